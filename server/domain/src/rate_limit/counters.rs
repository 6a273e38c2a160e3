//! Failures in a row and the waits that follow them. They are in the database, so that every replica counts.

use shared::CommonError;
use store::{Db, session::Session};

use crate::{
    DomainError, Requester,
    clock::{DAY, HOUR, MINUTE, Millis, SECOND},
    rate_limit::network::network,
    unit_of_work::UnitOfWork,
};

/// Wrong passwords in a row before the first wait.
pub const PASSWORDS: i64 = 5;
/// The first wait; each further wrong password doubles it.
pub const FIRST_WAIT: Millis = 30 * SECOND;
/// The longest wait.
pub const LONGEST_WAIT: Millis = 15 * MINUTE;
/// Requests for reset codes from one client address before the first wait.
pub const RESET_REQUESTS: i64 = 20;
/// How long after the last failure a row of wrong passwords is forgotten.
pub const FORGOTTEN: Millis = DAY;

/// Counters of failures in a row, and the number after which waits begin.
#[derive(Clone, Debug)]
pub struct Counters {
    keys: Vec<String>,
    /// The failures before the first wait.
    free: i64,
    /// How long after its last failure a row is forgotten.
    forgotten: Millis,
}

impl Counters {
    /// The counter of password changes and reauthentication. Each session has its own, so that the thief of one
    /// session cannot keep the owner from changing the password in another.
    #[must_use]
    pub fn of_change(session: &Session) -> Self {
        Self::of_wrong(vec![format!("change:{}", session.id)])
    }

    /// The counter of wrong reset codes.
    #[must_use]
    pub fn of_reset_codes(requester: &Requester) -> Self {
        Self::of_wrong(vec![format!("reset-code:{}", network(requester.address))])
    }

    /// The counter of requests for reset codes. It allows more than the others, since many people may share one
    /// address.
    #[must_use]
    pub fn of_reset_requests(requester: &Requester) -> Self {
        let keys = vec![format!("reset-request:{}", network(requester.address))];
        Self { keys, free: RESET_REQUESTS, forgotten: HOUR }
    }

    /// Counters of wrong passwords or codes, with these keys.
    pub(crate) fn of_wrong(keys: Vec<String>) -> Self {
        Self { keys, free: PASSWORDS, forgotten: FORGOTTEN }
    }

    /// The first and the last key; a single key is both.
    fn keys(&self) -> [&str; 2] {
        [self.keys.first(), self.keys.last()].map(|key| key.map_or("", String::as_str))
    }

    /// Refuses with `Throttled` while one of the counters has to wait.
    pub(crate) async fn check<E>(&self, db: &mut Db, now: Millis) -> Result<(), DomainError<E>> {
        let until = store::throttle::waits_until(db, self.keys()).await?;
        // A longer wait than the longest was set before the clock was put back.
        if until > now && until - now <= LONGEST_WAIT { Err(throttled(until - now).into()) } else { Ok(()) }
    }

    /// Counts a failure, and makes the unit commit even if the work ends in a refusal. Returns the first counter's
    /// failures in a row.
    pub(crate) async fn count(&self, unit: &mut UnitOfWork<'_>) -> anyhow::Result<i64> {
        unit.commit_even_if_refused();
        let now = unit.now;
        let mut first = None;
        for key in &self.keys {
            let failures = store::throttle::count(unit, key, now, now - self.forgotten).await?;
            if let Some(wait) = wait(failures - self.free) {
                store::throttle::wait_until(unit, key, now + wait).await?;
            }
            first = first.or(Some(failures));
        }
        Ok(first.unwrap_or(0))
    }

    /// Resets the counters after a correct password or code.
    pub(crate) async fn clear(&self, db: &mut Db) -> anyhow::Result<()> {
        store::throttle::clear(db, self.keys()).await
    }
}

/// The wait after `doublings` failures beyond the first that waits.
fn wait(doublings: i64) -> Option<Millis> {
    // Capped, since a large shift would overflow.
    (doublings >= 0).then(|| (FIRST_WAIT << doublings.min(10)).min(LONGEST_WAIT))
}

/// The refusal for this wait, in whole seconds rounded up.
pub(crate) fn throttled(wait: Millis) -> CommonError {
    let seconds = u32::try_from((wait + SECOND - 1) / SECOND).unwrap_or(u32::MAX);
    CommonError::Throttled { retry_after: seconds.max(1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_from_half_a_minute_to_a_quarter_of_an_hour() {
        assert_eq!(wait(-1), None);
        let seconds: Vec<i64> = (0..=7).filter_map(wait).map(|wait| wait / SECOND).collect();
        assert_eq!(seconds, [30, 60, 120, 240, 480, 900, 900, 900]);
        assert_eq!(wait(i64::MAX), Some(LONGEST_WAIT));
    }

    #[test]
    fn the_remaining_wait_is_in_whole_seconds_rounded_up() {
        assert_eq!(throttled(29_001), CommonError::Throttled { retry_after: 30 });
        assert_eq!(throttled(1), CommonError::Throttled { retry_after: 1 });
    }
}
