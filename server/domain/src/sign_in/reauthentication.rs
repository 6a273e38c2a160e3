//! Password or code again, before an act that would be a thief's first.

use shared::{
    CommonError, Password,
    api::{
        NextStep,
        reauthentication::{ReauthenticateError, ReauthenticateRequest},
    },
};

use crate::{
    Advanced, Domain, DomainError, Requester,
    audit::record::Actor,
    clock::{MINUTE, Millis},
    rate_limit::counters::Counters,
    sign_in::session_state::SessionState,
};
use store::Tx;

/// How long a proof is good for.
pub const REAUTHENTICATION_VALID_FOR: Millis = 10 * MINUTE;

impl SessionState {
    /// The session state of someone whose last proof is recent; refused otherwise. One from the future was set
    /// by a clock that has been put back since.
    pub(crate) fn recently_authenticated(self) -> Result<Self, CommonError> {
        let authenticated_at = self.session.authenticated_at;
        if (authenticated_at..authenticated_at + REAUTHENTICATION_VALID_FOR).contains(&self.now) {
            Ok(self)
        } else {
            Err(CommonError::ReauthenticationRequired)
        }
    }

    /// Someone who is signed in, and may have something to set up or to save since.
    fn may_prove(self) -> Result<Self, CommonError> {
        match self.next_step() {
            NextStep::SignedIn { .. } => Ok(self),
            // In a session, rather than a sign-in in progress, these two want a proof.
            NextStep::SetUp { .. } | NextStep::BackupCodes if self.session.finished_at.is_some() => Ok(self),
            _ => Err(CommonError::WrongStep),
        }
    }
}

impl Domain {
    /// Takes password or code once more.
    ///
    /// # Errors
    /// Why it is no proof, which is counted; `WrongStep` before the sign-in is finished, or for a code where
    /// there is no authenticator.
    pub async fn reauthenticate(
        &self,
        requester: &Requester,
        request: &ReauthenticateRequest,
    ) -> Result<Advanced, DomainError<ReauthenticateError>> {
        let now = self.clock.now();
        let (mut tx, mut state) = match request {
            ReauthenticateRequest::Password(password) => self.take_password(requester, password, now).await?,
            ReauthenticateRequest::Code(code) => {
                let (tx, state) = self.begin(requester, now).await?;
                let state = state.may_prove()?;
                self.take_totp(tx, requester, state, code, now)
                    .await
                    .map_err(|fault| fault.map(ReauthenticateError::Code))?
            }
        };
        state.session.authenticated_at = now;
        let advanced = self.advance(&mut tx, requester, state, now).await?;
        tx.commit().await?;
        Ok(advanced)
    }

    /// Checks the password of someone signed in and counts the outcome. Gives the open transaction.
    async fn take_password(
        &self,
        requester: &Requester,
        password: &Password,
        now: Millis,
    ) -> Result<(Tx, SessionState), DomainError<ReauthenticateError>> {
        let mut db = self.store.read().await?;
        let SessionState { account, session, .. } =
            self.session_state(&mut db, requester, now).await?.may_prove()?;
        let _slot = self.fair_share.take(&account.id)?;
        let counters = Counters::of_change(&session);
        counters.check(&mut db, now).await?;
        drop(db);
        let matches = self.hasher.verify(password.as_str(), account.password_hash.as_deref()).await?;

        let (mut tx, state) = self.begin(requester, now).await?;
        let state = state.may_prove()?;
        counters.check(&mut tx, now).await?;
        if matches && state.account.password_hash == account.password_hash {
            counters.clear(&mut tx).await?;
            return Ok((tx, state));
        }
        let in_a_row = counters.fail(&mut tx, now).await?;
        let by = Actor::Person(&account, requester);
        self.record_wrong_password(&mut tx, by, Some(&account), in_a_row, now).await?;
        tx.commit().await?;
        Err(DomainError::Endpoint(ReauthenticateError::WrongPassword))
    }
}
