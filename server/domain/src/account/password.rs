//! Changing the password, when it is required and at any other time.

use shared::{
    CommonError,
    api::{
        NextStep,
        admin::mail::EmailKind,
        audit::EventKind,
        password::{ChangePasswordError, ChangePasswordRequest},
    },
    own_words,
};
use store::{account::Account, session::Session};

use crate::{
    Domain, DomainError, Requester,
    crypto::hasher::Lane,
    crypto::token::Token,
    email::SecurityNotice,
    rate_limit::counters::Counters,
    sign_in::{
        CompletedStep,
        session_state::{SIGN_IN, SessionState},
    },
    unit_of_work::UnitOfWork,
};

impl Domain {
    /// Replaces the password, ends every other session of the account, and forgets its other browsers and all
    /// remembered ones.
    ///
    /// # Errors
    /// Why the new password was not accepted, or that the old one is wrong, which is counted; `WrongStep` before the
    /// second factor.
    pub async fn change_password(
        &self,
        requester: &Requester,
        request: &ChangePasswordRequest,
    ) -> Result<CompletedStep, DomainError<ChangePasswordError>> {
        let now = self.clock.now();
        let (old, new) = (request.old_password.as_str(), request.new_password.as_str());
        let mut db = self.store.read().await?;
        let SessionState { account, session, .. } =
            may_change(SessionState::find(self, &mut db, requester, now).await?)?;
        let counters = Counters::of_change(&session);
        counters.check(&mut db, now).await?;
        drop(db);
        let _slot = self.fair_share.of_account(&account.id).await?;

        if own_words(new, &self.words_of(&account)) {
            return Err(DomainError::Endpoint(ChangePasswordError::OwnWords));
        }
        let matches = self.hasher.verify(Lane::Known, old, account.password_hash.as_deref()).await?;
        // The new password is only hashed for someone who knows the old one.
        let hash = if matches && old != new { Some(self.hasher.hash(Lane::Known, new).await?) } else { None };

        self.run_in_session(requester, async |mut unit, state| {
            let SessionState { session, now, .. } = may_change(state)?;
            let counted = counters.check(&mut unit, now).await?;
            if !matches {
                let in_a_row = counted.count(&mut unit).await?;
                unit.audit_wrong_password(Some(&account), in_a_row).await?;
                return Err(DomainError::Endpoint(ChangePasswordError::WrongPassword));
            }
            counted.clear(&mut unit).await?;
            // The old password was right, so its counter stays cleared.
            let Some(hash) = &hash else {
                unit.commit_even_if_refused();
                return Err(DomainError::Endpoint(ChangePasswordError::SamePassword));
            };
            // Someone who signed in with it in time may still be at this step.
            if account.password_expires_at.is_some_and(|expires_at| now >= expires_at + SIGN_IN) {
                unit.commit_even_if_refused();
                return Err(DomainError::Endpoint(ChangePasswordError::Expired));
            }
            unit.replace_password(&account, session, hash).await
        })
        .await
    }

    /// The words that a password of this account must not consist of.
    pub(crate) fn words_of<'a>(&'a self, account: &'a Account) -> [&'a str; 4] {
        [&account.username, &account.email, &account.name, &self.site.application_name]
    }
}

impl UnitOfWork<'_> {
    /// Replaces the password that `account` had when it was checked.
    async fn replace_password(
        &mut self,
        account: &Account,
        session: Session,
        hash: &str,
    ) -> Result<CompletedStep, DomainError<ChangePasswordError>> {
        let checked = account.password_hash.as_deref();
        if !store::account::replace_password(self, &account.id, checked, hash, None).await? {
            // It was changed after the check, so the old password is wrong now.
            return Err(DomainError::Endpoint(ChangePasswordError::WrongPassword));
        }
        let now = self.now;
        store::account::set_password_changed(self, &account.id, now).await?;
        store::session::end_all(self, &account.id, Some(&session.id)).await?;
        store::bypass_code::end(self, &account.id).await?;
        let browser = self.requester()?.browser.as_ref().map(Token::hash);
        store::browser::forget_all(self, &account.id, browser.as_ref()).await?;
        store::remembered_browser::forget_all(self, &account.id, None).await?;
        self.drop_mail(account, &[EmailKind::NewPassword]).await?;
        self.audit(account, EventKind::PasswordChanged).await?;
        self.notify(account, SecurityNotice::PasswordChanged).await?;
        let mut state = self.session_state(session).await?;
        // The old password and a remembered browser do not amount to a recent authentication.
        if !state.is_verified_by_remembered_browser() {
            state.session.authenticated_at = self.now;
        }
        self.complete_step(state).await
    }
}

fn may_change(state: SessionState) -> Result<SessionState, CommonError> {
    match state.next_step() {
        NextStep::ChangePassword { .. } | NextStep::SignedIn { .. } => Ok(state),
        _ => Err(CommonError::WrongStep),
    }
}
