//! The run-time settings, each with the accounts it affects.

mod backup_codes;
mod grace;
mod mfa;

use leptos::prelude::*;
use shared::{
    Empty, Screen,
    api::admin::{
        AccountKind,
        settings::{ChangeSetting, GetSettings, Setting, Settings},
    },
};

use super::admin_page;
use crate::{
    api::{self, CallError, CommonCallError},
    browser,
    components::{Alert, Form, Section, Status, SubmitButton, Text, live},
    form::{submission, submit},
    message::words,
    screens::parts::{placeholder, reauthentication::with_reauthentication},
    session::Session,
};

/// What the sections share.
#[derive(Clone, Copy)]
struct SettingsPage {
    session: Session,
    known: RwSignal<Option<Settings>>,
    /// What went wrong with the screen as a whole.
    alert: RwSignal<String>,
}

/// A section for each setting.
pub fn settings(session: Session) -> AnyView {
    let page = SettingsPage { session, known: RwSignal::new(None), alert: RwSignal::new(String::new()) };
    let load = submission(move || page.load());
    submit(load);
    let loaded = Memo::new(move |_| page.known.with(Option::is_some));
    let content = live::part(move || {
        if !loaded.get() {
            return placeholder("wide__skeleton", load);
        }
        view! {
            <Text words=words::settings_text() />
            {mfa::mfa(page, AccountKind::Internal)}
            {mfa::mfa(page, AccountKind::External)}
            {grace::grace(page)}
            {backup_codes::backup_codes(page)}
        }
        .into_any()
    });
    admin_page(session, words::mfa_settings(), Screen::Settings, page.alert, content)
}

/// The parts of a section.
struct Parts {
    /// The id of its heading.
    id: &'static str,
    heading: &'static str,
    /// What the present value does, and what the chosen one would.
    effect: AnyView,
    /// Its field.
    field: AnyView,
}

impl SettingsPage {
    /// The settings, once they are loaded.
    fn now(self) -> Option<Settings> {
        self.known.get()
    }

    async fn load(self) {
        self.alert.set(String::new());
        match api::call::<GetSettings>(&Empty {}).await {
            Ok(settings) => self.known.set(Some(settings)),
            Err(CallError::Common(error)) => self.alert.set(self.session.handle(error).await),
        }
    }

    /// A section with a form that saves a setting.
    fn section(self, parts: Parts, read: impl Fn() -> Option<Setting> + 'static) -> AnyView {
        let Parts { id, heading, effect, field } = parts;
        let status = RwSignal::new(String::new());
        let alert = RwSignal::new(String::new());
        let reauthenticate = RwSignal::new(false);
        let save = submission(move || {
            status.set(String::new());
            alert.set(String::new());
            let setting = read();
            async move {
                let Some(setting) = setting else { return };
                match api::call::<ChangeSetting>(&setting).await {
                    Ok(settings) => {
                        self.known.set(Some(settings));
                        status.set(words::setting_saved().to_owned());
                        browser::focus(id);
                    }
                    Err(CallError::Common(CommonCallError::ReauthenticationRequired)) => {
                        reauthenticate.set(true);
                    }
                    Err(CallError::Common(error)) => alert.set(self.session.handle(error).await),
                }
            }
        });
        let form = view! {
            {effect}
            <Form submission=save>
                {field}
                <SubmitButton label=words::save() submission=save />
            </Form>
        };
        view! {
            <Section id heading>
                <Status words=status />
                <Alert words=alert />
                {with_reauthentication(self.session, true, reauthenticate, save, form.into_any())}
            </Section>
        }
        .into_any()
    }
}
