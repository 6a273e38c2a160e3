//! One action on many accounts: what it does, how far it is, and what became of each account.

use shared::{
    ApiError, CommonError,
    api::admin::{AccountError, act::Act},
};

use super::{admin, errors, number::number, words};
use crate::api::CommonCallError;

/// The label of an action.
#[must_use]
pub fn label(act: Act) -> &'static str {
    match act {
        Act::Disable => words::disable(),
        Act::Enable => words::enable(),
        Act::SendPassword => words::send_password(),
        Act::RemindSetUp => words::remind_set_up(),
    }
}

/// What an action will do.
#[must_use]
pub fn text(act: Act) -> &'static str {
    match act {
        Act::Disable => words::act_disable_text(),
        Act::Enable => words::act_enable_text(),
        Act::SendPassword => words::act_password_text(),
        Act::RemindSetUp => words::act_remind_text(),
    }
}

/// An action with the number of accounts: "Disable: 12 accounts".
#[must_use]
pub fn title(act: Act, accounts: u32) -> String {
    words::action_for_count(label(act), &words::accounts_total(accounts, &number(accounts)))
}

/// How far an action is.
#[must_use]
pub fn progress(done: u32, of: u32) -> String {
    words::act_progress(&number(done), &number(of))
}

/// Why an account was not changed.
#[must_use]
pub fn failure(error: &ApiError<AccountError>) -> String {
    match *error {
        ApiError::Endpoint(error) => admin::refusal(error).to_owned(),
        ApiError::Common(CommonError::NotFound) => words::account_gone().to_owned(),
        ApiError::Common(error) => errors::common(CommonCallError::from(error)),
    }
}
