//! The first step: username and password.

use shared::{
    CommonError,
    api::{
        NextStep,
        audit::{EventKind, Factor},
        sign_in::{Credentials, SignInError},
    },
};
use store::{account::Account, session::Session};

use crate::{
    Domain, DomainError, Requester,
    clock::Millis,
    crypto,
    sign_in::{
        complete_step::CompletedStep,
        session_state::{SessionState, expires_at},
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
        // An invented token does not get as far as the only writer.
        if store::session::find(&mut *self.store.read().await?, &token.hash()).await?.is_none() {
            return Ok(None);
        }
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
}

impl UnitOfWork<'_> {
    /// Begins a sign-in to an account, and ends the session that the requester's browser had before. `account` must
    /// have been read in this unit.
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
        let mut session = Session {
            id: crypto::random_id(),
            account_id: account.id.clone(),
            created_at: now,
            seen_at: now,
            address: requester.client(),
            browser: requester.agent.clone(),
            provider: provider_login.map(|login| login.provider.to_owned()),
            authenticated_at: provider_login.map_or(now, |login| login.authenticated_at),
            ..Session::default()
        };
        if let SignedInWith::Factor(factor) = with {
            session.verify(factor, now);
        }
        let state = SessionState::of_open(self.domain(), self, account.clone(), session, now).await?;
        self.identify(account);
        self.complete_first_step(state).await
    }
}

fn expired(account: &Account, now: Millis) -> bool {
    account.password_expires_at.is_some_and(|expires_at| now >= expires_at)
}
