//! Everything an administrator reads of one account.

use shared::api::{
    admin::{
        Origin,
        account::{Account, Lock, Next, PasswordState},
    },
    audit::Factor,
    security::Mfa,
};

use super::{
    administration::{kind, origin},
    fact::Fact,
    time::{day, moment},
    words,
};

/// What keeps its owner from signing in.
#[must_use]
pub fn in_the_way(account: &Account) -> Vec<String> {
    let disabled = account.disabled_at.map(|since| words::disabled_since(&moment(since)));
    let locks = account.locks.iter().map(|lock| match *lock {
        Lock::Password(until) => words::lock_password(&moment(until)),
        Lock::Codes(until) => words::lock_codes(&moment(until)),
        Lock::Factor(Factor::Totp) => words::lock_totp().to_owned(),
        Lock::Factor(Factor::BackupCode) => words::lock_backup_codes().to_owned(),
    });
    let sso = (account.origin == Origin::Sso).then(|| words::sso_text().to_owned());
    disabled.into_iter().chain(locks).chain(sso).collect()
}

/// Who it is, and where everything stands.
#[must_use]
pub fn facts(account: &Account) -> Vec<Fact> {
    let mut facts = person(account);
    if account.origin == Origin::Local {
        facts.extend(factors(account));
    }
    let signed_in = account.signed_in_at.map_or_else(|| words::never().to_owned(), moment);
    facts.push(fact(words::last_sign_in(), signed_in));
    facts.push(fact(words::sessions(), account.sessions.to_string()));
    facts
}

fn person(account: &Account) -> Vec<Fact> {
    let is_administrator = if account.administrator { words::yes() } else { words::no() };
    let mut facts = vec![
        own(words::person_name(), &account.name),
        own(words::username(), &account.username),
        own(words::email(), &account.email),
        fact(words::kind(), kind(account.kind)),
        fact(words::administrator(), is_administrator),
        fact(words::origin(), origin(account.origin)),
        fact(words::added_on(), moment(account.created_at)),
    ];
    facts.retain(|fact| !fact.value.is_empty());
    facts
}

fn factors(account: &Account) -> Vec<Fact> {
    let mut facts = vec![
        fact(words::password(), password(account.password)),
        fact(words::mfa(), mfa(account)),
        fact(words::authenticators(), authenticators(account)),
    ];
    let codes = account.backup_codes_left.map(|left| fact(words::backup_codes(), left.to_string()));
    let until = account.bypass_code_until.map(moment);
    facts.extend(codes);
    facts.extend(until.map(|until| fact(words::bypass_code(), words::good_until(&until))));
    facts.push(fact(words::next_sign_in(), next(account.next)));
    facts
}

fn authenticators(account: &Account) -> String {
    let name = |name: &str| if name.is_empty() { words::authenticator().to_owned() } else { name.to_owned() };
    let one = |one: &shared::api::security::Authenticator| {
        words::authenticator_of(&name(&one.name), &day(one.set_up_at), &moment(one.used_at))
    };
    let all: Vec<String> = account.authenticators.iter().map(one).collect();
    if all.is_empty() { words::none().to_owned() } else { all.join(" ") }
}

fn mfa(account: &Account) -> String {
    match (account.mfa, account.set_up_until) {
        (Mfa::Required, Some(until)) => words::mfa_required_from(&day(until)),
        (mfa, _) => super::settings::mfa(mfa).to_owned(),
    }
}

fn password(state: PasswordState) -> String {
    match state {
        PasswordState::None => words::none().to_owned(),
        PasswordState::Waiting => words::password_waits().to_owned(),
        PasswordState::Temporary(until) => words::password_temporary(&moment(until)),
        PasswordState::Own => words::password_own().to_owned(),
    }
}

fn next(next: Next) -> &'static str {
    match next {
        Next::SetUp => words::next_set_up(),
        Next::Verify => words::next_verify(),
        Next::ChangePassword => words::next_change_password(),
        Next::SignedIn => words::next_nothing(),
    }
}

fn fact(name: &str, value: impl Into<String>) -> Fact {
    Fact { name: name.to_owned(), value: value.into(), own: false }
}

fn own(name: &str, value: &str) -> Fact {
    Fact { own: true, ..fact(name, value) }
}
