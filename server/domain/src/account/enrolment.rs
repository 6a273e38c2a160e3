//! Setting up an authenticator: a pending secret is shown, and becomes live with a code from it.

use shared::{
    CommonError, NoError, TotpCode,
    api::{
        NextStep,
        audit::{EventKind, Factor},
        set_up::Enrolment,
        verify::VerifyError,
    },
};
use store::authenticator::NewAuthenticator;

use crate::{
    Domain, DomainError, Requester, crypto,
    crypto::{
        keys::SealContext,
        totp::{Authenticator, SecretBytes, base32},
    },
    email::SecurityNotice,
    rate_limit::limits::WrongCode,
    sign_in::{CompletedStep, session_state::SessionState},
    unit_of_work::UnitOfWork,
};

impl Domain {
    /// The pending secret of this sign-in, which the first call creates.
    ///
    /// # Errors
    /// `WrongStep` when there is nothing to set up; `ReauthenticationRequired` long after the sign-in.
    pub async fn start_set_up(&self, requester: &Requester) -> Result<Enrolment, DomainError<NoError>> {
        self.run_in_session(requester, async |mut unit, mut state| {
            if !matches!(state.next_step(), NextStep::SetUp { authenticator: true, .. }) {
                return Err(CommonError::WrongStep.into());
            }
            // Otherwise the thief of a session could keep the account for good.
            if state.session.finished_at.is_some() {
                state = state.recently_authenticated()?;
            }
            let secret = unit.pending_secret(&state).await?;
            Ok(self.enrolment(&state, &secret)?)
        })
        .await
    }

    /// What an authenticator app needs to know.
    pub(crate) fn enrolment(&self, state: &SessionState, secret: &[u8]) -> anyhow::Result<Enrolment> {
        let issuer = &self.site.application_name;
        let username = &state.account.username;
        Ok(Enrolment {
            name: format!("{issuer}:{username}"),
            key: base32(secret),
            uri: Authenticator::named(secret, issuer, username)?.uri()?,
        })
    }

    /// Postpones the set-up, where it is optional or in its grace period.
    ///
    /// # Errors
    /// `WrongStep` where it is not.
    pub async fn skip_set_up(&self, requester: &Requester) -> Result<CompletedStep, DomainError<NoError>> {
        self.run_in_session(requester, async |mut unit, mut state| {
            if !matches!(state.next_step(), NextStep::SetUp { optional: true, .. }) {
                return Err(CommonError::WrongStep.into());
            }
            state.session.skipped_at = Some(unit.now);
            store::session::set_pending_secret(&mut unit, &state.session.id, None).await?;
            unit.complete_step(state).await
        })
        .await
    }
}

impl UnitOfWork<'_> {
    /// The pending secret of this session, created where there is none.
    pub(crate) async fn pending_secret(&mut self, state: &SessionState) -> anyhow::Result<Vec<u8>> {
        let keys = &self.domain().keys;
        if let Some(sealed) = &state.session.pending_secret {
            return keys.open(pending_context(state), sealed);
        }
        let secret: SecretBytes = crypto::random();
        let sealed = keys.seal(pending_context(state), &secret);
        store::session::set_pending_secret(self, &state.session.id, Some(sealed)).await?;
        Ok(secret.to_vec())
    }

    /// Confirms the pending secret at the step `SetUp`.
    pub(crate) async fn confirm_set_up(
        &mut self,
        state: SessionState,
        code: &TotpCode,
    ) -> Result<CompletedStep, DomainError<VerifyError>> {
        self.confirm_authenticator(&state, code, "").await?;
        self.audit(&state.account, EventKind::AuthenticatorSetUp).await?;
        self.notify(&state.account, SecurityNotice::AuthenticatorSetUp).await?;
        self.complete_enrolment(state, Factor::Totp).await
    }

    /// Makes the pending secret a live authenticator by a code from it, and forgets the account's remembered browsers.
    ///
    /// # Errors
    /// Why the code was not accepted, with the failure counted; `WrongStep` where nothing is pending.
    pub(crate) async fn confirm_authenticator(
        &mut self,
        state: &SessionState,
        code: &TotpCode,
        name: &str,
    ) -> Result<(), DomainError<VerifyError>> {
        let Some(sealed) = &state.session.pending_secret else {
            return Err(CommonError::WrongStep.into());
        };
        let (keys, now) = (&self.domain().keys, self.now);
        let secret = keys.open(pending_context(state), sealed)?;
        let pending = Authenticator::new(&secret)?;
        let Some(step) = pending.check(code, now) else {
            let counted = self.count_wrong_code_of_sign_in(state).await?;
            return Err(DomainError::Endpoint(match (counted, pending.minutes_off(code, now)) {
                (WrongCode::SignInEnded, _) => VerifyError::SignInEnded,
                (WrongCode::Left(_), Some(minutes)) => VerifyError::ClockOff { minutes },
                (WrongCode::Left(left), None) => VerifyError::Wrong { left },
            }));
        };
        let account_id = &state.account.id;
        let new = NewAuthenticator {
            id: &crypto::random_id(),
            account_id,
            secret: keys.seal(confirmed_context(account_id), &secret),
            name,
            step,
        };
        store::authenticator::insert(self, new, now).await?;
        store::remembered_browser::forget_all(self, account_id, None).await?;
        store::session::set_pending_secret(self, &state.session.id, None).await?;
        Ok(())
    }

    /// Completes the step with the session verified by the factor that was set up.
    pub(crate) async fn complete_enrolment<E>(
        &mut self,
        state: SessionState,
        factor: Factor,
    ) -> Result<CompletedStep, DomainError<E>> {
        let mut session = state.session;
        session.verify(factor, self.now);
        let state = self.session_state(session).await?;
        self.complete_step(state).await
    }
}

/// The seal context of a confirmed secret.
pub(crate) fn confirmed_context(account_id: &str) -> SealContext<'_> {
    SealContext { column: "authenticator.secret", owner: account_id }
}

fn pending_context(state: &SessionState) -> SealContext<'_> {
    SealContext { column: "session.pending_secret", owner: &state.account.id }
}
