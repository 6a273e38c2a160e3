//! Failed attempts and the waits that follow them. They are in the database, so that every replica counts.

use shared::CommonError;
use store::{Db, session::Session, throttle::Forget};

use crate::{
    DomainError, Requester,
    clock::{DAY, HOUR, MINUTE, Millis, SECOND},
    rate_limit::network::{network, networks},
    refusal::log_throttled,
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
/// The same from the largest network around it: IPv6 /48, IPv4 /24. One site can have 65,536 networks of /64.
pub const RESET_REQUESTS_OF_SITE: i64 = 100;
/// In which time the wrong passwords of one client address count together.
pub const ADDRESS_WINDOW: Millis = 15 * MINUTE;
/// How long after the last failure a row of wrong passwords is forgotten.
pub const FORGOTTEN: Millis = DAY;

/// A counter of failed attempts.
#[derive(Clone, Debug)]
pub(crate) struct Counter {
    pub(crate) key: String,
    /// The failures before the first wait.
    pub(crate) free: i64,
    pub(crate) counts: Counts,
}

/// Which failures count together.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Counts {
    /// Those in a row, with less than this time between two of them.
    InARow(Millis),
    /// Those within this time.
    Within(Millis),
}

/// The counters of one attempt: its own, and for sign-ins that of the client address and that of the account.
#[derive(Clone, Debug)]
pub struct Counters {
    own: Counter,
    address: Option<Counter>,
    /// Counts for the account, whichever of its names is typed. Its waits are not shown: the right password is answered
    /// like a wrong one meanwhile. Otherwise they would reveal which username and email address belong together.
    account: Option<Counter>,
}

impl Counter {
    /// A counter of wrong passwords or codes in a row.
    pub(crate) fn in_a_row(key: String) -> Self {
        Self { key, free: PASSWORDS, counts: Counts::InARow(FORGOTTEN) }
    }

    /// What it counts by, for the log.
    fn kind(&self) -> &str {
        self.key.split(':').next().unwrap_or_default()
    }

    async fn count(&self, unit: &mut UnitOfWork<'_>) -> anyhow::Result<i64> {
        let now = unit.now;
        let forget = match self.counts {
            Counts::InARow(pause) => Forget::LastBefore(now - pause),
            Counts::Within(window) => Forget::FirstBefore(now - window),
        };
        let failures = store::throttle::count(unit, &self.key, now, forget).await?;
        if let Some(wait) = wait(failures - self.free) {
            store::throttle::wait_until(unit, &self.key, now + wait).await?;
        }
        Ok(failures)
    }
}

impl Counters {
    /// The counter of password changes and reauthentication. Each session has its own, so that the thief of one
    /// session cannot keep the owner from changing the password in another.
    #[must_use]
    pub fn of_change(session: &Session) -> Self {
        Self::of(Counter::in_a_row(format!("change:{}", session.id)))
    }

    /// The counter of wrong reset codes.
    #[must_use]
    pub fn of_reset_codes(requester: &Requester) -> Self {
        Self::of(Counter::in_a_row(format!("reset-code:{}", network(requester.address))))
    }

    /// The counter of wrong codes of security notices.
    #[must_use]
    pub fn of_notice_codes(requester: &Requester) -> Self {
        Self::of(Counter::in_a_row(format!("notice-code:{}", network(requester.address))))
    }

    /// The counters of requests for reset codes: of the client address and of the largest network around it. They allow more
    /// than the others, since many people may share one address.
    #[must_use]
    pub fn of_reset_requests(requester: &Requester) -> Self {
        let networks = networks(requester.address);
        let counter = |network: &str, free| Counter {
            key: format!("reset-request:{network}"),
            free,
            counts: Counts::InARow(HOUR),
        };
        let own = counter(&networks[0], RESET_REQUESTS);
        let site = networks.last().map(|site| counter(site, RESET_REQUESTS_OF_SITE));
        Self { own, address: site, account: None }
    }

    /// One counter alone.
    pub(crate) fn of(own: Counter) -> Self {
        Self { own, address: None, account: None }
    }

    /// The counter of a name, with that of its account and that of the client address if it counts.
    pub(crate) fn of_name(own: Counter, account: Counter, address: Option<Counter>) -> Self {
        Self { own, address, account: Some(account) }
    }

    /// Reads the counters, and refuses with `Throttled` while the attempt's own or that of the client address has to wait.
    pub(crate) async fn check<E>(&self, db: &mut Db, now: Millis) -> Result<Counted<'_>, DomainError<E>> {
        let counted = self.read(db, now).await?;
        if let Some((waiting, until)) = counted.waits {
            log_throttled(waiting.kind(), until);
            return Err(throttled(until - now).into());
        }
        Ok(counted)
    }

    /// Reads the counters.
    pub(crate) async fn read(&self, db: &mut Db, now: Millis) -> anyhow::Result<Counted<'_>> {
        let address = self.address.as_ref().unwrap_or(&self.own);
        let account = self.account.as_ref().unwrap_or(&self.own);
        let keys = [&self.own, address, account].map(|counter| counter.key.as_str());
        let [own_until, address_until, account_until] =
            store::throttle::waits(db, keys, now + LONGEST_WAIT).await?;
        // If both wait equally long, `max_by_key` returns the last one: the attempt's own.
        let shown = [(address, address_until), (&self.own, own_until)].into_iter();
        let shown = shown.filter_map(|(counter, until)| Some((counter, until.filter(|until| *until > now)?)));
        Ok(Counted {
            counters: self,
            waits: shown.max_by_key(|(_, until)| *until),
            is_account_waiting: self.account.is_some() && account_until.is_some_and(|until| until > now),
            has_failures: own_until.is_some() || account_until.is_some(),
        })
    }
}

/// The counters of an attempt, as they were read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Counted<'a> {
    counters: &'a Counters,
    /// The counter that has to wait, and until when.
    waits: Option<(&'a Counter, Millis)>,
    /// Whether the account has to wait, so that no password is accepted, and this is not shown.
    pub(crate) is_account_waiting: bool,
    /// Whether the attempt's own counter or that of its account has failures.
    has_failures: bool,
}

impl Counted<'_> {
    /// Counts a failure, and makes the unit commit even if the work ends in a refusal. Returns the failures in a row
    /// of the attempt's own counter.
    pub(crate) async fn count(self, unit: &mut UnitOfWork<'_>) -> anyhow::Result<i64> {
        let Counters { own, address, account } = self.counters;
        unit.commit_even_if_refused();
        let failures = own.count(unit).await?;
        if let Some(address) = address {
            address.count(unit).await?;
        }
        // Passwords that are not judged do not count: waits are not extended by attempts made while waiting.
        if let Some(account) = account
            && !self.is_account_waiting
        {
            account.count(unit).await?;
        }
        Ok(failures)
    }

    /// Resets the attempt's own counter and that of its account after a correct password or code. That of the client
    /// address stays: otherwise a guesser could reset it with an account of their own.
    pub(crate) async fn clear(self, db: &mut Db) -> anyhow::Result<()> {
        if !self.has_failures {
            return Ok(());
        }
        let own = &self.counters.own;
        let account = self.counters.account.as_ref().unwrap_or(own);
        store::throttle::clear(db, [&own.key, &account.key]).await
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
