//! What the sections of the security screen share.

use leptos::prelude::*;
use shared::{
    Empty,
    api::{
        NextStep, Progress,
        security::{GetSecurity, Security},
    },
};

use crate::{
    api::{self, CallError, CommonCallError},
    browser,
    components::{close_dialog, live},
    session::Session,
};

/// The id of the heading of the authenticators and passkeys.
pub const SECOND_STEP: &str = "second-step";

/// Whether the account has one second factor at most.
pub fn is_last_factor(security: &Security) -> bool {
    let passkeys = if security.passkeys_enabled { security.passkeys.len() } else { 0 };
    security.authenticators.len() + passkeys < 2
}

/// What the sections share: the session, and what the server said about the account.
#[derive(Clone, Copy)]
pub struct SecurityPage {
    pub session: Session,
    pub known: RwSignal<Option<Security>>,
    /// Whether the dialog for new backup codes is open.
    pub regenerates: RwSignal<bool>,
    /// What went wrong with the screen as a whole.
    pub alert: RwSignal<String>,
}

impl SecurityPage {
    /// A part that shows what is known.
    pub fn part(self, view: impl Fn(&Security) -> AnyView + Send + 'static) -> AnyView {
        live::part(move || self.known.with(|known| known.as_ref().map_or_else(live::nothing, &view)))
    }

    /// Loads the account.
    pub async fn load(self) {
        self.alert.set(String::new());
        match api::call::<GetSecurity>(&Empty {}).await {
            Ok(security) => self.known.set(Some(security)),
            Err(CallError::Common(error)) => self.alert.set(self.session.handle(error).await),
        }
    }

    /// After an action: closes its dialog, loads the account again, and reports in the section what was done.
    pub async fn done(self, section: &'static str, status: RwSignal<String>, words: &str) {
        status.set(String::new());
        close_dialog();
        self.load().await;
        status.set(words.to_owned());
        // The button that was pressed may be gone, or belong to another item by now.
        browser::focus(section);
    }

    /// The same after an action that may have led to another step.
    pub async fn advance(
        self,
        progress: Progress,
        section: &'static str,
        status: RwSignal<String>,
        words: &str,
    ) {
        let stays = matches!(progress.step, NextStep::SignedIn { .. });
        self.session.set_progress(progress);
        if stays {
            self.done(section, status, words).await;
        }
    }

    /// Handles an error of an action. Loads the account again where it has changed meanwhile.
    pub async fn handle(self, error: CommonCallError) -> String {
        match error {
            CommonCallError::NotFound | CommonCallError::WrongStep => {
                let words = self.session.handle(CommonCallError::WrongStep).await;
                if !words.is_empty() {
                    self.load().await;
                }
                words
            }
            error => self.session.handle(error).await,
        }
    }
}
