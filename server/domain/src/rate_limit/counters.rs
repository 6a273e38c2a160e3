//! Tries in a row, and the waits they bring: kept in the database, so that every replica counts.

use shared::CommonError;

use crate::{
    DomainError, Requester,
    clock::{DAY, HOUR, MINUTE, Millis, SECOND},
    rate_limit::limits::network,
};
use store::{self, Db, Tx, session::Session};

/// Wrong passwords in a row before the first wait.
pub const PASSWORDS: i64 = 5;
/// The first wait; each further wrong password doubles it.
pub const FIRST_WAIT: Millis = 30 * SECOND;
/// The longest wait.
pub const LONGEST_WAIT: Millis = 15 * MINUTE;
/// Requests for reset codes from one client address before the first wait.
pub const RESET_REQUESTS: i64 = 20;
/// A row of wrong passwords is forgotten when nothing was added for so long.
pub const FORGOTTEN: Millis = DAY;

/// Counters of tries in a row, and when they begin to wait.
#[derive(Clone, Debug)]
pub struct Counters {
    keys: Vec<String>,
    /// So many tries, then the first wait.
    free: i64,
    /// A row is forgotten when nothing was added for so long.
    forgotten: Millis,
}

impl Counters {
    /// Of a change of the password by someone signed in: each session has its own, so that the thief of
    /// one can neither guess on nor keep the owner from changing the password.
    #[must_use]
    pub fn of_change(session: &Session) -> Self {
        Self::of_wrong(vec![format!("change:{}", session.id)])
    }

    /// Of wrong reset codes.
    #[must_use]
    pub fn of_reset_codes(requester: &Requester) -> Self {
        Self::of_wrong(vec![format!("reset-code:{}", network(requester.address))])
    }

    /// Of requests for reset codes, right or wrong: many people may sit behind one address.
    #[must_use]
    pub fn of_reset_requests(requester: &Requester) -> Self {
        let keys = vec![format!("reset-request:{}", network(requester.address))];
        Self { keys, free: RESET_REQUESTS, forgotten: HOUR }
    }

    pub(crate) fn of_wrong(keys: Vec<String>) -> Self {
        Self { keys, free: PASSWORDS, forgotten: FORGOTTEN }
    }

    /// The first counter and the last, which is the first again where there is one alone.
    fn keys(&self) -> [&str; 2] {
        [self.keys.first(), self.keys.last()].map(|key| key.map_or("", String::as_str))
    }

    /// Refuses while one of the counters has to wait.
    pub(crate) async fn check<E>(&self, db: &mut Db, now: Millis) -> Result<(), DomainError<E>> {
        let until = store::throttle::waits_until(db, self.keys()).await?;
        // A wait longer than any was set by a clock that has been put back since.
        if until > now && until - now <= LONGEST_WAIT { Err(throttled(until - now).into()) } else { Ok(()) }
    }

    /// Counts a try; gives how many in a row the first counter has.
    pub(crate) async fn fail(&self, tx: &mut Tx, now: Millis) -> anyhow::Result<i64> {
        let mut first = None;
        for key in &self.keys {
            let failures = store::throttle::count(tx, key, now, now - self.forgotten).await?;
            if let Some(wait) = wait(failures - self.free) {
                store::throttle::wait_until(tx, key, now + wait).await?;
            }
            first = first.or(Some(failures));
        }
        Ok(first.unwrap_or(0))
    }

    /// Ends the rows: the password was right.
    pub(crate) async fn clear(&self, tx: &mut Tx) -> anyhow::Result<()> {
        store::throttle::clear(tx, self.keys()).await
    }
}

/// How long to wait after so many tries beyond the free ones.
fn wait(doublings: i64) -> Option<Millis> {
    // Far more doublings than it takes to reach the longest wait would overflow.
    (doublings >= 0).then(|| (FIRST_WAIT << doublings.min(10)).min(LONGEST_WAIT))
}

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
    fn the_rest_of_a_wait_is_told_in_whole_seconds_rounded_up() {
        assert_eq!(throttled(29_001), CommonError::Throttled { retry_after: 30 });
        assert_eq!(throttled(1), CommonError::Throttled { retry_after: 1 });
    }
}
