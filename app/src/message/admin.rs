//! What administrators read about accounts, in lists and around their actions.

use shared::{
    Screen,
    api::admin::{AccountError, AccountKind, Origin, account::Account},
};

use super::words;

/// The name of a person, or the username where there is no name.
#[must_use]
pub fn display_name(name: &str, username: &str) -> String {
    if name.is_empty() { username.to_owned() } else { name.to_owned() }
}

/// An action with the account it is for: "Disable: Ada Lovelace (ada)".
#[must_use]
pub fn action_for(action: &str, account: &Account) -> String {
    if account.name.is_empty() {
        words::action_for_username(action, &account.username)
    } else {
        words::action_for_person(action, &account.name, &account.username)
    }
}

/// The address of an account's screen.
#[must_use]
pub fn account_address(id: &str) -> String {
    [Screen::Account.path(), "/", id].concat()
}

/// Internal or external.
#[must_use]
pub fn kind(kind: AccountKind) -> &'static str {
    match kind {
        AccountKind::Internal => words::internal(),
        AccountKind::External => words::external(),
    }
}

/// Local or SSO.
#[must_use]
pub fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Local => words::origin_local(),
        Origin::Sso => words::origin_sso(),
    }
}

/// That an account was added, and whether an invitation was sent.
#[must_use]
pub fn added(account: &Account) -> String {
    let name = display_name(&account.name, &account.username);
    match account.origin {
        Origin::Local => words::account_added(&name),
        Origin::Sso => words::sso_account_added(&name),
    }
}

/// Why an action was refused.
#[must_use]
pub fn refusal(error: AccountError) -> &'static str {
    match error {
        AccountError::UsernameTaken => words::username_taken(),
        AccountError::EmailTaken => words::email_taken(),
        AccountError::UnknownProvider => words::refused_unknown_provider(),
        AccountError::ProviderRequired => words::provider_required(),
        AccountError::Sso => words::refused_sso(),
        AccountError::Disabled => words::refused_disabled(),
        AccountError::LastAdministrator => words::refused_last_administrator(),
        AccountError::Oneself => words::own_account(),
        AccountError::NoAuthenticator => words::refused_no_authenticator(),
        AccountError::NothingToSetUp => words::refused_nothing_to_set_up(),
        AccountError::AlreadyReminded => words::refused_already_reminded(),
    }
}
