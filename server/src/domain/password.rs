//! Changing the password, forced or freely.

use shared::{
    Refusal,
    api::{
        NextStep,
        password::{ChangePasswordError, ChangePasswordRequest},
    },
    own_words,
};

use super::{Advanced, Domain, Fault, Visit, limits::Counters, standing::Standing};
use crate::store;

impl Domain {
    /// Replaces the password and ends every other session of the account.
    ///
    /// # Errors
    /// Why the new password was not taken, or that the old one is wrong, which is counted;
    /// `WrongStep` before the second factor.
    pub async fn change_password(
        &self,
        visit: &Visit,
        request: &ChangePasswordRequest,
    ) -> Result<Advanced, Fault<ChangePasswordError>> {
        let now = self.clock.now();
        let (old, new) = (request.old_password.as_str(), request.new_password.as_str());
        let mut db = self.store.read().await?;
        let Standing { account, .. } = may_change(self.standing(&mut db, visit, now).await?)?;
        let counters = Counters::of_change(&account);
        counters.check(&mut db, now).await?;
        drop(db);

        let words = [&account.username, &account.email, &account.name, &self.identity.application_name];
        if own_words(new, &words.map(String::as_str)) {
            return Err(Fault::Rejected(ChangePasswordError::OwnWords));
        }
        let matches = self.hasher.verify(old, account.password_hash.as_deref()).await?;
        let hash = self.hasher.hash(new).await?;

        let mut tx = self.store.begin().await?;
        let Standing { session, .. } = may_change(self.locked_standing(&mut tx, visit, now).await?)?;
        counters.check(&mut tx, now).await?;
        if !matches {
            counters.fail(&mut tx, now).await?;
            tx.commit().await?;
            return Err(Fault::Rejected(ChangePasswordError::WrongPassword));
        }
        counters.clear(&mut tx).await?;
        if old == new {
            tx.commit().await?;
            return Err(Fault::Rejected(ChangePasswordError::SamePassword));
        }
        let replaced = store::account::replace_password(
            &mut tx,
            &account.id,
            account.password_hash.as_deref(),
            &hash,
            None,
        )
        .await?;
        if !replaced {
            // Someone changed it since it was checked: the old password is right no more.
            return Err(Fault::Rejected(ChangePasswordError::WrongPassword));
        }
        store::session::end_all(&mut tx, &account.id, Some(&session.id)).await?;
        self.notice_password(&mut tx, &account, now).await?;
        let advanced = self.advance(&mut tx, visit, session, now).await?;
        tx.commit().await?;
        self.bell.notify_one();
        Ok(advanced)
    }
}

fn may_change(standing: Standing) -> Result<Standing, Refusal> {
    match standing.next_step() {
        NextStep::ChangePassword { .. } | NextStep::SignedIn { .. } => Ok(standing),
        _ => Err(Refusal::WrongStep),
    }
}
