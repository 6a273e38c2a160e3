//! The authenticators of someone who is signed in: adding, replacing, renaming and removing them.

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
use store::authenticator::Authenticator;

use crate::{
    Domain, DomainError, Requester,
    audit::event::Event,
    email::SecurityNotice,
    settings::Mfa,
    sign_in::{CompletedStep, session_state::SessionState},
};

impl Domain {
    /// The pending secret of an authenticator that is being set up on the security page.
    ///
    /// # Errors
    /// `ReauthenticationRequired`; `WrongStep` before the sign-in is finished, or where MFA is off.
    pub async fn start_authenticator(
        &self,
        requester: &Requester,
    ) -> Result<Enrolment, DomainError<NoError>> {
        self.run_in_session(requester, async |mut unit, state| {
            let state = state.signed_in()?.may_have_authenticators()?.recently_authenticated()?;
            let secret = unit.pending_secret(&state).await?;
            Ok(self.enrolment(&state, &secret)?)
        })
        .await
    }

    /// Confirms the pending authenticator by a code. One that it replaces works until then.
    ///
    /// # Errors
    /// Why the code was not accepted, with the failure counted; `NotFound` when there is none to replace;
    /// `WrongStep` when nothing is pending, or the account has five.
    pub async fn confirm_authenticator(
        &self,
        requester: &Requester,
        request: &ConfirmAuthenticatorRequest,
    ) -> Result<CompletedStep, DomainError<VerifyError>> {
        self.run_in_session(requester, async |mut unit, state| {
            let state = state.signed_in()?.may_have_authenticators()?;
            let replaced = match &request.replaces {
                Some(id) => Some(&state.authenticator(id)?.id),
                None if state.authenticators.len() >= security::Authenticator::MOST => {
                    return Err(CommonError::WrongStep.into());
                }
                None => None,
            };
            let (account, name) = (&state.account, request.name.as_str());
            unit.count_change(account).await?;
            unit.confirm_authenticator(&state, &request.code, name).await?;
            if let Some(replaced) = replaced {
                store::authenticator::delete(&mut unit, &account.id, replaced).await?;
            }
            let (kind, notice) = match replaced {
                Some(_) => (EventKind::AuthenticatorReplaced, SecurityNotice::AuthenticatorReplaced),
                None => (EventKind::AuthenticatorSetUp, SecurityNotice::AuthenticatorSetUp),
            };
            unit.audit(account, Event::from(kind).named(name)).await?;
            unit.notify(account, notice).await?;
            unit.complete_enrolment(state, Factor::Totp).await
        })
        .await
    }

    /// Renames an authenticator.
    ///
    /// # Errors
    /// `NotFound` when it is not the account's own; `WrongStep` before the sign-in is finished.
    pub async fn rename_authenticator(
        &self,
        requester: &Requester,
        id: &str,
        name: &DeviceName,
    ) -> Result<(), DomainError<NoError>> {
        self.run_in_session(requester, async |mut unit, state| {
            let state = state.signed_in()?;
            let old = state.authenticator(id)?;
            let (account, name) = (&state.account, name.as_str());
            if old.name == name {
                return Ok(());
            }
            unit.count_change(account).await?;
            store::authenticator::rename(&mut unit, &account.id, id, name).await?;
            let event = Event::with_text(EventKind::AuthenticatorRenamed, name).named(&old.name);
            unit.audit(account, event).await?;
            Ok(())
        })
        .await
    }

    /// Removes an authenticator, and the backup codes with the last second factor.
    ///
    /// # Errors
    /// `LastOne` when the account must have it; `ReauthenticationRequired`; `NotFound` when it is not the account's own;
    /// `WrongStep` before the sign-in is finished.
    pub async fn remove_authenticator(
        &self,
        requester: &Requester,
        id: &str,
    ) -> Result<CompletedStep, DomainError<RemoveAuthenticatorError>> {
        self.run_in_session(requester, async |mut unit, state| {
            let state = state.signed_in()?;
            let name = state.authenticator(id)?.name.clone();
            let (authenticators, passkeys) = (state.authenticators.len() - 1, state.passkeys.len());
            if !state.may_keep(authenticators, passkeys) {
                return Err(DomainError::Endpoint(RemoveAuthenticatorError::LastOne));
            }
            let state = state.recently_authenticated()?;
            let account = &state.account;
            store::authenticator::delete(&mut unit, &account.id, id).await?;
            store::remembered_browser::forget_all(&mut unit, &account.id, None).await?;
            unit.audit(account, Event::from(EventKind::AuthenticatorRemoved).named(&name)).await?;
            unit.notify(account, SecurityNotice::AuthenticatorRemoved).await?;
            unit.complete_removal(state, authenticators, passkeys).await
        })
        .await
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
