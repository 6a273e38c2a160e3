//! What administrators read about accounts, in lists and around their actions.

use shared::{
    Screen,
    api::admin::{
        AccountError, AccountKind, Origin,
        account::Account,
        accounts::{Filter, Row},
    },
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

/// The marks of an account in the list.
#[must_use]
pub fn marks(row: &Row) -> Vec<&'static str> {
    let marks = [
        (row.administrator, words::administrator()),
        (row.disabled, words::disabled()),
        (row.held, words::held()),
        (row.locked, words::locked()),
        (row.waiting, words::invitation_pending()),
        (row.origin == Origin::Sso, words::sso()),
    ];
    marks.into_iter().filter_map(|(is, words)| is.then_some(words)).collect()
}

/// The facts of an account in the list.
#[must_use]
pub fn row_facts(row: &Row) -> Vec<String> {
    let mut facts = vec![row.username.clone(), row.email.clone(), kind(row.kind).to_owned()];
    if row.passkeys > 0 {
        facts.push(words::passkey_count(row.passkeys));
    }
    facts
}

/// The value of a filter in the address.
#[must_use]
pub fn filter_value(filter: Filter) -> &'static str {
    match filter {
        Filter::All => "all",
        Filter::Administrators => "administrators",
        Filter::Disabled => "disabled",
        Filter::Locked => "locked",
        Filter::Waiting => "waiting",
        Filter::Held => "held",
        Filter::NoSecondStep => "no_second_step",
        Filter::NeverSignedIn => "never_signed_in",
        Filter::TemporaryPassword => "temporary_password",
        Filter::FewBackupCodes => "few_backup_codes",
        Filter::GracePeriod => "grace_period",
    }
}

/// The filter with this value in the address.
#[must_use]
pub fn filter_of_value(value: &str) -> Filter {
    Filter::ALL.into_iter().find(|filter| filter_value(*filter) == value).unwrap_or_default()
}

/// The label of a filter.
#[must_use]
pub fn filter_label(filter: Filter) -> &'static str {
    match filter {
        Filter::All => words::all_accounts(),
        Filter::Administrators => words::administrators(),
        Filter::Disabled => words::disabled_accounts(),
        Filter::Locked => words::locked_accounts(),
        Filter::Waiting => words::pending_invitations(),
        Filter::Held => words::held_accounts(),
        Filter::NoSecondStep => words::no_second_step(),
        Filter::NeverSignedIn => words::never_signed_in(),
        Filter::TemporaryPassword => words::expiring_temporary_passwords(),
        Filter::FewBackupCodes => words::few_backup_codes(),
        Filter::GracePeriod => words::in_grace_period(),
    }
}

/// How many accounts were found for a page of the list.
#[must_use]
pub fn found(accounts: usize) -> String {
    match u32::try_from(accounts) {
        Ok(0) | Err(_) => words::no_accounts().to_owned(),
        Ok(count) => words::accounts_found(count),
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
