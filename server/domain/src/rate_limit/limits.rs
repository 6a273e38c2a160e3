//! What wrong passwords and wrong codes cost.
//!
//! Each verdict is counted in the transaction that gives it, after the slow hash. Of any number of parallel guesses
//! only the allowed number is judged; the others learn nothing.

use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};
use shared::{
    CommonError, Identifier,
    api::audit::{EventKind, Factor},
};
use store::{Db, account::Account};

use crate::{
    Requester,
    audit::event::Event,
    clock::{DAY, Millis},
    email::SecurityNotice,
    rate_limit::{
        address_limit::AddressLimit,
        counters::{ADDRESS_WINDOW, Counter, Counters, Counts, LONGEST_WAIT, throttled},
        network::network,
    },
    refusal::{Refusal, log_throttled},
    sign_in::session_state::SessionState,
    unit_of_work::{UnitOfWork, decoy::Nobody},
};

/// Wrong codes in one sign-in before it ends.
pub const CODES_PER_SIGN_IN: i64 = 5;
/// Wrong codes of one account in a day, both factors together.
pub const CODES_PER_DAY: i64 = 20;
/// Wrong codes of one factor in a row before it is blocked until an administrator acts.
pub const CODES_IN_A_ROW: i64 = store::factor_failures::BLOCKED;

/// What a wrong code leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WrongCode {
    /// So many attempts are left in this sign-in.
    Left(u8),
    /// The sign-in has ended.
    SignInEnded,
}

/// The counters of a sign-in with this name. A browser that has signed in to the account before has its own, so
/// that a stranger cannot lock the owner out. All others share those of the typed name and of the client address.
/// Shortly after an administrator unlocked the account or its owner reset the password, the address does not count.
///
/// Names of no account are counted alike. Waits are shown for the typed name alone: if a username and an email address
/// shared them, they would reveal that both belong to one account. Guesses at both count together all the same, by a
/// counter of the account whose waits are not shown.
pub(crate) async fn sign_in_counters(
    db: &mut Db,
    requester: &Requester,
    identifier: &Identifier,
    account: Option<&Account>,
    limit: &AddressLimit,
    now: Millis,
) -> anyhow::Result<Counters> {
    // The query also runs for names of no account, since its time could tell.
    let account_id = account.map_or("", |account| &account.id);
    if let Some(browser) = &requester.browser
        && store::browser::is_known(db, &browser.hash(), account_id).await?
    {
        return Ok(Counters::of(Counter::in_a_row(browser_key(&browser.hash(), account_id))));
    }
    let is_unlocked = account.is_some_and(|account| was_unlocked(account, now));
    let address = address_counter(limit, requester).filter(|_| !is_unlocked);
    let name = name_key(identifier.as_str());
    let shared = if account_id.is_empty() { format!("account:{name}") } else { account_key(account_id) };
    Ok(Counters::of_name(Counter::in_a_row(name), Counter::in_a_row(shared), address))
}

/// Whether the account was unlocked so recently that the client address does not count. It lasts as long as the longest
/// wait.
fn was_unlocked(account: &Account, now: Millis) -> bool {
    account.unlocked_at.is_some_and(|at| (at..at + LONGEST_WAIT).contains(&now))
}

/// Ends the waits of an account whose owner has just reset the password: those of both its names, and for a while that
/// of the client address, which others may have caused.
pub(crate) async fn end_waits(db: &mut Db, account: &Account, now: Millis) -> anyhow::Result<()> {
    store::throttle::clear(db, name_keys(account).each_ref().map(String::as_str)).await?;
    let shared = account_key(&account.id);
    store::throttle::clear(db, [&shared, &shared]).await?;
    store::account::set_unlocked(db, &account.id, now).await
}

/// Ends the waits of an account that an administrator unlocks: the same, and those of the browsers that have signed in
/// to it before.
pub(crate) async fn end_all_waits(db: &mut Db, account: &Account, now: Millis) -> anyhow::Result<()> {
    end_waits(db, account, now).await?;
    for browser in store::browser::of_account(db, &account.id).await? {
        let key = browser_key(&browser, &account.id);
        store::throttle::clear(db, [&key, &key]).await?;
    }
    Ok(())
}

/// Whether a factor with so many wrong codes in a row can still be used. Otherwise it is blocked until an administrator acts.
///
/// # Errors
/// `Throttled` when the account has had too many wrong codes today.
pub(crate) fn can_use_factor(state: &SessionState, failures: i64) -> Result<bool, CommonError> {
    let SessionState { account, now, .. } = state;
    match today(account, *now) {
        _ if failures >= CODES_IN_A_ROW => Ok(false),
        Some(began) if account.code_failures >= CODES_PER_DAY => {
            log_throttled("codes-of-a-day", began + DAY);
            Err(throttled(began + DAY - now))
        }
        _ => Ok(true),
    }
}

impl UnitOfWork<'_> {
    /// Counts a wrong code of a confirmed factor, and makes the unit commit even if the work ends in a refusal. The
    /// fifth ends the sign-in, the hundredth in a row blocks the factor.
    pub(crate) async fn count_wrong_code(
        &mut self,
        state: &SessionState,
        factor: Factor,
    ) -> anyhow::Result<WrongCode> {
        let account = &state.account;
        // Someone who knows only the password has not proved to be the owner.
        self.audit_as_stranger(account, Event::with_factor(EventKind::WrongCode, factor)).await?;
        let day = today(account, self.now).unwrap_or(self.now);
        store::account::count_code_failure(self, &account.id, day).await?;
        let now = self.now;
        if store::factor_failures::grow(self, &account.id, factor, now).await? == CODES_IN_A_ROW {
            self.audit_as_stranger(account, Event::with_factor(EventKind::Locked, factor)).await?;
            self.notify(account, SecurityNotice::AccountLocked).await?;
        }
        self.count_wrong_code_of_sign_in(state).await
    }

    /// Counts a wrong code against the sign-in alone, and makes the unit commit even if the work ends in a refusal.
    /// During set-up there is nothing to guess, since the person holds the secret.
    pub(crate) async fn count_wrong_code_of_sign_in(
        &mut self,
        state: &SessionState,
    ) -> anyhow::Result<WrongCode> {
        self.commit_even_if_refused();
        let failures = store::session::count_code_failure(self, &state.session.id).await?;
        match u8::try_from(CODES_PER_SIGN_IN - failures) {
            Ok(left) if left > 0 => Ok(WrongCode::Left(left)),
            _ => {
                store::session::end_one(self, &state.session.id).await?;
                Ok(WrongCode::SignInEnded)
            }
        }
    }

    /// Records the first, second, fourth, eighth … wrong password in a row, so that the log grows by the logarithm
    /// of the guesses. Names of no account leave no trace, at the same cost.
    pub(crate) async fn audit_wrong_password(
        &mut self,
        account: Option<&Account>,
        in_a_row: i64,
    ) -> anyhow::Result<()> {
        self.audit_refused_password(account, in_a_row, None).await
    }

    /// The same for a password that may have been right. The right one of an account that may not sign in is recorded
    /// with the reason, and as seldom as a wrong one.
    pub(crate) async fn audit_refused_password(
        &mut self,
        account: Option<&Account>,
        in_a_row: i64,
        despite_match: Option<Refusal>,
    ) -> anyhow::Result<()> {
        let mut event = Event::with_count(EventKind::WrongPassword, in_a_row);
        if let Some(why @ (Refusal::Disabled | Refusal::OnHold)) = despite_match {
            event.0 = EventKind::SignInRefused;
            event.1.text = Some(why.word().to_owned());
        }
        if in_a_row.count_ones() > 1 {
            return Ok(());
        }
        match account {
            Some(_) => self.audit(account, event).await,
            None => self.pretend_to_audit(&Nobody::new(), event.0).await,
        }
    }
}

/// Until when a new browser has to wait before it may try a password of this account.
pub(crate) async fn password_waits_until(
    db: &mut Db,
    account: &Account,
    now: Millis,
) -> anyhow::Result<Option<Millis>> {
    let latest = now + LONGEST_WAIT;
    let ([username, email], shared) = (name_keys(account), account_key(&account.id));
    let waits = store::throttle::waits(db, [&username, &email, &shared], latest).await?;
    Ok(waits.into_iter().flatten().max().filter(|until| *until > now))
}

/// When the day in which the account's wrong codes are counted began, if it is not over. A day that begins in the
/// future was set before the clock was put back.
pub(crate) fn today(account: &Account, now: Millis) -> Option<Millis> {
    let began = account.code_day_started_at;
    (began..began + DAY).contains(&now).then_some(began)
}

fn name_key(name: &str) -> String {
    format!("name:{}", HEXLOWER.encode(&Sha256::digest(name.as_bytes())))
}

/// The keys of both names of an account.
fn name_keys(account: &Account) -> [String; 2] {
    [name_key(&account.username), name_key(&account.email.to_ascii_lowercase())]
}

/// The key of the guesses at an account, whichever of its names was typed.
fn account_key(account_id: &str) -> String {
    format!("account:{account_id}")
}

/// The counter of the requester's client address, if it has a limit.
fn address_counter(limit: &AddressLimit, requester: &Requester) -> Option<Counter> {
    let tries = limit.tries_of(requester.address)?;
    let key = format!("address:{}", network(requester.address));
    Some(Counter { key, free: tries.into(), counts: Counts::Within(ADDRESS_WINDOW) })
}

fn browser_key(token_hash: &[u8], account_id: &str) -> String {
    format!("browser:{}:{account_id}", HEXLOWER.encode(token_hash))
}
