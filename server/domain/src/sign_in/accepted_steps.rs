//! The time steps whose codes an authenticator has accepted. A step, or an older one, is never accepted twice (RFC 6238
//! §5.2).
//!
//! A step that was accepted while the server's clock was ahead lies in the future when the clock is right again. Codes of the
//! present are older than that one, but they are accepted all the same: otherwise their owner would be shut out until then.
//! No step is accepted twice even so, because the last few are kept.

use store::authenticator::Authenticator;

use crate::{
    clock::{Millis, SECOND, TOLERANCE},
    crypto::totp::STEP,
};

/// The number of accepted steps that are kept.
const KEPT: usize = 16;

/// What a step is to an authenticator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// It can be accepted. These are the accepted steps then.
    New(Vec<i64>),
    /// It was accepted before.
    Used,
    /// It is older than one that was accepted.
    Older,
}

/// Compares a step with those that an authenticator has accepted.
pub(super) fn compare(authenticator: &Authenticator, step: i64, now: Millis) -> Step {
    let (last, recent) = (authenticator.last_step, &authenticator.recent_steps);
    if step == last || recent.contains(&step) {
        return Step::Used;
    }
    let latest_possible = (now + TOLERANCE) / (SECOND * i64::try_from(STEP).unwrap_or(30));
    let possible = recent.iter().copied().chain([last]).filter(|accepted| *accepted <= latest_possible);
    if possible.max().is_some_and(|newest| step < newest) {
        return Step::Older;
    }
    let mut recent = recent.clone();
    if !recent.contains(&last) {
        recent.push(last);
    }
    recent.push(step);
    let forgotten = recent.len().saturating_sub(KEPT);
    recent.drain(..forgotten);
    Step::New(recent)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Millis = 1_800_000_000_000;
    const CURRENT: i64 = NOW / 30_000;
    const HOUR_AHEAD: i64 = CURRENT + 120;

    fn authenticator(last_step: i64, recent: &[i64]) -> Authenticator {
        let (id, secret, name) = ("t".into(), vec![], String::new());
        Authenticator { id, secret, name, last_step, recent_steps: recent.to_vec(), created_at: 0 }
    }

    #[test]
    fn a_step_and_older_ones_are_accepted_once() {
        let used = authenticator(CURRENT, &[]);
        assert_eq!(compare(&used, CURRENT, NOW), Step::Used);
        assert_eq!(compare(&used, CURRENT - 1, NOW), Step::Older);
        assert_eq!(compare(&used, CURRENT + 1, NOW), Step::New(vec![CURRENT, CURRENT + 1]));
    }

    #[test]
    fn a_step_from_a_clock_that_was_ahead_keeps_nobody_out_and_is_not_accepted_again() {
        let ahead = authenticator(HOUR_AHEAD, &[CURRENT - 9, HOUR_AHEAD - 5]);
        let Step::New(recent) = compare(&ahead, CURRENT, NOW) else { panic!("the owner is shut out") };
        assert_eq!(recent, [CURRENT - 9, HOUR_AHEAD - 5, HOUR_AHEAD, CURRENT]);
        let right = authenticator(CURRENT, &recent);
        assert_eq!(compare(&right, CURRENT, NOW), Step::Used);
        assert_eq!(compare(&right, CURRENT - 1, NOW), Step::Older);
        // When the time has come, the codes of then were used already.
        for step in [HOUR_AHEAD - 5, HOUR_AHEAD] {
            assert_eq!(compare(&right, step, NOW + 3_600_000), Step::Used);
        }
    }

    #[test]
    fn only_the_last_steps_are_kept() {
        let mut authenticator = authenticator(CURRENT, &[]);
        for step in CURRENT + 1..CURRENT + 40 {
            let Step::New(recent) = compare(&authenticator, step, step * 30_000) else { panic!() };
            authenticator.recent_steps = recent;
            authenticator.last_step = step;
        }
        assert_eq!(authenticator.recent_steps.len(), KEPT);
        assert_eq!(authenticator.recent_steps.last(), Some(&(CURRENT + 39)));
    }
}
