//! What the parts of the screen for one account share.

use leptos::prelude::*;
use shared::api::admin::{
    AccountError, AccountRequest,
    account::{Account, ShowAccount},
    support::BypassCode,
};

use super::action::Action;
use crate::{
    api::{self, CallError, CommonCallError},
    browser,
    components::{close_dialog, live},
    message::{
        admin as text,
        summary::{self, Summary},
        words,
    },
    screens::admin::{accounts::known, page::handle},
    session::Session,
};

/// The ids of the sections' headings.
pub const PERSON: &str = "person";
pub const BYPASS: &str = "bypass";

/// An action with a dialog.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum DialogKind {
    Edit,
    Action(Action),
    ResetMfa,
    BypassCode,
    Release,
}

impl DialogKind {
    pub fn label(self) -> &'static str {
        match self {
            Self::Edit => words::edit(),
            Self::Action(action) => action.label(),
            Self::ResetMfa => words::reset_mfa(),
            Self::BypassCode => words::make_bypass_code(),
            Self::Release => words::release(),
        }
    }
}

/// What the parts of the screen share.
#[derive(Clone, Copy)]
pub struct AccountPage {
    pub session: Session,
    pub id: StoredValue<String>,
    pub known: RwSignal<Option<Account>>,
    /// What the head says: from the row of the table until the account is loaded.
    pub summary: RwSignal<Option<Summary>>,
    /// Whether there is no such account.
    pub not_found: RwSignal<bool>,
    pub dialog: RwSignal<Option<DialogKind>>,
    /// A bypass code that was just issued.
    pub code: RwSignal<Option<BypassCode>>,
    pub status: RwSignal<String>,
    pub alert: RwSignal<String>,
}

impl AccountPage {
    /// A part that shows what is known.
    pub fn part(self, view: impl Fn(&Account) -> AnyView + Send + 'static) -> AnyView {
        live::part(move || self.known.with(|known| known.as_ref().map_or_else(live::nothing, &view)))
    }

    pub fn request(self) -> AccountRequest {
        AccountRequest { id: self.id.get_value() }
    }

    /// Loads the account.
    pub async fn load(self) {
        self.alert.set(String::new());
        match api::call::<ShowAccount>(&self.request()).await {
            Ok(account) => self.show(account),
            Err(CallError::Common(CommonCallError::NotFound)) => self.not_found.set(true),
            Err(CallError::Common(error)) => self.alert.set(self.session.handle(error).await),
        }
    }

    /// Shows the account as it is now.
    pub fn show(self, account: Account) {
        self.summary.set(Some(summary::of_account(&account)));
        self.known.set(Some(account));
    }

    /// After an action: closes its dialog, shows the account as it is now, and reports what was done.
    pub fn done(self, account: Account, words: &str) {
        self.status.set(String::new());
        close_dialog();
        // The table would show the account as it was.
        known::forget();
        self.show(account);
        self.status.set(words.to_owned());
        // The button that was pressed may be gone.
        browser::focus(PERSON);
    }

    /// Reports in the action's dialog why it failed, or asks for reauthentication where the action requires
    /// it.
    pub async fn failed(
        self,
        error: CallError<AccountError>,
        reauthenticate: RwSignal<bool>,
        alert: RwSignal<String>,
    ) {
        match error {
            CallError::Common(CommonCallError::ReauthenticationRequired) => reauthenticate.set(true),
            CallError::Common(error) => alert.set(handle(self.session, error).await),
            CallError::Endpoint(error) => alert.set(text::refusal(error).to_owned()),
        }
    }
}
