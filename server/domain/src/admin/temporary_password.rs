//! Temporary passwords: generated, mailed, and replaced at the next sign-in.

use shared::api::audit::EventKind;
use store::account::Account;

use crate::{
    Domain,
    admin::{
        accounts::{AdminResult, check_can_use_password},
        authority::{AccountRef, Admin},
    },
    clock::{DAY, Millis},
    crypto,
    crypto::hasher::Busy,
    crypto::hasher::Lane,
    email::EmailTemplate,
    unit_of_work::UnitOfWork,
};

/// How long a temporary password is valid.
pub const TEMPORARY_PASSWORD: Millis = DAY;

/// A temporary password that was generated and belongs to no account yet.
pub(crate) struct TemporaryPassword {
    pub(crate) text: String,
    pub(super) hash: String,
}

impl Domain {
    /// Replaces an account's password by a new temporary one, mails it and returns it. Ends the account's sessions
    /// and bypass code, and forgets its browsers.
    ///
    /// # Errors
    /// `Sso`, `Disabled`, `Oneself`; `NotFound`.
    pub async fn send_password(
        &self,
        admin: Admin<'_>,
        account: impl Into<AccountRef<'_>>,
    ) -> AdminResult<String> {
        let account = account.into();
        self.check_may_administer(admin).await?;
        let temporary = self.temporary_password().await?;
        self.run_as_admin(admin, async |mut unit| {
            let account = account.find(&mut unit).await?;
            check_can_use_password(&unit, &account)?;
            if account.waiting {
                unit.invite(&account, &temporary).await?;
            } else {
                let old = account.password_hash.as_deref();
                unit.set_temporary_password(&account, old, &temporary).await?;
            }
            unit.end_hold_for_password(&account).await?;
            unit.audit(&account, EventKind::TemporaryPasswordSent).await?;
            Ok(())
        })
        .await?;
        Ok(temporary.text)
    }

    /// Generates a temporary password and hashes it.
    pub(crate) async fn temporary_password(&self) -> Result<TemporaryPassword, Busy> {
        let text = crypto::temporary_password();
        let hash = self.hasher.hash(Lane::Known, &text).await?;
        Ok(TemporaryPassword { text, hash })
    }
}

impl UnitOfWork<'_> {
    /// Gives a new account its first password, with both mails. Returns whether the account had none yet.
    pub(crate) async fn invite(
        &mut self,
        account: &Account,
        temporary: &TemporaryPassword,
    ) -> anyhow::Result<bool> {
        if account.password_hash.is_some() {
            return Ok(false);
        }
        self.queue(account, &EmailTemplate::PasswordGenerated).await?;
        self.set_temporary_password(account, None, temporary).await
    }

    /// Replaces the password `old` by a temporary one, mails it, ends the account's sessions and bypass code and
    /// forgets its browsers. Returns whether `old` was still the password; otherwise nothing changes.
    pub(crate) async fn set_temporary_password(
        &mut self,
        account: &Account,
        old: Option<&str>,
        temporary: &TemporaryPassword,
    ) -> anyhow::Result<bool> {
        let (id, expires_at) = (&account.id, self.now + TEMPORARY_PASSWORD);
        let replaced =
            store::account::replace_password(self, id, old, &temporary.hash, Some(expires_at)).await?;
        if replaced {
            store::session::end_all(self, id, None).await?;
            store::browser::forget_all(self, id, None).await?;
            store::remembered_browser::forget_all(self, id, None).await?;
            store::bypass_code::end(self, id).await?;
            let template = EmailTemplate::NewPassword { password: &temporary.text, expires_at };
            self.queue(account, &template).await?;
        }
        Ok(replaced)
    }
}
