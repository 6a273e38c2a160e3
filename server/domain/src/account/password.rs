//! Changing the password, forced or freely.

use shared::{
    CommonError,
    api::{
        NextStep,
        audit::EventKind,
        password::{ChangePasswordError, ChangePasswordRequest},
    },
    own_words,
};

use crate::{
    Advanced, Domain, DomainError, Requester, audit::record::Actor, crypto::token::Token,
    email::SecurityNotice, rate_limit::counters::Counters, sign_in::session_state::SessionState,
};
use store::{self, account::Account, session::Session};

impl Domain {
    /// Replaces the password, ends every other session of the account and forgets its other browsers.
    ///
    /// # Errors
    /// Why the new password was not taken, or that the old one is wrong, which is counted;
    /// `WrongStep` before the second factor.
    pub async fn change_password(
        &self,
        requester: &Requester,
        request: &ChangePasswordRequest,
    ) -> Result<Advanced, DomainError<ChangePasswordError>> {
        let now = self.clock.now();
        let (old, new) = (request.old_password.as_str(), request.new_password.as_str());
        let mut db = self.store.read().await?;
        let SessionState { account, session, .. } =
            may_change(self.session_state(&mut db, requester, now).await?)?;
        let _slot = self.fair_share.take(&account.id)?;
        let counters = Counters::of_change(&session);
        counters.check(&mut db, now).await?;
        drop(db);

        if own_words(new, &self.words_of(&account)) {
            return Err(DomainError::Endpoint(ChangePasswordError::OwnWords));
        }
        let matches = self.hasher.verify(old, account.password_hash.as_deref()).await?;
        // Only for someone who knows the old one is the new one worth a hash.
        let hash = if matches && old != new { Some(self.hasher.hash(new).await?) } else { None };

        let (mut tx, state) = self.begin(requester, now).await?;
        let SessionState { session, .. } = may_change(state)?;
        counters.check(&mut tx, now).await?;
        if !matches {
            let in_a_row = counters.fail(&mut tx, now).await?;
            let by = Actor::Person(&account, requester);
            self.record_wrong_password(&mut tx, by, Some(&account), in_a_row, now).await?;
            tx.commit().await?;
            return Err(DomainError::Endpoint(ChangePasswordError::WrongPassword));
        }
        counters.clear(&mut tx).await?;
        let Some(hash) = hash else {
            tx.commit().await?;
            return Err(DomainError::Endpoint(ChangePasswordError::SamePassword));
        };
        let known = account.password_hash.as_deref();
        if !store::account::replace_password(&mut tx, &account.id, known, &hash, None).await? {
            // Someone changed it since it was checked: the old password is right no more.
            return Err(DomainError::Endpoint(ChangePasswordError::WrongPassword));
        }
        store::session::end_all(&mut tx, &account.id, Some(&session.id)).await?;
        store::bypass_code::end(&mut tx, &account.id).await?;
        let browser = requester.browser.as_ref().map(Token::hash);
        store::browser::forget_all(&mut tx, &account.id, browser.as_ref()).await?;
        let by = Actor::Person(&account, requester);
        self.record(&mut tx, by, Some(&account), EventKind::PasswordChanged, now).await?;
        self.notify(&mut tx, by, &account, SecurityNotice::PasswordChanged, now).await?;
        let session = Session { authenticated_at: now, ..session };
        let state = self.facts(&mut tx, session, now).await?;
        let advanced = self.advance(&mut tx, requester, state, now).await?;
        tx.commit().await?;
        self.mail_queued.notify_one();
        Ok(advanced)
    }
}

impl Domain {
    /// What a password of this account may not be made of.
    pub(crate) fn words_of<'a>(&'a self, account: &'a Account) -> [&'a str; 4] {
        [&account.username, &account.email, &account.name, &self.identity.application_name]
    }
}

fn may_change(state: SessionState) -> Result<SessionState, CommonError> {
    match state.next_step() {
        NextStep::ChangePassword { .. } | NextStep::SignedIn { .. } => Ok(state),
        _ => Err(CommonError::WrongStep),
    }
}
