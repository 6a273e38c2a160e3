//! What the parts of the settings share.

use std::time::Duration;

use leptos::prelude::*;
use shared::{
    Empty,
    api::admin::settings::{
        ChangeSettings, GetSettings, Setting, SettingChanges, Settings,
        preview::{PreviewSettings, SettingsPreview},
    },
};

use super::fields::SettingFields;
use crate::{
    api::{self, CallError, CommonCallError},
    browser,
    components::{TITLE, live},
    form::{Submission, submission, submit},
    message::words,
    session::Session,
};

/// How long typing must pause before the changes are judged.
const PAUSE: Duration = Duration::from_millis(200);

/// What the parts share.
#[derive(Clone, Copy)]
pub struct SettingsPage {
    pub session: Session,
    fields: StoredValue<SettingFields>,
    pub known: RwSignal<Option<Settings>>,
    /// What is changed but not saved. None where a value is wrong.
    pub changes: Memo<Option<Vec<Setting>>>,
    /// What these changes would do, with the changes that were judged.
    pub preview: RwSignal<Option<(Vec<Setting>, SettingsPreview)>>,
    pub reauthenticate: RwSignal<bool>,
    pub status: RwSignal<String>,
    /// What went wrong with the screen as a whole.
    pub alert: RwSignal<String>,
}

impl SettingsPage {
    pub fn new(session: Session) -> Self {
        let fields = SettingFields::new();
        let known = RwSignal::new(None::<Settings>);
        let changes = Memo::new(move |_| match known.get() {
            Some(settings) => fields.typed(&settings),
            None => Some(Vec::new()),
        });
        let page = Self {
            session,
            fields: StoredValue::new(fields),
            known,
            changes,
            preview: RwSignal::new(None),
            reauthenticate: RwSignal::new(false),
            status: RwSignal::new(String::new()),
            alert: RwSignal::new(String::new()),
        };
        let judge = submission(move || page.judge());
        live::effect(move || {
            changes.track();
            if let Ok(timer) = set_timeout_with_handle(move || submit(judge), PAUSE) {
                on_cleanup(move || timer.clear());
            }
        });
        page
    }

    pub fn fields(self) -> SettingFields {
        self.fields.get_value()
    }

    /// How many changes are not saved. A wrong value is one too.
    pub fn unsaved(self) -> u32 {
        self.changes.with(|changes| {
            changes.as_ref().map_or(1, |changes| u32::try_from(changes.len()).unwrap_or(u32::MAX))
        })
    }

    pub async fn load(self) {
        self.alert.set(String::new());
        match api::call::<GetSettings>(&Empty {}).await {
            Ok(settings) => self.known.set(Some(settings)),
            Err(CallError::Common(error)) => self.alert.set(self.session.handle(error).await),
        }
    }

    /// Asks the server what the changes would do; again when they changed meanwhile.
    async fn judge(self) {
        while let Some(changes) = self.changes.try_get_untracked() {
            let Some(changes) = changes.filter(|changes| !changes.is_empty()) else {
                self.preview.set(None);
                return;
            };
            let request = SettingChanges { changes: changes.clone() };
            let answer = api::call::<PreviewSettings>(&request).await;
            if self.changes.try_get_untracked() != Some(Some(changes.clone())) {
                continue;
            }
            match answer {
                Ok(preview) => self.preview.set(Some((changes, preview))),
                Err(CallError::Common(error)) => self.alert.set(self.session.handle(error).await),
            }
            return;
        }
    }

    /// Saves all changes together.
    pub fn save(self) -> Submission {
        submission(move || async move {
            self.status.set(String::new());
            self.alert.set(String::new());
            let Some(settings) = self.known.get_untracked() else { return };
            let Some(changes) = self.fields().read(&settings) else { return };
            if changes.is_empty() {
                self.status.set(words::unsaved_changes(0));
                return;
            }
            match api::call::<ChangeSettings>(&SettingChanges { changes }).await {
                Ok(settings) => {
                    self.known.set(Some(settings));
                    self.fields().show(&settings);
                    self.status.set(words::setting_saved().to_owned());
                    browser::focus(TITLE);
                }
                Err(CallError::Common(CommonCallError::ReauthenticationRequired)) => {
                    self.reauthenticate.set(true);
                }
                Err(CallError::Common(error)) => self.alert.set(self.session.handle(error).await),
            }
        })
    }

    /// Shows the saved values again.
    pub fn discard(self) -> Submission {
        submission(move || async move {
            self.status.set(String::new());
            if let Some(settings) = self.known.get_untracked() {
                self.fields().show(&settings);
            }
            browser::focus(TITLE);
        })
    }
}
