//! Everything an administrator reads about one account.

use shared::api::{
    admin::{
        Origin,
        account::{Account, Lock, Next, PasswordState},
    },
    audit::Factor,
    security::{Authenticator, Mfa},
};

use super::{
    admin::{kind, origin},
    fact::Fact,
    security::authenticator_name,
    time::{date, date_time},
    words,
};

/// What keeps the owner from signing in here.
#[must_use]
pub fn obstacles(account: &Account) -> Vec<String> {
    let disabled = account.disabled_at.map(|since| words::disabled_since(&date_time(since)));
    let locks = account.locks.iter().map(|lock| match *lock {
        Lock::Password(until) => words::lock_password(&date_time(until)),
        Lock::Codes(until) => words::lock_codes(&date_time(until)),
        Lock::Factor(Factor::Totp) => words::lock_totp().to_owned(),
        // Nothing else is ever blocked.
        Lock::Factor(_) => words::lock_backup_codes().to_owned(),
    });
    let sso = (account.origin == Origin::Sso).then(|| words::sso_text().to_owned());
    disabled.into_iter().chain(holds(account)).chain(locks).chain(sso).collect()
}

/// What the end of the account's hold waits for.
fn holds(account: &Account) -> Vec<String> {
    let Some(hold) = account.hold else { return Vec::new() };
    let since = date_time(hold.since);
    let waits = [(hold.password, words::hold_password(&since)), (hold.review, words::hold_review(&since))];
    waits.into_iter().filter_map(|(waits, words)| waits.then_some(words)).collect()
}

/// How many backup codes a set has.
const CODES: u8 = 5;

/// How the owner signs in.
#[must_use]
pub fn signing_in(account: &Account) -> Vec<Fact> {
    let mut facts = Vec::new();
    if account.origin == Origin::Local {
        facts.extend(factors(account));
    }
    facts.push(fact(words::last_sign_in(), last_sign_in(account)));
    facts.push(fact(words::sessions(), account.sessions.to_string()));
    if account.remembered_browsers > 0 {
        facts.push(fact(words::remembered_browsers(), account.remembered_browsers.to_string()));
    }
    facts
}

/// Whose account it is.
#[must_use]
pub fn person(account: &Account) -> Vec<Fact> {
    let is_administrator = if account.administrator { words::yes() } else { words::no() };
    let mut facts = vec![
        user_text(words::person_name(), &account.name),
        user_text(words::username(), &account.username),
        user_text(words::email(), &account.email),
        fact(words::kind(), kind(account.kind)),
        fact(words::administrator(), is_administrator),
        fact(words::origin(), origin(account.origin)),
        fact(words::identity_provider(), account.provider.clone().unwrap_or_default()),
        fact(words::added_on(), date_time(account.created_at)),
    ];
    facts.retain(|fact| !fact.value.is_empty());
    facts
}

fn factors(account: &Account) -> Vec<Fact> {
    let mut facts = vec![
        fact(words::password(), password(account)),
        fact(words::mfa(), mfa(account)),
        fact(words::authenticators(), authenticators(account)),
        fact(words::passkeys(), passkeys(account)),
    ];
    let codes = account.backup_codes_left.map(|left| Fact {
        dots: Some((left, CODES)),
        ..fact(words::backup_codes(), words::codes_of(&left.to_string(), &CODES.to_string()))
    });
    let until = account.bypass_code_until.map(date_time);
    facts.extend(codes);
    facts.extend(until.map(|until| fact(words::bypass_code(), words::expires_on(&until))));
    facts.push(fact(words::next_sign_in(), next(account.next)));
    facts
}

fn authenticators(account: &Account) -> String {
    let describe = |authenticator: &Authenticator| {
        let name = authenticator_name(&authenticator.name);
        words::authenticator_of(&name, &date(authenticator.set_up_at), &date_time(authenticator.used_at))
    };
    let all: Vec<String> = account.authenticators.iter().map(describe).collect();
    if all.is_empty() { words::none().to_owned() } else { all.join(" ") }
}

fn passkeys(account: &Account) -> String {
    let all: Vec<String> = account.passkeys.iter().map(super::passkeys::of_account).collect();
    if all.is_empty() { words::none().to_owned() } else { all.join(" ") }
}

fn mfa(account: &Account) -> String {
    match (account.mfa, account.set_up_until) {
        (Mfa::Required, Some(until)) => words::mfa_required_from(&date(until)),
        (mfa, _) => super::settings::mfa(mfa).to_owned(),
    }
}

fn last_sign_in(account: &Account) -> String {
    let Some(at) = account.signed_in_at.map(date_time) else { return words::never().to_owned() };
    match (&account.signed_in_address, &account.signed_in_browser) {
        (Some(address), Some(browser)) => words::signed_in_from_with(&at, address, browser),
        (Some(address), None) => words::signed_in_from(&at, address),
        (None, Some(browser)) => words::signed_in_with(&at, browser),
        (None, None) => at,
    }
}

fn password(account: &Account) -> String {
    match account.password {
        PasswordState::None => words::none().to_owned(),
        PasswordState::Waiting => words::password_pending().to_owned(),
        PasswordState::Temporary(until) => words::password_temporary(&date_time(until)),
        PasswordState::Own => account
            .password_changed_at
            .map_or_else(|| words::password_own().to_owned(), |at| words::password_own_on(&date(at))),
    }
}

fn next(next: Next) -> &'static str {
    match next {
        Next::SetUp => words::next_set_up(),
        Next::Verify => words::next_verify(),
        Next::ChangePassword => words::next_change_password(),
        Next::SignedIn => words::next_none(),
    }
}

fn fact(name: &str, value: impl Into<String>) -> Fact {
    Fact { name: name.to_owned(), value: value.into(), ..Fact::default() }
}

fn user_text(name: &str, value: &str) -> Fact {
    Fact { is_user_text: true, ..fact(name, value) }
}
