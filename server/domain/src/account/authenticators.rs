//! The authenticators of someone who is signed in: another, one in the place of another, their names.

use shared::{
    CommonError, DeviceName, NoError,
    api::{
        audit::{EventKind, Factor},
        authenticators::{ConfirmAuthenticatorRequest, RemoveAuthenticatorError},
        security,
        set_up::Enrolment,
        verify::VerifyError,
    },
};

use crate::{
    Advanced, Domain, DomainError, Requester,
    audit::record::{Actor, Event},
    email::SecurityNotice,
    settings::Mfa,
    sign_in::session_state::SessionState,
};
use store::{self, authenticator::Authenticator};

impl Domain {
    /// The pending secret of an authenticator that is being set up from the security page.
    ///
    /// # Errors
    /// `ReauthenticationRequired`; `WrongStep` before the sign-in is finished, or where MFA is off.
    pub async fn start_authenticator(
        &self,
        requester: &Requester,
    ) -> Result<Enrolment, DomainError<NoError>> {
        let now = self.clock.now();
        let (mut tx, state) = self.begin(requester, now).await?;
        let state = state.signed_in()?.may_have_authenticators()?.recently_authenticated()?;
        let secret = self.pending_secret(&mut tx, &state).await?;
        tx.commit().await?;
        self.enrolment(&state, &secret).map_err(DomainError::Internal)
    }

    /// Confirms it by a code. One that it replaces works until then.
    ///
    /// # Errors
    /// Why the code was not accepted, with the failure counted; `NotFound` when there is none to replace;
    /// `WrongStep` when nothing is pending, or the account has five.
    pub async fn confirm_authenticator(
        &self,
        requester: &Requester,
        request: &ConfirmAuthenticatorRequest,
    ) -> Result<Advanced, DomainError<VerifyError>> {
        let now = self.clock.now();
        let (tx, state) = self.begin(requester, now).await?;
        let state = state.signed_in()?.may_have_authenticators()?;
        let replaced = match &request.replaces {
            Some(id) => Some(state.authenticator(id)?.id.clone()),
            None if state.authenticators.len() >= security::Authenticator::MOST => {
                return Err(CommonError::WrongStep.into());
            }
            None => None,
        };
        let name = request.name.as_str();
        let (mut tx, state) = self.confirm(tx, state, &request.code, name, now).await?;
        if let Some(replaced) = &replaced {
            store::authenticator::delete(&mut tx, &state.account.id, replaced).await?;
        }
        let account = &state.account;
        let (kind, notice) = match replaced {
            Some(_) => (EventKind::AuthenticatorReplaced, SecurityNotice::AuthenticatorReplaced),
            None => (EventKind::AuthenticatorSetUp, SecurityNotice::AuthenticatorSetUp),
        };
        let act = Event::from(kind).named(name);
        let by = Actor::Person(account, requester);
        self.record(&mut tx, by, Some(account), act, now).await?;
        self.notify(&mut tx, by, account, notice, now).await?;
        let mut session = state.session;
        session.verify(Factor::Totp, now);
        let state = self.facts(&mut tx, session, now).await?;
        let advanced = self.advance(&mut tx, requester, state, now).await?;
        tx.commit().await?;
        self.mail_queued.notify_one();
        Ok(advanced)
    }

    /// Gives an authenticator another name.
    ///
    /// # Errors
    /// `NotFound` when it is not the account's own; `WrongStep` before the sign-in is finished.
    pub async fn rename_authenticator(
        &self,
        requester: &Requester,
        id: &str,
        name: &DeviceName,
    ) -> Result<(), DomainError<NoError>> {
        let now = self.clock.now();
        let (mut tx, state) = self.begin(requester, now).await?;
        let state = state.signed_in()?;
        let old = state.authenticator(id)?;
        let account = &state.account;
        store::authenticator::rename(&mut tx, &account.id, id, name.as_str()).await?;
        let act = Event::saying(EventKind::AuthenticatorRenamed, name.as_str()).named(&old.name);
        self.record(&mut tx, Actor::Person(account, requester), Some(account), act, now).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Takes an authenticator away; with the last one go the backup codes.
    ///
    /// # Errors
    /// `LastOne` while MFA is required; `ReauthenticationRequired`; `NotFound` when it is not the account's own;
    /// `WrongStep` before the sign-in is finished.
    pub async fn remove_authenticator(
        &self,
        requester: &Requester,
        id: &str,
    ) -> Result<Advanced, DomainError<RemoveAuthenticatorError>> {
        let now = self.clock.now();
        let (mut tx, state) = self.begin(requester, now).await?;
        let state = state.signed_in()?;
        let name = state.authenticator(id)?.name.clone();
        let last = state.authenticators.len() == 1;
        if last && state.mfa() == Mfa::Required {
            return Err(DomainError::Endpoint(RemoveAuthenticatorError::LastOne));
        }
        let SessionState { account, mut session, .. } = state.recently_authenticated()?;
        store::authenticator::delete(&mut tx, &account.id, id).await?;
        if last {
            store::backup_code::delete_all(&mut tx, &account.id).await?;
            store::account::forget_second_factors(&mut tx, &account.id).await?;
            // Who takes the last one away has put the next off.
            session.skipped_at = Some(now);
        }
        let act = Event::from(EventKind::AuthenticatorRemoved).named(&name);
        let by = Actor::Person(&account, requester);
        self.record(&mut tx, by, Some(&account), act, now).await?;
        self.notify(&mut tx, by, &account, SecurityNotice::AuthenticatorRemoved, now).await?;
        let state = self.facts(&mut tx, session, now).await?;
        let advanced = self.advance(&mut tx, requester, state, now).await?;
        tx.commit().await?;
        self.mail_queued.notify_one();
        Ok(advanced)
    }
}

impl SessionState {
    fn may_have_authenticators(self) -> Result<Self, CommonError> {
        if self.mfa() == Mfa::Off { Err(CommonError::WrongStep) } else { Ok(self) }
    }

    fn authenticator(&self, id: &str) -> Result<&Authenticator, CommonError> {
        self.authenticators.iter().find(|authenticator| authenticator.id == id).ok_or(CommonError::NotFound)
    }
}
