//! What administrators read in the table of accounts.

use shared::{
    Screen,
    api::admin::{
        Origin,
        accounts::{Accounts, Filter, Row, SortKey},
    },
};

use super::{
    ago::{ago, capitalised, day_of_year},
    number::number,
    words,
};

/// What a tag stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something that is there.
    Plain,
    /// Something that is missing.
    Missing,
    /// Something that is wrong.
    Bad,
}

/// A tag: its words, and what it stands for.
pub type TagText = (String, Tone);

const DAY: i64 = 86_400_000;

/// The second steps of an account, or what is known about the missing one.
#[must_use]
pub fn second_step(row: &Row) -> Vec<TagText> {
    if row.origin == Origin::Sso {
        return vec![(words::sso().to_owned(), Tone::Plain)];
    }
    let present = [(row.authenticators, words::tag_app()), (row.passkeys, words::passkey())];
    let tags: Vec<TagText> = present
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| (several(what, count), Tone::Plain))
        .collect();
    if !tags.is_empty() {
        return tags;
    }
    let missing = match row.set_up_until {
        Some(until) => words::tag_due(&day_of_year(until, "short")),
        None => words::none().to_owned(),
    };
    vec![(missing, Tone::Missing)]
}

fn several(what: &str, count: u32) -> String {
    if count == 1 { what.to_owned() } else { words::tag_many(what, &count.to_string()) }
}

/// The states of an account, what is wrong first.
#[must_use]
pub fn status(row: &Row, now: i64) -> Vec<TagText> {
    let mut tags = Vec::new();
    let wrong = [(row.disabled, words::disabled()), (row.held, words::held()), (row.locked, words::locked())];
    tags.extend(wrong.into_iter().filter(|(is, _)| *is).map(|(_, words)| (words.to_owned(), Tone::Bad)));
    match row.password_until {
        Some(until) if until <= now => tags.push((words::tag_password_expired().to_owned(), Tone::Bad)),
        Some(until) if until <= now + DAY => {
            tags.push((words::tag_password_expires().to_owned(), Tone::Bad));
        }
        _ => {}
    }
    if let Some(left @ ..=1) = row.backup_codes_left {
        tags.push((words::tag_codes_left(u32::from(left)), Tone::Missing));
    }
    let plain = [
        (row.waiting, words::invitation_pending()),
        (row.invited && !row.waiting, words::tag_invited()),
        (row.administrator, words::administrator()),
    ];
    tags.extend(plain.into_iter().filter(|(is, _)| *is).map(|(_, words)| (words.to_owned(), Tone::Plain)));
    tags
}

/// When the owner last signed in: "2 minutes ago", "Yesterday".
#[must_use]
pub fn last_sign_in(row: &Row, now: i64) -> String {
    row.signed_in_at.map_or_else(|| words::never().to_owned(), |at| capitalised(&ago(at, now)))
}

/// How many accounts a search and filter find.
#[must_use]
pub fn total(accounts: &Accounts) -> String {
    let shown = number(accounts.total);
    if accounts.more { words::accounts_more(&shown) } else { words::accounts_total(accounts.total, &shown) }
}

/// The same, and whether they are too many to sort.
#[must_use]
pub fn summary(accounts: &Accounts) -> String {
    let total = total(accounts);
    if accounts.by_match { [&total, " · ", words::accounts_unsorted()].concat() } else { total }
}

/// How many accounts were found, to announce it.
#[must_use]
pub fn found(accounts: &Accounts) -> String {
    if accounts.total == 0 { words::no_accounts().to_owned() } else { summary(accounts) }
}

/// Which of them a page shows, where its first one is known: "51–100 of 1,284".
#[must_use]
pub fn range(accounts: &Accounts, first: u32) -> String {
    let count = u32::try_from(accounts.accounts.len()).unwrap_or_default();
    if count == 0 {
        return String::new();
    }
    let total = if accounts.more { total(accounts) } else { number(accounts.total) };
    words::accounts_range(&number(first), &number(first + count - 1), &total)
}

/// The filters, those that are used most first.
pub const FILTERS: [Filter; 11] = [
    Filter::All,
    Filter::NoSecondStep,
    Filter::Locked,
    Filter::Held,
    Filter::Disabled,
    Filter::Administrators,
    Filter::NeverSignedIn,
    Filter::Waiting,
    Filter::GracePeriod,
    Filter::TemporaryPassword,
    Filter::FewBackupCodes,
];

/// The value of a filter in the address.
#[must_use]
pub fn filter_value(filter: Filter) -> &'static str {
    match filter {
        Filter::All => "",
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

/// The address of the accounts that a filter lists.
#[must_use]
pub fn filtered(filter: Filter) -> String {
    match filter_value(filter) {
        "" => Screen::Accounts.path().to_owned(),
        value => [Screen::Accounts.path(), "?filter=", value].concat(),
    }
}

/// The label of a filter.
#[must_use]
pub fn filter_label(filter: Filter) -> &'static str {
    match filter {
        Filter::All => words::filter_all(),
        Filter::Administrators => words::administrators(),
        Filter::Disabled => words::disabled(),
        Filter::Locked => words::locked(),
        Filter::Waiting => words::invitation_pending(),
        Filter::Held => words::held(),
        Filter::NoSecondStep => words::filter_no_second_step(),
        Filter::NeverSignedIn => words::filter_never(),
        Filter::TemporaryPassword => words::filter_password(),
        Filter::FewBackupCodes => words::filter_few_codes(),
        Filter::GracePeriod => words::filter_grace(),
    }
}

/// The value of a sort key in the address.
#[must_use]
pub fn sort_value(key: SortKey) -> &'static str {
    match key {
        SortKey::Username => "username",
        SortKey::Name => "name",
        SortKey::Email => "email",
        SortKey::LastSignIn => "last_sign_in",
    }
}
