//! The actions that only need a confirmation: their words, and their endpoints.

use shared::api::admin::{
    AccountError, AccountRequest,
    account::Account,
    support::{DisableAccount, EnableAccount, ForgetAccountBrowsers, SendPassword, UnlockAccount},
};

use crate::{
    api::{self, CallError},
    message::words,
};

/// An action that only needs a confirmation.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Action {
    Enable,
    Disable,
    Unlock,
    SendPassword,
    ForgetBrowsers,
}

impl Action {
    pub fn label(self) -> &'static str {
        match self {
            Self::Enable => words::enable(),
            Self::Disable => words::disable(),
            Self::Unlock => words::unlock(),
            Self::SendPassword => words::send_password(),
            Self::ForgetBrowsers => words::forget_browsers(),
        }
    }

    /// What it will do.
    pub fn text(self) -> &'static str {
        match self {
            Self::Enable => words::enable_text(),
            Self::Disable => words::disable_text(),
            Self::Unlock => words::unlock_text(),
            Self::SendPassword => words::send_password_text(),
            Self::ForgetBrowsers => words::forget_browsers_text(),
        }
    }

    /// That it was done.
    pub fn done(self) -> &'static str {
        match self {
            Self::Enable => words::account_enabled(),
            Self::Disable => words::account_disabled(),
            Self::Unlock => words::account_unlocked(),
            Self::SendPassword => words::password_sent(),
            Self::ForgetBrowsers => words::account_browsers_forgotten(),
        }
    }

    pub async fn send(self, of: &AccountRequest) -> Result<Account, CallError<AccountError>> {
        match self {
            Self::Enable => api::call::<EnableAccount>(of).await,
            Self::Disable => api::call::<DisableAccount>(of).await,
            Self::Unlock => api::call::<UnlockAccount>(of).await,
            Self::SendPassword => api::call::<SendPassword>(of).await,
            Self::ForgetBrowsers => api::call::<ForgetAccountBrowsers>(of).await,
        }
    }
}
