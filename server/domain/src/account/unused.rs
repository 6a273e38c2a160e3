//! When an account that nobody uses is disabled, and when its owner is warned.

use store::account::Idle;

use crate::{
    clock::{DAY, Millis},
    settings::Settings,
};

/// How long before an account is disabled its owner is warned.
pub(crate) const FIRST_WARNING: Millis = 14 * DAY;
/// The same for the second warning: the shortest time that anybody has.
pub(crate) const SECOND_WARNING: Millis = 3 * DAY;

/// What is due for an account that nobody uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Due {
    /// Nothing yet.
    Nothing,
    /// The first warning.
    Warning {
        /// When the account will be disabled.
        until: Millis,
    },
    /// The second warning.
    SecondWarning {
        /// When the account will be disabled.
        until: Millis,
    },
    /// Disabling it.
    Disabling {
        /// For how many days it was not used.
        days: Millis,
    },
}

/// The rule by which unused accounts are disabled.
#[derive(Clone, Copy, Debug)]
pub(crate) struct UnusedRule {
    /// After what time without a sign-in.
    unused_for: Millis,
    /// Since when the rule is in effect. Warnings from before count for nothing.
    since: Millis,
}

impl UnusedRule {
    /// The rule of the settings. None if unused accounts stay as they are.
    pub(crate) fn of(settings: &Settings) -> Option<Self> {
        let days = Millis::from(settings.disable_unused_days);
        let since = settings.changed_at.disable_unused_days;
        (days > 0).then_some(Self { unused_for: days * DAY, since })
    }

    /// Since when nobody has used the accounts for which something is due at `now` at the latest.
    pub(crate) fn idle_before(self, now: Millis) -> Millis {
        now - self.unused_for + FIRST_WARNING
    }

    /// When an account could be disabled that is warned at `now`.
    pub(crate) fn disabled_at(self, idle_since: Millis, now: Millis) -> Millis {
        (idle_since + self.unused_for).max(now + FIRST_WARNING)
    }

    /// What is due at `now`. Everybody gets both warnings, and the time that they promise.
    pub(crate) fn due(self, account: &Idle, now: Millis) -> Due {
        if account.since > self.idle_before(now) {
            return Due::Nothing;
        }
        let valid_from = account.since.max(self.since);
        let Some(warned_at) = account.warned_at.filter(|at| *at >= valid_from) else {
            return Due::Warning { until: self.disabled_at(account.since, now) };
        };
        let until = self.disabled_at(account.since, warned_at);
        match account.warned_again_at.filter(|at| *at >= warned_at) {
            None if now >= until - SECOND_WARNING => {
                Due::SecondWarning { until: until.max(now + SECOND_WARNING) }
            }
            Some(again) if now >= until.max(again + SECOND_WARNING) => {
                Due::Disabling { days: (now - account.since) / DAY }
            }
            _ => Due::Nothing,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULE: UnusedRule = UnusedRule { unused_for: 90 * DAY, since: 50 * DAY };

    fn idle(since: Millis, warned: Option<Millis>, again: Option<Millis>) -> Idle {
        Idle {
            id: "a".into(),
            since: since * DAY,
            warned_at: warned.map(|day| day * DAY),
            warned_again_at: again.map(|day| day * DAY),
        }
    }

    fn due(account: &Idle, day: Millis) -> Due {
        RULE.due(account, day * DAY)
    }

    #[test]
    fn an_account_is_warned_14_and_3_days_before_it_is_disabled() {
        let account = idle(100, None, None);
        assert_eq!(due(&account, 175), Due::Nothing);
        assert_eq!(due(&account, 176), Due::Warning { until: 190 * DAY });
        let account = idle(100, Some(176), None);
        assert_eq!(due(&account, 186), Due::Nothing);
        assert_eq!(due(&account, 187), Due::SecondWarning { until: 190 * DAY });
        let account = idle(100, Some(176), Some(187));
        assert_eq!(due(&account, 189), Due::Nothing);
        assert_eq!(due(&account, 190), Due::Disabling { days: 90 });
    }

    #[test]
    fn an_account_that_is_unused_for_longer_has_14_days_from_the_first_warning() {
        assert_eq!(due(&idle(1, None, None), 200), Due::Warning { until: 214 * DAY });
        assert_eq!(due(&idle(1, Some(200), None), 210), Due::Nothing);
        assert_eq!(due(&idle(1, Some(200), None), 211), Due::SecondWarning { until: 214 * DAY });
        assert_eq!(due(&idle(1, Some(200), Some(211)), 213), Due::Nothing);
        assert_eq!(due(&idle(1, Some(200), Some(211)), 214), Due::Disabling { days: 213 });
    }

    #[test]
    fn a_second_warning_that_is_late_leaves_3_days_too() {
        assert_eq!(due(&idle(100, Some(176), None), 250), Due::SecondWarning { until: 253 * DAY });
        assert_eq!(due(&idle(100, Some(176), Some(250)), 252), Due::Nothing);
        assert_eq!(due(&idle(100, Some(176), Some(250)), 253), Due::Disabling { days: 153 });
    }

    #[test]
    fn warnings_from_before_a_sign_in_or_a_change_of_the_setting_count_for_nothing() {
        // Signed in after both warnings.
        assert_eq!(due(&idle(188, Some(176), Some(187)), 264), Due::Warning { until: 278 * DAY });
        // The setting was changed after both warnings.
        let rule = UnusedRule { since: 189 * DAY, ..RULE };
        let warned = idle(100, Some(176), Some(187));
        assert_eq!(rule.due(&warned, 190 * DAY), Due::Warning { until: 204 * DAY });
        // A longer time than the warnings were for: nothing is due yet.
        let longer = UnusedRule { unused_for: 365 * DAY, ..rule };
        assert_eq!(longer.due(&warned, 190 * DAY), Due::Nothing);
    }
}
