//! Setting up an authenticator: a pending secret that is shown, and becomes live with a code from it.

use shared::{
    CommonError, NoError, TotpCode,
    api::{
        NextStep,
        audit::{EventKind, Factor},
        set_up::Enrolment,
        verify::VerifyError,
    },
};

use crate::{
    Advanced, Domain, DomainError, Requester,
    audit::record::Actor,
    clock::Millis,
    crypto,
    crypto::{
        keys::SealContext,
        totp::{Authenticator, SecretBytes, base32},
    },
    email::SecurityNotice,
    rate_limit::limits::WrongCode,
    sign_in::session_state::SessionState,
};
use store::{self, Tx, authenticator::NewAuthenticator};

impl Domain {
    /// The pending secret of this sign-in: made at the first call, the same at every later one.
    ///
    /// # Errors
    /// `WrongStep` when there is nothing to set up; `ReauthenticationRequired` long after the sign-in.
    pub async fn start_set_up(&self, requester: &Requester) -> Result<Enrolment, DomainError<NoError>> {
        let now = self.clock.now();
        let (mut tx, mut state) = self.begin(requester, now).await?;
        if !matches!(state.next_step(), NextStep::SetUp { .. }) {
            return Err(CommonError::WrongStep.into());
        }
        // The thief of a session would make it theirs for good.
        if state.session.finished_at.is_some() {
            state = state.recently_authenticated()?;
        }
        let secret = self.pending_secret(&mut tx, &state).await?;
        tx.commit().await?;
        self.enrolment(&state, &secret).map_err(DomainError::Internal)
    }

    /// The pending secret of this session, made where there is none.
    pub(crate) async fn pending_secret(&self, tx: &mut Tx, state: &SessionState) -> anyhow::Result<Vec<u8>> {
        if let Some(sealed) = &state.session.pending_secret {
            return self.keys.open(pending_context(state), sealed);
        }
        let secret: SecretBytes = crypto::random();
        let sealed = self.keys.seal(pending_context(state), &secret);
        store::session::set_pending_secret(tx, &state.session.id, Some(sealed)).await?;
        Ok(secret.to_vec())
    }

    /// What an authenticator app needs to know.
    pub(crate) fn enrolment(&self, state: &SessionState, secret: &[u8]) -> anyhow::Result<Enrolment> {
        let issuer = &self.identity.application_name;
        let username = &state.account.username;
        Ok(Enrolment {
            name: format!("{issuer}:{username}"),
            key: base32(secret),
            uri: Authenticator::named(secret, issuer, username)?.uri()?,
        })
    }

    /// Puts the set-up off, where it is optional or in its grace period.
    ///
    /// # Errors
    /// `WrongStep` where it is not.
    pub async fn skip_set_up(&self, requester: &Requester) -> Result<Advanced, DomainError<NoError>> {
        let now = self.clock.now();
        let (mut tx, mut state) = self.begin(requester, now).await?;
        if !matches!(state.next_step(), NextStep::SetUp { optional: true, .. }) {
            return Err(CommonError::WrongStep.into());
        }
        state.session.skipped_at = Some(now);
        store::session::set_pending_secret(&mut tx, &state.session.id, None).await?;
        let advanced = self.advance(&mut tx, requester, state, now).await?;
        tx.commit().await?;
        Ok(advanced)
    }

    /// Confirms the pending secret at the step `SetUp`.
    pub(crate) async fn confirm_set_up(
        &self,
        tx: Tx,
        requester: &Requester,
        state: SessionState,
        code: &TotpCode,
        now: Millis,
    ) -> Result<Advanced, DomainError<VerifyError>> {
        let (mut tx, state) = self.confirm(tx, state, code, "", now).await?;
        let account = &state.account;
        let by = Actor::Person(account, requester);
        self.record(&mut tx, by, Some(account), EventKind::AuthenticatorSetUp, now).await?;
        self.notify(&mut tx, by, account, SecurityNotice::AuthenticatorSetUp, now).await?;
        let mut session = state.session;
        session.verify(Factor::Totp, now);
        let state = self.facts(&mut tx, session, now).await?;
        let advanced = self.advance(&mut tx, requester, state, now).await?;
        tx.commit().await?;
        self.mail_queued.notify_one();
        Ok(advanced)
    }

    /// Makes the pending secret a live authenticator by a code from it, and gives the open transaction. A
    /// wrong code is counted and committed.
    pub(crate) async fn confirm(
        &self,
        mut tx: Tx,
        state: SessionState,
        code: &TotpCode,
        name: &str,
        now: Millis,
    ) -> Result<(Tx, SessionState), DomainError<VerifyError>> {
        let Some(sealed) = &state.session.pending_secret else {
            return Err(CommonError::WrongStep.into());
        };
        let secret = self.keys.open(pending_context(&state), sealed)?;
        let pending = Authenticator::new(&secret)?;
        let Some(step) = pending.check(code, now) else {
            let counted = self.count_wrong_code_of_sign_in(&mut tx, &state).await?;
            tx.commit().await?;
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
            secret: self.keys.seal(confirmed_context(account_id), &secret),
            name,
            step,
        };
        store::authenticator::insert(&mut tx, new, now).await?;
        store::session::set_pending_secret(&mut tx, &state.session.id, None).await?;
        Ok((tx, state))
    }
}

/// Where a confirmed secret is kept.
pub(crate) fn confirmed_context(account_id: &str) -> SealContext<'_> {
    SealContext { column: "authenticator.secret", owner: account_id }
}

fn pending_context(state: &SessionState) -> SealContext<'_> {
    SealContext { column: "session.pending_secret", owner: &state.account.id }
}
