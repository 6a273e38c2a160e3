//! The figures of the overview in words.

use shared::{
    Screen,
    api::admin::{
        accounts::Filter,
        overview::{Attention, AttentionKind, Day, LockedOut, Overview, SecondStep, Share, SignedInToday},
    },
};

use super::{
    accounts::filtered,
    ago::day_of_year,
    number::{change_of_share, number, share},
    time, words,
};

/// A figure: what is counted, how many, and what helps to judge it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    pub label: &'static str,
    pub value: String,
    pub note: String,
    /// Whether the note says that something is wrong.
    pub bad: bool,
}

/// The four figures at the top.
#[must_use]
pub fn figures(overview: &Overview) -> [Figure; 4] {
    let accounts = Figure {
        label: words::accounts(),
        value: number(overview.accounts.total),
        note: words::accounts_added(overview.accounts.added),
        bad: false,
    };
    [
        accounts,
        protected(&overview.second_step),
        signed_in(overview.signed_in),
        locked_out(overview.locked_out),
    ]
}

fn protected(step: &SecondStep) -> Figure {
    let Share { accounts, protected } = step.all;
    let note = match step.before {
        Some(before) if before.accounts > 0 => {
            words::share_change(&change_of_share((protected, accounts), (before.protected, before.accounts)))
        }
        _ => words::count_of(&number(protected), &number(accounts)),
    };
    Figure { label: words::second_step_share(), value: percent(step.all), note, bad: false }
}

fn signed_in(today: SignedInToday) -> Figure {
    let note = match today.usual {
        Some(usual) => words::usual_by_now(&number(usual)),
        None => words::usual_unknown().to_owned(),
    };
    Figure { label: words::signed_in_today(), value: number(today.count), note, bad: false }
}

fn locked_out(locked: LockedOut) -> Figure {
    Figure {
        label: words::locked_out(),
        value: number(locked.accounts),
        note: words::locked_today(locked.today),
        bad: locked.today > 0,
    }
}

/// The share of accounts with a second step; a dash where none needs or may have one.
#[must_use]
pub fn percent(of: Share) -> String {
    if of.accounts == 0 { "–".to_owned() } else { share(of.protected, of.accounts) }
}

/// Until when the accounts in their grace period have to set up a second step, if there are any.
#[must_use]
pub fn grace(step: &SecondStep) -> Option<String> {
    let all = [step.internal.grace, step.external.grace].into_iter().flatten();
    let (count, last) =
        all.fold((0, 0), |(count, last), grace| (count + grace.accounts, last.max(grace.last)));
    (count > 0).then(|| words::grace_accounts(count, &number(count), &time::date(last)))
}

/// What the chart shows, in one sentence.
#[must_use]
pub fn chart(days: &[Day]) -> String {
    let (Some(first), Some(last)) = (days.first(), days.last()) else { return String::new() };
    let sum = |of: fn(&Day) -> u32| number(days.iter().map(of).fold(0, u32::saturating_add));
    words::chart_summary(
        &day_of_year(first.begins, "long"),
        &day_of_year(last.begins, "long"),
        &sum(|day| day.signed_in),
        &sum(|day| day.refused),
    )
}

/// Something that needs attention: how many, what, and the page that helps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    pub count: String,
    pub text: String,
    /// What a mail server said, in English.
    pub quote: Option<String>,
    pub to: String,
    pub label: &'static str,
}

/// What needs attention, the most urgent first.
#[must_use]
pub fn tasks(overview: &Overview) -> Vec<Task> {
    overview.attention.iter().map(task).collect()
}

fn task(Attention { what, count, detail }: &Attention) -> Task {
    let count = *count;
    let list = |text: String, filter: Filter, label: &'static str| (text, filtered(filter), label);
    let (text, to, label) = match what {
        AttentionKind::Held => list(words::attention_held(count), Filter::Held, words::review()),
        AttentionKind::Locked => list(words::attention_locked(count), Filter::Locked, words::review()),
        AttentionKind::TemporaryPassword => {
            list(words::attention_passwords(count), Filter::TemporaryPassword, words::show())
        }
        AttentionKind::FewBackupCodes => {
            list(words::attention_codes(count), Filter::FewBackupCodes, words::show())
        }
        AttentionKind::MailFailed => {
            (words::attention_mail(count), Screen::Mail.path().to_owned(), words::review())
        }
        AttentionKind::ProviderFailed => {
            let name = detail.as_deref().unwrap_or_default();
            let to = [Screen::Activity.path(), "?group=sign_in"].concat();
            (words::attention_provider(count, name), to, words::show())
        }
    };
    let quote = detail.clone().filter(|_| *what == AttentionKind::MailFailed);
    Task { count: number(count), text, quote, to, label }
}
