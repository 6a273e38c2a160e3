//! What wrong passwords and wrong codes cost.
//!
//! Each verdict is counted in the transaction that gives it, after the slow hash: of any number of
//! parallel guesses only the allowed number is ever judged, the others learn nothing.

use std::net::IpAddr;

use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};
use shared::{Identifier, Refusal};

use super::{Domain, Fault, Visit, standing::Standing};
use crate::{
    clock::{DAY, MINUTE, Millis, SECOND},
    store::{self, Db, Tx, account::Account, code_streak::Factor},
};

/// Wrong passwords in a row before the first wait.
pub const PASSWORDS: i64 = 5;
/// The first wait; each further wrong password doubles it.
pub const FIRST_WAIT: Millis = 30 * SECOND;
/// The longest wait.
pub const LONGEST_WAIT: Millis = 15 * MINUTE;
/// A row of wrong passwords is forgotten when nothing was added for so long.
pub const FORGOTTEN: Millis = DAY;
/// Wrong codes in one sign-in, then it ends.
pub const CODES_PER_SIGN_IN: i64 = 5;
/// Wrong codes of one account in a day, both factors together.
pub const CODES_PER_DAY: i64 = 20;
/// Wrong codes of one factor in a row, then it is blocked until an administrator acts.
pub const CODES_IN_A_ROW: i64 = 100;

/// The counters that a password try touches.
#[derive(Clone, Debug)]
pub struct Counters(Vec<String>);

impl Counters {
    /// Of a change of the password by someone signed in: a counter of its own, so that a thief of a
    /// session can neither guess on nor lock the owner out of the login page.
    #[must_use]
    pub fn of_change(account: &Account) -> Self {
        Self(vec![format!("change:{}", account.id)])
    }

    /// Refuses while one of the counters has to wait.
    pub(super) async fn check<E>(&self, db: &mut Db, now: Millis) -> Result<(), Fault<E>> {
        let mut until = 0;
        for key in &self.0 {
            until = until.max(store::throttle::waits_until(db, key).await?);
        }
        if until > now { Err(throttled(until - now).into()) } else { Ok(()) }
    }

    /// Counts a wrong password.
    pub(super) async fn fail(&self, tx: &mut Tx, now: Millis) -> anyhow::Result<()> {
        for key in &self.0 {
            let failures = store::throttle::count(tx, key, now, now - FORGOTTEN).await?;
            if let Some(wait) = wait(failures) {
                store::throttle::wait_until(tx, key, now + wait).await?;
            }
        }
        Ok(())
    }

    /// Ends the rows: the password was right.
    pub(super) async fn clear(&self, tx: &mut Tx) -> anyhow::Result<()> {
        for key in &self.0 {
            store::throttle::clear(tx, key).await?;
        }
        Ok(())
    }
}

/// How long to wait after so many wrong passwords in a row.
fn wait(failures: i64) -> Option<Millis> {
    let doublings = failures - PASSWORDS;
    // Far more doublings than it takes to reach the longest wait would overflow.
    (doublings >= 0).then(|| (FIRST_WAIT << doublings.min(10)).min(LONGEST_WAIT))
}

fn throttled(wait: Millis) -> Refusal {
    let seconds = u32::try_from((wait + SECOND - 1) / SECOND).unwrap_or(u32::MAX);
    Refusal::Throttled { retry_after: seconds.max(1) }
}

/// What a wrong code leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WrongCode {
    /// So many tries are left in this sign-in.
    Left(u8),
    /// The sign-in has ended.
    SignInEnded,
}

impl Domain {
    /// The counters of a sign-in. A browser that has signed in to the account before has its own, so
    /// that a stranger cannot lock the owner out; everyone else shares those of the account and of
    /// the client address. A name that is no account's has a counter too, or the wait would tell.
    pub(super) async fn sign_in_counters(
        &self,
        db: &mut Db,
        visit: &Visit,
        identifier: &Identifier,
        account: Option<&Account>,
    ) -> anyhow::Result<Counters> {
        if let (Some(browser), Some(account)) = (&visit.browser, account)
            && store::browser::is_known(db, &browser.hash(), &account.id).await?
        {
            return Ok(Counters(vec![format!(
                "browser:{}:{}",
                HEXLOWER.encode(&browser.hash()),
                account.id
            )]));
        }
        let name = account.map_or_else(
            || HEXLOWER.encode(&Sha256::digest(identifier.as_str().as_bytes())),
            |account| account.id.clone(),
        );
        Ok(Counters(vec![format!("account:{name}"), format!("address:{}", network(visit.address))]))
    }

    /// Refuses codes of an account that has had too many wrong ones today; says whether the factor is
    /// open, or blocked until an administrator acts.
    pub(super) async fn factor_is_open<E>(
        &self,
        db: &mut Db,
        account: &Account,
        factor: Factor,
        now: Millis,
    ) -> Result<bool, Fault<E>> {
        if store::code_streak::length(db, &account.id, factor).await? >= CODES_IN_A_ROW {
            return Ok(false);
        }
        let day_ends = account.code_day_started_at + DAY;
        if account.code_failures >= CODES_PER_DAY && now < day_ends {
            return Err(throttled(day_ends - now).into());
        }
        Ok(true)
    }

    /// Counts a wrong code of a confirmed factor. The fifth ends the sign-in, the hundredth in a row
    /// blocks the factor.
    pub(super) async fn count_wrong_code(
        &self,
        tx: &mut Tx,
        standing: &Standing,
        factor: Factor,
        now: Millis,
    ) -> anyhow::Result<WrongCode> {
        let account = &standing.account;
        let day = if now < account.code_day_started_at + DAY { account.code_day_started_at } else { now };
        store::account::count_code_failure(tx, &account.id, day).await?;
        if store::code_streak::grow(tx, &account.id, factor).await? == CODES_IN_A_ROW {
            self.notice_blocked(tx, account, now).await?;
        }
        self.count_wrong_code_of_sign_in(tx, standing).await
    }

    /// Counts a wrong code against the sign-in alone: during set-up there is nothing to guess, since
    /// the person holds the secret.
    pub(super) async fn count_wrong_code_of_sign_in(
        &self,
        tx: &mut Tx,
        standing: &Standing,
    ) -> anyhow::Result<WrongCode> {
        let failures = store::session::count_code_failure(tx, &standing.session.id).await?;
        match u8::try_from(CODES_PER_SIGN_IN - failures) {
            Ok(left) if left > 0 => Ok(WrongCode::Left(left)),
            _ => {
                store::session::end_one(tx, &standing.session.id).await?;
                Ok(WrongCode::SignInEnded)
            }
        }
    }
}

/// An address as limits count it: IPv6 by /64, since one subscriber has that many.
fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_from_half_a_minute_to_a_quarter_of_an_hour() {
        assert_eq!(wait(4), None);
        let seconds: Vec<i64> = (5..=12).filter_map(wait).map(|wait| wait / SECOND).collect();
        assert_eq!(seconds, [30, 60, 120, 240, 480, 900, 900, 900]);
        assert_eq!(wait(i64::MAX), Some(LONGEST_WAIT));
    }

    #[test]
    fn ipv6_addresses_of_one_subscriber_count_as_one() {
        let network = |text: &str| super::network(text.parse().unwrap());
        assert_eq!(network("2001:db8:1:2::1"), network("2001:db8:1:2:ffff::9"));
        assert_ne!(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"));
        assert_eq!(network("::ffff:192.0.2.1"), network("192.0.2.1"));
    }

    #[test]
    fn the_rest_of_a_wait_is_told_in_whole_seconds_rounded_up() {
        assert_eq!(throttled(29_001), Refusal::Throttled { retry_after: 30 });
        assert_eq!(throttled(1), Refusal::Throttled { retry_after: 1 });
    }
}
