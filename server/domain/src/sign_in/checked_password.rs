//! The password of a sign-in: hashed and compared at equal cost for every name, then judged.

use shared::api::sign_in::{Credentials, SignInError};
use store::account::{Account, Origin};

use crate::{
    Domain, DomainError, Requester,
    crypto::hasher::Lane,
    rate_limit::{counters::Counters, fair_share::Slot, limits},
    refusal::{Refusal, log_account},
    sign_in::session_state::may_use_password,
    unit_of_work::UnitOfWork,
};

/// A password that was hashed and compared, but not judged yet.
pub(super) struct CheckedPassword {
    counters: Counters,
    found: Option<Account>,
    matches: bool,
    /// The share of the hasher, held until the verdict.
    _slot: Slot,
}

impl Domain {
    /// Hashes the password and compares it, at equal cost for every username.
    pub(super) async fn check_password(
        &self,
        requester: &Requester,
        credentials: &Credentials,
    ) -> Result<CheckedPassword, DomainError<SignInError>> {
        let known = self.known_account(requester, credentials).await?;
        let (slot, lane) = match &known {
            Some(account_id) => (self.fair_share.of_account(account_id).await?, Lane::Known),
            None => (self.fair_share.of_address(requester.address).await?, Lane::Stranger),
        };
        let mut db = self.store.read().await?;
        let found = store::account::by_identifier_at_equal_cost(&mut db, &credentials.username).await?;
        let now = self.clock.now();
        if let Some(account) = &found {
            log_account(account);
        }
        let (name, limit) = (&credentials.username, &self.address_limit);
        let counters = limits::sign_in_counters(&mut db, requester, name, found.as_ref(), limit, now).await?;
        counters.check(&mut db, now).await?;
        db.give_back();

        // Unknown, SSO and password-less accounts are hashed for all the same. So are disabled ones, whose right password
        // is recorded as refused.
        let local = found.as_ref().filter(|account| account.origin == Origin::Local);
        let hash = local.and_then(|account| account.password_hash.as_deref());
        let matches = self.hasher.verify(lane, credentials.password.as_str(), hash).await?;
        Ok(CheckedPassword { counters, found, matches, _slot: slot })
    }

    /// The account, if this browser has signed in to it before: strangers then take no share of its owner's. Costs a
    /// request without such a browser nothing, and one with such a browser the same for every name.
    async fn known_account(
        &self,
        requester: &Requester,
        credentials: &Credentials,
    ) -> anyhow::Result<Option<String>> {
        let Some(browser) = &requester.browser else { return Ok(None) };
        let mut db = self.store.read().await?;
        let account = store::account::by_identifier_at_equal_cost(&mut db, &credentials.username).await?;
        let account_id = account.map(|account| account.id).unwrap_or_default();
        let is_known = store::browser::is_known(&mut db, &browser.hash(), &account_id).await?;
        db.give_back();
        Ok(is_known.then_some(account_id))
    }
}

impl CheckedPassword {
    /// Gives the verdict and counts it. Returns the account as it is now, if it still has the password that was
    /// checked; the requester is identified as its owner.
    pub(super) async fn judge(&self, unit: &mut UnitOfWork<'_>) -> Result<Account, DomainError<SignInError>> {
        let now = unit.now;
        let counted = self.counters.check(unit, now).await?;
        let is_waiting = counted.is_account_waiting;
        let judged = self.found.as_ref().filter(|_| !is_waiting);
        let usable = judged.filter(|account| self.matches && may_use_password(account));
        let current = match usable {
            Some(checked) => store::account::by_id(unit, &checked.id).await?,
            None => None,
        };
        let checked = self.found.as_ref().and_then(|found| found.password_hash.as_ref());
        let current = match current {
            Some(account) if may_use_password(&account) && account.password_hash.as_ref() == checked => {
                counted.clear(unit).await?;
                unit.identify(&account);
                return Ok(account);
            }
            current => current,
        };
        let refusal = self.refusal(current.as_ref(), is_waiting);
        unit.log_refusal(refusal);
        // Every refusal is counted and recorded alike, so that its cost does not reveal the reason.
        let in_a_row = counted.count(unit).await?;
        let despite_match = self.matches.then_some(refusal);
        unit.audit_refused_password(self.found.as_ref(), in_a_row, despite_match).await?;
        Err(DomainError::Endpoint(SignInError::WrongCredentials))
    }

    /// Why the password was not accepted. `current` is the account as it is now, if it was read again.
    fn refusal(&self, current: Option<&Account>, is_waiting: bool) -> Refusal {
        match current.or(self.found.as_ref()) {
            None => Refusal::UnknownName,
            Some(_) if is_waiting => Refusal::TooManyGuesses,
            Some(account) => Refusal::of_password(account).unwrap_or(if self.matches {
                Refusal::PasswordChanged
            } else {
                Refusal::WrongPassword
            }),
        }
    }
}
