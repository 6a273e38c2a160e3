//! When people whose grace period ends are reminded to set up a second factor.

use store::account::{AccountKind, Unprotected};

use crate::{
    clock::{DAY, Millis},
    settings::{Mfa, Settings},
};

/// The grace period of a kind of account.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Grace {
    /// Since when a second factor is required.
    since: Millis,
    lasts: Millis,
    /// How long before its end a reminder is sent.
    remind_before: Millis,
}

impl Grace {
    /// The grace period of the settings. None if no account of this kind has one.
    pub(crate) fn of(settings: &Settings, kind: AccountKind) -> Option<Self> {
        let is_required = matches!(settings.mfa(kind), Mfa::Required | Mfa::Passkey);
        (is_required && settings.grace_days > 0).then(|| Self {
            since: settings.since(kind),
            lasts: Millis::from(settings.grace_days) * DAY,
            remind_before: Millis::from(settings.remind_days) * DAY,
        })
    }

    /// When accounts were added at the earliest whose grace period lasts at `now`.
    pub(crate) fn added_after(self, now: Millis) -> Millis {
        if self.since + self.lasts > now { Millis::MIN } else { now - self.lasts }
    }

    /// When accounts were added at the latest whose grace period ends by `time`. None if none ends by then.
    pub(crate) fn added_until(self, time: Millis) -> Option<Millis> {
        (self.since + self.lasts <= time).then(|| time - self.lasts)
    }

    /// When it ends for an account that was added at this time.
    pub(crate) fn ends_at(self, added_at: Millis) -> Millis {
        added_at.max(self.since) + self.lasts
    }

    /// Whether reminders are sent.
    pub(crate) fn reminds(self) -> bool {
        self.remind_before > 0
    }

    /// Whether a reminder is due at `now`: some days before the end, and on the last day. Nobody is reminded at once when
    /// the grace period begins.
    pub(crate) fn is_reminder_due(self, account: &Unprotected, now: Millis) -> bool {
        let ends_at = self.ends_at(account.added_at);
        let due = [self.remind_before, DAY].into_iter().filter(|before| *before < self.lasts);
        // The latest of those that have come.
        let due = due.map(|before| ends_at - before).filter(|at| *at <= now).max();
        self.reminds()
            && now < ends_at
            && due.is_some_and(|due| account.reminded_at.is_none_or(|at| at < due))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GRACE: Grace = Grace { since: 10 * DAY, lasts: 14 * DAY, remind_before: 3 * DAY };

    fn is_due(grace: Grace, added: Millis, reminded: Option<Millis>, day: Millis) -> bool {
        let account =
            Unprotected { id: "a".into(), added_at: added * DAY, reminded_at: reminded.map(|day| day * DAY) };
        grace.is_reminder_due(&account, day * DAY)
    }

    #[test]
    fn a_person_is_reminded_some_days_before_the_end_and_on_the_last_day() {
        // It ends on day 34.
        for (reminded, day, due) in [
            (None, 30, false),
            (None, 31, true),
            (Some(31), 32, false),
            (Some(31), 33, true),
            (Some(33), 33, false),
            (None, 33, true),
            (None, 34, false),
        ] {
            assert_eq!(is_due(GRACE, 20, reminded, day), due, "{reminded:?} on day {day}");
        }
        // An account that is older than the requirement has until day 24.
        assert!(is_due(GRACE, 1, None, 21) && !is_due(GRACE, 1, None, 20));
    }

    #[test]
    fn nobody_is_reminded_when_the_period_begins_or_while_reminders_are_off() {
        let short = Grace { lasts: 3 * DAY, ..GRACE };
        assert!(!is_due(short, 20, None, 20) && is_due(short, 20, None, 22));
        let off = Grace { remind_before: 0, ..GRACE };
        assert!(!is_due(off, 20, None, 33));
        let last_day_only = Grace { remind_before: DAY, ..GRACE };
        assert!(is_due(last_day_only, 20, None, 33) && !is_due(last_day_only, 20, Some(33), 33));
    }

    #[test]
    fn the_accounts_of_a_time_are_found_by_when_they_were_added() {
        assert_eq!(GRACE.added_after(20 * DAY), Millis::MIN);
        assert_eq!(GRACE.added_after(30 * DAY), 16 * DAY);
        assert_eq!((GRACE.added_until(20 * DAY), GRACE.added_until(30 * DAY)), (None, Some(16 * DAY)));
    }
}
