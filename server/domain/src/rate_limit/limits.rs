//! What wrong passwords and wrong codes cost.
//!
//! Each verdict is counted in the transaction that gives it, after the slow hash: of any number of
//! parallel guesses only the allowed number is ever judged, the others learn nothing.

use std::net::IpAddr;

use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};
use shared::{
    Identifier,
    api::audit::{EventKind, Factor},
};

use crate::{
    Domain, DomainError, Requester,
    audit::record::{Actor, Event},
    clock::{DAY, Millis},
    email::SecurityNotice,
    rate_limit::counters::{Counters, LONGEST_WAIT, throttled},
    sign_in::session_state::SessionState,
};
use store::{self, Db, Tx, account::Account};

/// Wrong codes in one sign-in, then it ends.
pub const CODES_PER_SIGN_IN: i64 = 5;
/// Wrong codes of one account in a day, both factors together.
pub const CODES_PER_DAY: i64 = 20;
/// Wrong codes of one factor in a row, then it is blocked until an administrator acts.
pub const CODES_IN_A_ROW: i64 = store::factor_failures::BLOCKED;

/// What a wrong code leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WrongCode {
    /// So many tries are left in this sign-in.
    Left(u8),
    /// The sign-in has ended.
    SignInEnded,
}

impl Domain {
    /// The counters of a sign-in. A browser that has signed in to the account before has its own, so
    /// that a stranger cannot lock the owner out; everyone else shares those of the name that was typed
    /// and of the client address. Names that are no account's are counted alike, and a username and an
    /// email address apart, or the waits would tell which names belong to an account, and together.
    pub(crate) async fn sign_in_counters(
        &self,
        db: &mut Db,
        requester: &Requester,
        identifier: &Identifier,
        account: Option<&Account>,
    ) -> anyhow::Result<Counters> {
        // Asked for names that are no account's too: it takes its time.
        let account_id = account.map_or("", |account| &account.id);
        if let Some(browser) = &requester.browser
            && store::browser::is_known(db, &browser.hash(), account_id).await?
        {
            return Ok(Counters::of_wrong(vec![browser_key(&browser.hash(), account_id)]));
        }
        Ok(Counters::of_wrong(vec![name_key(identifier.as_str()), address_key(requester)]))
    }

    /// Ends the waits that wrong passwords brought an account's owner, who has shown to be there: those of
    /// both its names, and of the visitor's address.
    pub(crate) async fn end_waits(
        &self,
        tx: &mut Tx,
        requester: &Requester,
        account: &Account,
    ) -> anyhow::Result<()> {
        store::throttle::clear(tx, name_keys(account).each_ref().map(String::as_str)).await?;
        let address = address_key(requester);
        store::throttle::clear(tx, [&address, &address]).await
    }

    /// Ends the waits of an account that an administrator unlocks: those of its names, and of the browsers
    /// it was signed in to before.
    pub(crate) async fn end_waits_of(&self, tx: &mut Tx, account: &Account) -> anyhow::Result<()> {
        store::throttle::clear(tx, name_keys(account).each_ref().map(String::as_str)).await?;
        for browser in store::browser::of_account(tx, &account.id).await? {
            let key = browser_key(&browser, &account.id);
            store::throttle::clear(tx, [&key, &key]).await?;
        }
        Ok(())
    }

    /// Refuses codes of an account that has had too many wrong ones today; says whether the factor is
    /// open, or blocked until an administrator acts.
    pub(crate) async fn factor_is_open<E>(
        &self,
        db: &mut Db,
        account: &Account,
        factor: Factor,
        now: Millis,
    ) -> Result<bool, DomainError<E>> {
        if store::factor_failures::length(db, &account.id, factor).await? >= CODES_IN_A_ROW {
            return Ok(false);
        }
        match today(account, now) {
            Some(began) if account.code_failures >= CODES_PER_DAY => Err(throttled(began + DAY - now).into()),
            _ => Ok(true),
        }
    }

    /// Counts a wrong code of a confirmed factor. The fifth ends the sign-in, the hundredth in a row
    /// blocks the factor.
    pub(crate) async fn count_wrong_code(
        &self,
        tx: &mut Tx,
        requester: &Requester,
        state: &SessionState,
        factor: Factor,
        now: Millis,
    ) -> anyhow::Result<WrongCode> {
        let account = &state.account;
        let by = Actor::Stranger(requester);
        self.record(tx, by, Some(account), Event::with(EventKind::WrongCode, factor), now).await?;
        let day = today(account, now).unwrap_or(now);
        store::account::count_code_failure(tx, &account.id, day).await?;
        if store::factor_failures::grow(tx, &account.id, factor).await? == CODES_IN_A_ROW {
            self.record(tx, by, Some(account), Event::with(EventKind::Locked, factor), now).await?;
            self.notify(tx, by, account, SecurityNotice::AccountLocked, now).await?;
        }
        self.count_wrong_code_of_sign_in(tx, state).await
    }

    /// Counts a wrong code against the sign-in alone: during set-up there is nothing to guess, since
    /// the person holds the secret.
    pub(crate) async fn count_wrong_code_of_sign_in(
        &self,
        tx: &mut Tx,
        state: &SessionState,
    ) -> anyhow::Result<WrongCode> {
        let failures = store::session::count_code_failure(tx, &state.session.id).await?;
        match u8::try_from(CODES_PER_SIGN_IN - failures) {
            Ok(left) if left > 0 => Ok(WrongCode::Left(left)),
            _ => {
                store::session::end_one(tx, &state.session.id).await?;
                Ok(WrongCode::SignInEnded)
            }
        }
    }
}

fn name_key(name: &str) -> String {
    format!("name:{}", HEXLOWER.encode(&Sha256::digest(name.as_bytes())))
}

/// The keys of both names of an account.
fn name_keys(account: &Account) -> [String; 2] {
    [name_key(&account.username), name_key(&account.email.to_ascii_lowercase())]
}

fn browser_key(token_hash: &[u8], account_id: &str) -> String {
    format!("browser:{}:{account_id}", HEXLOWER.encode(token_hash))
}

/// Until when a new browser has to wait with a password of this account.
pub(crate) async fn wait_for_password(
    db: &mut Db,
    account: &Account,
    now: Millis,
) -> anyhow::Result<Option<Millis>> {
    let until = store::throttle::waits_until(db, name_keys(account).each_ref().map(String::as_str)).await?;
    Ok((now..=now + LONGEST_WAIT).contains(&until).then_some(until).filter(|until| *until > now))
}

fn address_key(requester: &Requester) -> String {
    format!("address:{}", network(requester.address))
}

/// When the account's day of counting began, if it goes on. One that begins in the future was set by a
/// clock that has been put back since.
pub(crate) fn today(account: &Account, now: Millis) -> Option<Millis> {
    let began = account.code_day_started_at;
    (began..began + DAY).contains(&now).then_some(began)
}

/// An address as limits count it: IPv6 by /64, since one subscriber has that many.
pub(crate) fn network(address: IpAddr) -> String {
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
    #[test]
    fn ipv6_addresses_of_one_subscriber_count_as_one() {
        let network = |text: &str| super::network(text.parse().unwrap());
        assert_eq!(network("2001:db8:1:2::1"), network("2001:db8:1:2:ffff::9"));
        assert_ne!(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"));
        assert_eq!(network("::ffff:192.0.2.1"), network("192.0.2.1"));
    }
}
