//! What the sections of the settings share.

use leptos::prelude::*;
use shared::{
    Empty,
    api::admin::settings::{ChangeSettings, GetSettings, Setting, SettingChanges, Settings},
};

use crate::{
    api::{self, CallError, CommonCallError},
    browser,
    components::{Alert, Form, Section, Select, Status, SubmitButton},
    form::{Field, submission},
    message::words,
    screens::parts::reauthentication::with_reauthentication,
    session::Session,
};

/// What the sections share.
#[derive(Clone, Copy)]
pub struct SettingsPage {
    pub session: Session,
    pub known: RwSignal<Option<Settings>>,
    /// What went wrong with the screen as a whole.
    pub alert: RwSignal<String>,
}

/// The parts of a section.
pub struct Parts {
    /// The id of its heading.
    pub id: &'static str,
    pub heading: &'static str,
    /// What the present value does, and what the chosen one would.
    pub effect: AnyView,
    /// Its field.
    pub field: AnyView,
}

const ON: &str = "on";
const OFF: &str = "off";

/// A list to turn something on or off.
pub fn on_off(field: Field, label: &'static str, on: bool) -> AnyView {
    let options = vec![(ON, words::backup_codes_on()), (OFF, words::backup_codes_off())];
    view! { <Select field label options chosen=if on { ON } else { OFF } /> }.into_any()
}

/// What was chosen in it.
pub fn is_on(field: Field) -> bool {
    field.text() == ON
}

impl SettingsPage {
    /// The settings, once they are loaded.
    pub fn now(self) -> Option<Settings> {
        self.known.get()
    }

    pub async fn load(self) {
        self.alert.set(String::new());
        match api::call::<GetSettings>(&Empty {}).await {
            Ok(settings) => self.known.set(Some(settings)),
            Err(CallError::Common(error)) => self.alert.set(self.session.handle(error).await),
        }
    }

    /// A section with a form that saves a setting.
    pub fn section(self, parts: Parts, read: impl Fn() -> Option<Setting> + 'static) -> AnyView {
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
                match api::call::<ChangeSettings>(&SettingChanges { changes: vec![setting] }).await {
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
                {with_reauthentication(self.session, reauthenticate, save, form.into_any())}
            </Section>
        }
        .into_any()
    }
}
