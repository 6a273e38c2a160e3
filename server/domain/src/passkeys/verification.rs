//! A passkey of the session's account: as the second factor after the password, and as a reauthentication.

use shared::{
    CommonError, NoError,
    api::{
        NextStep,
        audit::Factor,
        passkeys::PasskeyError,
        webauthn::{AssertionCredential, RequestOptions},
    },
};
use store::passkey_ceremony::Purpose;

use super::assertion::descriptors;
use crate::{
    Domain, DomainError, Requester,
    rate_limit::open_sign_ins::Place,
    sign_in::{CompletedStep, session_state::SessionState},
};

impl Domain {
    /// Starts the use of one of the account's passkeys.
    ///
    /// # Errors
    /// `WrongStep` when the account has none, or neither a second factor nor a reauthentication is due; `NotFound`
    /// while passkeys are disabled.
    pub async fn start_passkey_verification(
        &self,
        requester: &Requester,
    ) -> Result<RequestOptions, DomainError<NoError>> {
        let relying_party = self.relying_party().await?;
        self.run_in_session(requester, async |mut unit, state| {
            let reauthenticates = state.can_reauthenticate() && state.facts().has_passkey();
            if !is_second_step(&state) && !reauthenticates {
                return Err(CommonError::WrongStep.into());
            }
            let ceremony = relying_party.start_assertion(descriptors(&state)?)?;
            unit.keep_ceremony(ceremony, Purpose::Verify, &state.session.id, &Place::default()).await
        })
        .await
    }

    /// Takes a passkey as the second factor. Wrong codes do not block it: nobody can guess a signature.
    ///
    /// # Errors
    /// `Expired`, `Rejected`; `WrongStep` at any other step; `NotFound` while passkeys are disabled.
    pub async fn verify_passkey(
        &self,
        requester: &Requester,
        answer: &AssertionCredential,
    ) -> Result<CompletedStep, DomainError<PasskeyError>> {
        self.relying_party::<PasskeyError>().await?;
        let state =
            SessionState::find(self, &mut *self.store.read().await?, requester, self.clock.now()).await?;
        if !is_second_step(&state) {
            return Err(CommonError::WrongStep.into());
        }
        let checked = self.check_assertion(answer, Purpose::Verify, &state.session.id).await?;
        self.run_in_session(requester, async |mut unit, mut state| {
            if !is_second_step(&state) {
                return Err(CommonError::WrongStep.into());
            }
            if !checked.is_of(&state.account) {
                return Err(DomainError::Endpoint(PasskeyError::Rejected));
            }
            unit.take_assertion(&checked).await?;
            state.session.verify(Factor::Passkey, unit.now);
            unit.complete_step(state).await
        })
        .await
    }
}

fn is_second_step(state: &SessionState) -> bool {
    matches!(state.next_step(), NextStep::Verify { passkey: true, .. })
}
