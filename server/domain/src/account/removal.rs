//! Removing a second factor: whether the account may do without it, and what follows.

use crate::{
    DomainError,
    settings::Mfa,
    sign_in::{CompletedStep, next_step::SignInFacts, session_state::SessionState},
    unit_of_work::UnitOfWork,
};

impl SessionState {
    /// Whether the account may keep only so many authenticators and passkeys.
    pub(crate) fn may_keep(&self, authenticators: usize, passkeys: usize) -> bool {
        let now = self.facts();
        let left = SignInFacts { authenticator: authenticators > 0, passkey: passkeys > 0, ..now };
        let loses_any = now.has_second_factor() && !left.has_second_factor();
        let loses_required = now.has_required_factor() && !left.has_required_factor();
        !(matches!(self.mfa(), Mfa::Required | Mfa::Passkey) && (loses_any || loses_required))
    }
}

impl UnitOfWork<'_> {
    /// Completes the removal of a second factor, of which so many are left. The backup codes go with the last one.
    pub(crate) async fn complete_removal<E>(
        &mut self,
        state: SessionState,
        authenticators: usize,
        passkeys: usize,
    ) -> Result<CompletedStep, DomainError<E>> {
        let SessionState { account, mut session, .. } = state;
        if authenticators + passkeys == 0 {
            store::backup_code::delete_all(self, &account.id).await?;
            store::account::forget_second_factors(self, &account.id).await?;
            // Removing the last one postpones setting up the next.
            session.skipped_at = Some(self.now);
        }
        let state = self.session_state(session).await?;
        self.complete_step(state).await
    }
}
