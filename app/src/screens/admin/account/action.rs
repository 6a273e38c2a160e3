//! The actions that only need a confirmation: their words, and their endpoints.

use shared::{
    ApiError, NoError,
    api::admin::{
        AccountError, AccountRequest,
        account::{Account, ShowAccount},
        act::{Act, ActOnAccounts, ActRequest},
        support::{DisableAccount, EnableAccount, ForgetAccountBrowsers, SendPassword, UnlockAccount},
    },
};

use crate::{
    api::{self, CallError, CommonCallError},
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
    Remind,
}

impl Action {
    pub fn label(self) -> &'static str {
        match self {
            Self::Enable => words::enable(),
            Self::Disable => words::disable(),
            Self::Unlock => words::unlock(),
            Self::SendPassword => words::send_password(),
            Self::ForgetBrowsers => words::forget_browsers(),
            Self::Remind => words::remind_set_up(),
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
            Self::Remind => words::help_remind(),
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
            Self::Remind => words::reminder_sent(),
        }
    }

    pub async fn send(self, of: &AccountRequest) -> Result<Account, CallError<AccountError>> {
        match self {
            Self::Enable => api::call::<EnableAccount>(of).await,
            Self::Disable => api::call::<DisableAccount>(of).await,
            Self::Unlock => api::call::<UnlockAccount>(of).await,
            Self::SendPassword => api::call::<SendPassword>(of).await,
            Self::ForgetBrowsers => api::call::<ForgetAccountBrowsers>(of).await,
            Self::Remind => remind(of).await,
        }
    }
}

/// Reminds the owner, as the action on many accounts does.
async fn remind(of: &AccountRequest) -> Result<Account, CallError<AccountError>> {
    let request = ActRequest { action: Act::RemindSetUp, accounts: vec![of.id.clone()] };
    let common = |error: CallError<NoError>| match error {
        CallError::Common(error) => CallError::Common(error),
    };
    let acted = api::call::<ActOnAccounts>(&request).await.map_err(common)?;
    match acted.accounts.into_iter().find_map(|result| result.failure) {
        Some(ApiError::Endpoint(error)) => Err(CallError::Endpoint(error)),
        Some(ApiError::Common(error)) => Err(CallError::Common(CommonCallError::from(error))),
        None => api::call::<ShowAccount>(of).await.map_err(common),
    }
}
