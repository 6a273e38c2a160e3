//! What administrators do for, and against, the owner of an account.

use shared::{
    BackupCode, Reason,
    api::{
        admin::{AccountError, support::BypassCode},
        audit::EventKind,
    },
};

use crate::{
    Domain, DomainError,
    admin::{
        accounts::{Outcome, may_use_password_here},
        authority::{Admin, Who, Whose},
    },
    audit::record::Event,
    clock::{HOUR, Millis},
    crypto,
    email::SecurityNotice,
};
use store::{self, Tx, account::Account};

/// How long a bypass code is good for.
pub const BYPASS_CODE: Millis = HOUR;

impl Domain {
    /// Disables an account and ends its sessions and codes, or enables it again. Where it is so already,
    /// nothing is done.
    ///
    /// # Errors
    /// `LastAdministrator`, `Oneself`; `NotFound`.
    pub async fn set_disabled(
        &self,
        admin: Admin<'_>,
        whose: impl Into<Whose<'_>>,
        disabled: bool,
    ) -> Outcome<()> {
        let now = self.clock.now();
        let (mut tx, who) = self.administer(admin, now).await?;
        let account = whose.into().find(&mut tx).await?;
        if account.disabled_at.is_some() == disabled {
            return Ok(());
        }
        let kind = if disabled {
            self.keep_an_administrator(&mut tx, &who, &account).await?;
            store::session::end_all(&mut tx, &account.id, None).await?;
            store::browser::forget_all(&mut tx, &account.id, None).await?;
            store::reset_code::end_all(&mut tx, &account.id, now).await?;
            store::bypass_code::end(&mut tx, &account.id).await?;
            EventKind::AccountDisabled
        } else {
            EventKind::AccountEnabled
        };
        store::account::set_disabled(&mut tx, &account.id, disabled.then_some(now)).await?;
        self.record(&mut tx, who.by(), Some(&account), kind, now).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Refuses to take the power of oneself, or of the last administrator who has it.
    pub(crate) async fn keep_an_administrator(
        &self,
        tx: &mut Tx,
        who: &Who<'_>,
        account: &Account,
    ) -> Outcome<()> {
        if who.is(account) {
            return Err(DomainError::Endpoint(AccountError::Oneself));
        }
        let has_power = account.admin && account.disabled_at.is_none();
        if has_power && store::account::enabled_administrators(tx).await? < 2 {
            return Err(DomainError::Endpoint(AccountError::LastAdministrator));
        }
        Ok(())
    }

    /// Ends an account's waits for wrong passwords and codes, and opens its blocked factors.
    ///
    /// # Errors
    /// `Oneself`; `NotFound`.
    pub async fn unlock(&self, admin: Admin<'_>, whose: impl Into<Whose<'_>>) -> Outcome<()> {
        let now = self.clock.now();
        let (mut tx, who) = self.administer(admin, now).await?;
        let account = whose.into().find(&mut tx).await?;
        if who.is(&account) {
            return Err(DomainError::Endpoint(AccountError::Oneself));
        }
        self.end_waits_of(&mut tx, &account).await?;
        store::factor_failures::end_all(&mut tx, &account.id).await?;
        store::account::forget_code_failures(&mut tx, &account.id).await?;
        self.record(&mut tx, who.by(), Some(&account), EventKind::AccountUnlocked, now).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Takes an account's authenticators and codes away and opens blocked factors; ends its sessions and
    /// tells its owner. The next sign-in sets MFA up anew.
    ///
    /// # Errors
    /// `Oneself`; `NotFound`.
    pub async fn reset_mfa(
        &self,
        admin: Admin<'_>,
        whose: impl Into<Whose<'_>>,
        reason: &Reason,
    ) -> Outcome<()> {
        let now = self.clock.now();
        let (mut tx, who) = self.administer(admin, now).await?;
        let account = whose.into().find(&mut tx).await?;
        if who.is(&account) {
            return Err(DomainError::Endpoint(AccountError::Oneself));
        }
        store::authenticator::delete_all(&mut tx, &account.id).await?;
        store::backup_code::delete_all(&mut tx, &account.id).await?;
        store::bypass_code::end(&mut tx, &account.id).await?;
        store::factor_failures::end_all(&mut tx, &account.id).await?;
        store::account::forget_second_factors(&mut tx, &account.id).await?;
        store::session::end_all(&mut tx, &account.id, None).await?;
        store::browser::forget_all(&mut tx, &account.id, None).await?;
        let reason = reason.as_str();
        self.record(&mut tx, who.by(), Some(&account), Event::saying(EventKind::MfaReset, reason), now)
            .await?;
        self.notify(&mut tx, who.by(), &account, SecurityNotice::MfaReset { reason }, now).await?;
        tx.commit().await?;
        self.mail_queued.notify_one();
        Ok(())
    }

    /// Makes a code that stands in once for the second factor, and ends the one made before. Its owner is
    /// told of it, and not the code.
    ///
    /// # Errors
    /// `Sso`, `Disabled`, `Oneself`, `NoAuthenticator`; `NotFound`.
    pub async fn issue_bypass_code(
        &self,
        admin: Admin<'_>,
        whose: impl Into<Whose<'_>>,
        reason: &Reason,
    ) -> Outcome<BypassCode> {
        let now = self.clock.now();
        let (mut tx, who) = self.administer(admin, now).await?;
        let account = whose.into().find(&mut tx).await?;
        may_use_password_here(&who, &account)?;
        if store::authenticator::of_account(&mut tx, &account.id).await?.is_empty() {
            return Err(DomainError::Endpoint(AccountError::NoAuthenticator));
        }
        let (code, expires_at) = (BackupCode::from_random(crypto::random()), now + BYPASS_CODE);
        let hash = crypto::bypass_code_hash(&account.id, &code);
        store::bypass_code::begin(&mut tx, &account.id, &hash, expires_at).await?;
        let reason = reason.as_str();
        let act = Event::saying(EventKind::BypassCodeIssued, reason);
        self.record(&mut tx, who.by(), Some(&account), act, now).await?;
        self.notify(&mut tx, who.by(), &account, SecurityNotice::BypassCodeIssued { reason }, now).await?;
        tx.commit().await?;
        self.mail_queued.notify_one();
        Ok(BypassCode { code, expires_at })
    }
}
