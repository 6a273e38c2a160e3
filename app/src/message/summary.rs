//! What the head of an account's page says, from the account or from its row in the table.

use shared::api::admin::{
    AccountKind,
    account::{Account, Lock, PasswordState},
    accounts::Row,
};

use super::{
    accounts::{TagText, Tone, status},
    admin::{display_name, kind},
    words,
};

/// Whose account it is, and in which state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The person's name, or the username.
    pub title: String,
    /// Username, email address and kind.
    pub facts: Vec<String>,
    /// Its states, what is wrong first.
    pub tags: Vec<TagText>,
}

/// From a row.
#[must_use]
pub fn of_row(row: &Row, now: i64) -> Summary {
    summary(&row.name, &row.username, &row.email, row.kind, status(row, now))
}

/// From the account.
#[must_use]
pub fn of_account(account: &Account) -> Summary {
    let Account { name, username, email, .. } = account;
    summary(name, username, email, account.kind, tags(account))
}

fn summary(name: &str, username: &str, email: &str, of_kind: AccountKind, tags: Vec<TagText>) -> Summary {
    let facts = vec![username.to_owned(), email.to_owned(), kind(of_kind).to_owned()];
    Summary { title: display_name(name, username), facts, tags }
}

fn tags(account: &Account) -> Vec<TagText> {
    let wrong = [
        (account.disabled_at.is_some(), words::disabled()),
        (account.hold.is_some(), words::held()),
        (account.locks.iter().any(|lock| !matches!(lock, Lock::Password(_))), words::locked()),
        (
            matches!(account.password, PasswordState::Temporary(until) if until <= account.now),
            words::tag_password_expired(),
        ),
    ];
    let plain = [
        (account.password == PasswordState::Waiting, words::invitation_pending()),
        (account.administrator, words::administrator()),
    ];
    let tone = |tone: Tone| move |(_, words): (bool, &'static str)| (words.to_owned(), tone);
    let wrong = wrong.into_iter().filter(|(is, _)| *is).map(tone(Tone::Bad));
    wrong.chain(plain.into_iter().filter(|(is, _)| *is).map(tone(Tone::Plain))).collect()
}
