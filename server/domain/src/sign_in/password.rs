//! The first step: username and password.

use shared::{
    CommonError,
    api::{
        NextStep,
        audit::{EventKind, Factor},
        sign_in::{Credentials, SignInError},
    },
};
use store::{
    account::{Account, Origin},
    session::NewSession,
};

use crate::{
    Domain, DomainError, Requester,
    clock::Millis,
    crypto,
    crypto::token::Token,
    rate_limit::{counters::Counters, fair_share::Slot, limits, network::network},
    refusal::{Refusal, log_account},
    sign_in::{
        complete_step::CompletedStep,
        session_state::{expires_at, may_use_password},
    },
    unit_of_work::{Actor, UnitOfWork},
};

/// How a person signs in.
#[derive(Clone, Copy)]
pub(crate) enum SignedInWith<'a> {
    /// The password, which a second factor follows.
    Password,
    /// A factor that needs no password before it.
    Factor(Factor),
    /// An identity provider.
    Provider(ProviderLogin<'a>),
}

/// A sign-in at an identity provider.
#[derive(Clone, Copy)]
pub(crate) struct ProviderLogin<'a> {
    /// The provider's id.
    pub(crate) provider: &'a str,
    /// When the person last authenticated there.
    pub(crate) authenticated_at: Millis,
}

/// A password that was hashed and compared, but not judged yet.
struct CheckedPassword {
    counters: Counters,
    found: Option<Account>,
    matches: bool,
    /// The share of the hasher, held until the verdict.
    _slot: Slot,
}

impl Domain {
    /// Begins a sign-in, and ends the session that this browser had before.
    ///
    /// # Errors
    /// `WrongCredentials` for every pair that does not match, at equal cost; `TemporaryPasswordExpired`; `Throttled`
    /// while a counter waits; `Busy` when the hashing pool is full.
    pub async fn sign_in(
        &self,
        requester: &Requester,
        credentials: &Credentials,
    ) -> Result<CompletedStep, DomainError<SignInError>> {
        let checked = self.check_password(requester, credentials).await?;
        self.run(Actor::Stranger(requester), async |mut unit| {
            let account = checked.judge(&mut unit).await?;
            if expired(&account, unit.now) {
                // The password was right, so its counters stay cleared.
                unit.commit_even_if_refused();
                return Err(DomainError::Endpoint(SignInError::TemporaryPasswordExpired));
            }
            let mut completed = unit.begin_session(&account, SignedInWith::Password).await?;
            if matches!(completed.progress.step, NextStep::Verify { remember_days: 1.., .. })
                && let Some(verified) = unit.verify_by_remembered_browser(&account, &completed).await?
            {
                completed = verified;
            }
            Ok(completed)
        })
        .await
    }

    /// Mails a new temporary password to someone who typed the expired one correctly.
    ///
    /// # Errors
    /// Those of [`Domain::sign_in`]; `WrongStep` when the password has not expired.
    pub async fn send_temporary_password(
        &self,
        requester: &Requester,
        credentials: &Credentials,
    ) -> Result<(), DomainError<SignInError>> {
        let checked = self.check_password(requester, credentials).await?;
        let judged =
            self.run(Actor::Stranger(requester), async |mut unit| checked.judge(&mut unit).await).await;
        drop(checked);
        let account = judged?;
        if !expired(&account, self.clock.now()) {
            return Err(CommonError::WrongStep.into());
        }
        let temporary = self.temporary_password().await?;
        self.run(Actor::Stranger(requester), async |mut unit| {
            unit.identify(&account);
            let old = account.password_hash.as_deref();
            // Only the first of parallel requests finds the old password still in place.
            if unit.set_temporary_password(&account, old, &temporary).await? {
                unit.audit(&account, EventKind::TemporaryPasswordSent).await?;
            }
            Ok(())
        })
        .await
    }

    /// Ends this browser's session or sign-in. Returns where the session at the identity provider ends, if this one
    /// was begun there.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn sign_out<E>(&self, requester: &Requester) -> Result<Option<String>, DomainError<E>> {
        let Some(token) = &requester.session else { return Ok(None) };
        let provider = self
            .run(Actor::Stranger(requester), async |mut unit| {
                let Some(session) = store::session::end(&mut unit, &token.hash()).await? else {
                    return Ok(None);
                };
                if session.finished_at.is_some()
                    && unit.now < expires_at(&session)
                    && let Some(account) = store::account::by_id(&mut unit, &session.account_id).await?
                {
                    unit.identify(&account);
                    unit.audit(&account, EventKind::SignedOut).await?;
                }
                Ok::<_, DomainError<E>>(session.provider)
            })
            .await?;
        Ok(self.end_at_provider(provider.as_deref()).await)
    }

    /// Hashes the password and compares it, at equal cost for every username.
    async fn check_password(
        &self,
        requester: &Requester,
        credentials: &Credentials,
    ) -> Result<CheckedPassword, DomainError<SignInError>> {
        let slot = self.fair_share.take(&network(requester.address)).await?;
        let mut db = self.store.read().await?;
        let found = store::account::by_identifier(&mut db, &credentials.username).await?;
        let now = self.clock.now();
        if let Some(account) = &found {
            log_account(account);
        }
        let (name, limit) = (&credentials.username, &self.address_limit);
        let counters = limits::sign_in_counters(&mut db, requester, name, found.as_ref(), limit, now).await?;
        counters.check(&mut db, now).await?;
        drop(db);

        // Unknown, SSO and password-less accounts are hashed for all the same. So are disabled ones, whose right password
        // is recorded as refused.
        let local = found.as_ref().filter(|account| account.origin == Origin::Local);
        let hash = local.and_then(|account| account.password_hash.as_deref());
        let matches = self.hasher.verify(credentials.password.as_str(), hash).await?;
        Ok(CheckedPassword { counters, found, matches, _slot: slot })
    }
}

impl CheckedPassword {
    /// Gives the verdict and counts it. Returns the account as it is now, if it still has the password that was
    /// checked; the requester is identified as its owner.
    async fn judge(&self, unit: &mut UnitOfWork<'_>) -> Result<Account, DomainError<SignInError>> {
        let now = unit.now;
        self.counters.check(unit, now).await?;
        let usable = self.found.as_ref().filter(|account| self.matches && may_use_password(account));
        let current = match usable {
            Some(checked) => store::account::by_id(unit, &checked.id).await?.filter(|current| {
                may_use_password(current) && current.password_hash == checked.password_hash
            }),
            None => None,
        };
        if let Some(account) = current {
            self.counters.clear(unit).await?;
            unit.identify(&account);
            return Ok(account);
        }
        let refusal = self.refusal();
        unit.log_refusal(refusal);
        // Whatever the reason, the same is counted and as much is written.
        let in_a_row = self.counters.count(unit).await?;
        let despite_match = self.matches.then_some(refusal);
        unit.audit_refused_password(self.found.as_ref(), in_a_row, despite_match).await?;
        Err(DomainError::Endpoint(SignInError::WrongCredentials))
    }

    /// Why the password was not accepted.
    fn refusal(&self) -> Refusal {
        match &self.found {
            None => Refusal::UnknownName,
            Some(account) => Refusal::of_password(account).unwrap_or(if self.matches {
                Refusal::PasswordChanged
            } else {
                Refusal::WrongPassword
            }),
        }
    }
}

impl UnitOfWork<'_> {
    /// Begins a sign-in to an account, and ends the session that the requester's browser had before.
    pub(crate) async fn begin_session<E>(
        &mut self,
        account: &Account,
        with: SignedInWith<'_>,
    ) -> Result<CompletedStep, DomainError<E>> {
        let (requester, now) = (self.requester()?, self.now);
        if let Some(old) = &requester.session {
            store::session::end(self, &old.hash()).await?;
        }
        let provider_login = match with {
            SignedInWith::Provider(login) => Some(login),
            SignedInWith::Password | SignedInWith::Factor(_) => None,
        };
        let token = Token::random().hash();
        let new = NewSession {
            id: &crypto::random_id(),
            account_id: &account.id,
            token: &token,
            address: &requester.client(),
            browser: &requester.agent,
            provider: provider_login.map(|login| login.provider),
            authenticated_at: provider_login.map_or(now, |login| login.authenticated_at),
        };
        let mut session = store::session::insert(self, &new, now).await?;
        if let SignedInWith::Factor(factor) = with {
            session.verify(factor, now);
        }
        let state = self.session_state(session).await?;
        self.identify(account);
        self.complete_step_of(&token, state).await
    }
}

fn expired(account: &Account, now: Millis) -> bool {
    account.password_expires_at.is_some_and(|expires_at| now >= expires_at)
}
