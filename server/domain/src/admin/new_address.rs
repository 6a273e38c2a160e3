//! What a new email address of an account ends: everything secret that went to the old one.

use shared::{
    CommonError,
    api::{admin::mail::EmailKind, audit::EventKind},
};
use store::account::Account;

use crate::{
    Domain,
    admin::{
        accounts::{AdminResult, Edit},
        authority::AccountRef,
        temporary_password::TemporaryPassword,
    },
    email::{EmailTemplate, SecurityNotice},
    unit_of_work::UnitOfWork,
};

impl Domain {
    /// The temporary password that an account with a temporary password needs for its new address. None for others:
    /// hashing is slow.
    pub(super) async fn password_for_new_address(
        &self,
        account: AccountRef<'_>,
        edit: &Edit,
    ) -> AdminResult<Option<TemporaryPassword>> {
        let Some(email) = &edit.email else { return Ok(None) };
        let account = account.find(&mut *self.store.read().await?).await?;
        let needed = account.email != email.as_str() && account.password_expires_at.is_some();
        Ok(if needed { Some(self.temporary_password().await?) } else { None })
    }
}

impl UnitOfWork<'_> {
    /// Ends reset codes, the temporary password and queued emails with either. An account with a temporary password is
    /// invited again. Both addresses are notified.
    ///
    /// # Errors
    /// `Busy` if the password became temporary meanwhile.
    pub(super) async fn change_address(
        &mut self,
        old: &Account,
        new: &Account,
        temporary: Option<&TemporaryPassword>,
    ) -> AdminResult<()> {
        let now = self.now;
        store::reset_code::end_all(self, &new.id, now).await?;
        self.drop_mail(new, &[EmailKind::PasswordGenerated, EmailKind::NewPassword, EmailKind::ResetCode])
            .await?;
        if old.password_expires_at.is_some() {
            let temporary = temporary.ok_or(CommonError::Busy)?;
            self.invite_again(new, temporary).await?;
        }
        for to in [old, new] {
            self.notify(to, SecurityNotice::EmailChanged).await?;
        }
        Ok(())
    }

    async fn invite_again(&mut self, account: &Account, temporary: &TemporaryPassword) -> anyhow::Result<()> {
        let old = account.password_hash.as_deref();
        if account.disabled_at.is_some() {
            // Nothing is sent: an administrator sends a password after enabling the account.
            let (hash, now) = (&temporary.hash, self.now);
            store::account::replace_password(self, &account.id, old, hash, Some(now)).await?;
            return Ok(());
        }
        if store::audit_event::last_sign_in(self, &account.id).await?.is_none() {
            self.queue(account, &EmailTemplate::PasswordGenerated).await?;
        }
        self.set_temporary_password(account, old, temporary).await?;
        self.audit(account, EventKind::TemporaryPasswordSent).await
    }
}
