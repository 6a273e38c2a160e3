//! The settings that hold at once, each with whom it touches.

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

use super::page;
use crate::{
    api::{self, CallError, CommonCallError},
    browser,
    components::{Alert, Form, Section, Status, SubmitButton, Text, live},
    form::{submission, submit},
    message::words,
    screens::{desk::reauthenticate::guarded, waiting},
    session::Session,
};

/// What the sections share.
#[derive(Clone, Copy)]
struct Held {
    session: Session,
    known: RwSignal<Option<Settings>>,
    /// What went wrong with the page as a whole.
    alert: RwSignal<String>,
}

/// A section for each of them.
pub fn settings(session: Session) -> AnyView {
    let held = Held { session, known: RwSignal::new(None), alert: RwSignal::new(String::new()) };
    let load = submission(move || held.load());
    submit(load);
    let loaded = Memo::new(move |_| held.known.with(Option::is_some));
    let content = live::part(move || {
        if !loaded.get() {
            return waiting("wide__skeleton", load);
        }
        view! {
            <Text words=words::settings_text() />
            {mfa::mfa(held, AccountKind::Internal)}
            {mfa::mfa(held, AccountKind::External)}
            {grace::grace(held)}
            {backup_codes::backup_codes(held)}
        }
        .into_any()
    });
    page(session, words::mfa_settings(), Screen::Settings, held.alert, content)
}

/// What a section is made of.
struct Parts {
    /// Its heading's name on the page.
    id: &'static str,
    heading: &'static str,
    /// What holds now, and what would.
    effect: AnyView,
    /// Its field.
    field: AnyView,
}

impl Held {
    /// What is known; only where a section is shown.
    fn now(self) -> Option<Settings> {
        self.known.get()
    }

    async fn load(self) {
        self.alert.set(String::new());
        match api::call::<GetSettings>(&Empty {}).await {
            Ok(settings) => self.known.set(Some(settings)),
            Err(CallError::Common(trouble)) => self.alert.set(self.session.settle(trouble).await),
            Err(CallError::Endpoint(never)) => match never {},
        }
    }

    /// A section with a form that saves one setting.
    fn section(self, parts: Parts, read: impl Fn() -> Option<Setting> + 'static) -> AnyView {
        let Parts { id, heading, effect, field } = parts;
        let told = RwSignal::new(String::new());
        let alert = RwSignal::new(String::new());
        let wanted = RwSignal::new(false);
        let save = submission(move || {
            told.set(String::new());
            alert.set(String::new());
            let setting = read();
            async move {
                let Some(setting) = setting else { return };
                match api::call::<ChangeSetting>(&setting).await {
                    Ok(settings) => {
                        self.known.set(Some(settings));
                        told.set(words::setting_saved().to_owned());
                        browser::focus(id);
                    }
                    Err(CallError::Common(CommonCallError::ReauthenticationRequired)) => wanted.set(true),
                    Err(CallError::Common(trouble)) => alert.set(self.session.settle(trouble).await),
                    Err(CallError::Endpoint(never)) => match never {},
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
                <Status words=told />
                <Alert words=alert />
                {guarded(self.session, true, wanted, save, form.into_any())}
            </Section>
        }
        .into_any()
    }
}
