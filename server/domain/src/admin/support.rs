//! What administrators do to help the owner of an account, or to stop them.

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
        accounts::{AdminResult, check_can_use_password},
        authority::{AccountRef, Admin},
    },
    audit::event::Event,
    clock::{HOUR, Millis},
    crypto,
    email::SecurityNotice,
    rate_limit::limits::end_all_waits,
    unit_of_work::UnitOfWork,
};
use store::account::Account;

/// How long a bypass code is valid.
pub const BYPASS_CODE: Millis = HOUR;

impl Domain {
    /// Disables an account and ends its sessions and codes, or enables it again. Does nothing where it is so already.
    ///
    /// # Errors
    /// `LastAdministrator`, `Oneself`; `NotFound`.
    pub async fn set_disabled(
        &self,
        admin: Admin<'_>,
        account: impl Into<AccountRef<'_>>,
        disabled: bool,
    ) -> AdminResult<()> {
        let account = account.into();
        self.run_as_admin(admin, async |mut unit| {
            let (account, now) = (account.find(&mut unit).await?, unit.now);
            if account.disabled_at.is_some() == disabled {
                return Ok(());
            }
            if disabled {
                unit.check_keeps_an_administrator(&account).await?;
                unit.disable(&account, EventKind::AccountDisabled).await?;
            } else {
                store::account::enable(&mut unit, &account.id, now).await?;
                unit.audit(&account, EventKind::AccountEnabled).await?;
            }
            Ok(())
        })
        .await
    }

    /// Ends an account's waits for wrong passwords and codes, and opens its blocked factors.
    ///
    /// # Errors
    /// `Oneself`; `NotFound`.
    pub async fn unlock(&self, admin: Admin<'_>, account: impl Into<AccountRef<'_>>) -> AdminResult<()> {
        let account = account.into();
        self.run_as_admin(admin, async |mut unit| {
            let account = account.find(&mut unit).await?;
            if unit.is_own(&account) {
                return Err(DomainError::Endpoint(AccountError::Oneself));
            }
            let now = unit.now;
            end_all_waits(&mut unit, &account, now).await?;
            store::factor_failures::end_all(&mut unit, &account.id).await?;
            store::account::forget_code_failures(&mut unit, &account.id).await?;
            unit.audit(&account, EventKind::AccountUnlocked).await?;
            Ok(())
        })
        .await
    }

    /// Removes an account's authenticators, passkeys and codes, opens blocked factors, ends its sessions and notifies its owner.
    /// The next sign-in sets MFA up again.
    ///
    /// # Errors
    /// `Oneself`; `NotFound`.
    pub async fn reset_mfa(
        &self,
        admin: Admin<'_>,
        account: impl Into<AccountRef<'_>>,
        reason: &Reason,
    ) -> AdminResult<()> {
        let (account, reason) = (account.into(), reason.as_str());
        self.run_as_admin(admin, async |mut unit| {
            let account = account.find(&mut unit).await?;
            if unit.is_own(&account) {
                return Err(DomainError::Endpoint(AccountError::Oneself));
            }
            store::passkey::delete_all(&mut unit, &account.id).await?;
            unit.remove_authenticators_and_codes(&account).await?;
            unit.give_reason(&account, EventKind::MfaReset, reason, SecurityNotice::MfaReset { reason })
                .await?;
            Ok(())
        })
        .await
    }

    /// Ends the hold that the owner put on an account, whatever it still waits for, and notifies the owner. Codes in
    /// earlier notices end with it. Does nothing where there is none.
    ///
    /// # Errors
    /// `NotFound`.
    pub async fn release(
        &self,
        admin: Admin<'_>,
        account: impl Into<AccountRef<'_>>,
        reason: &Reason,
    ) -> AdminResult<()> {
        let (account, reason) = (account.into(), reason.as_str());
        self.run_as_admin(admin, async |mut unit| {
            let account = account.find(&mut unit).await?;
            if account.hold.is_none() {
                return Ok(());
            }
            store::account::end_hold(&mut unit, &account.id).await?;
            store::notice_code::end_all(&mut unit, &account.id).await?;
            let notice = SecurityNotice::AccountReleased { reason };
            unit.give_reason(&account, EventKind::AccountReleased, reason, notice).await?;
            Ok(())
        })
        .await
    }

    /// Forgets an account's remembered browsers: the next sign-in in each asks for a code. Does nothing where there is
    /// none.
    ///
    /// # Errors
    /// `NotFound`.
    pub async fn forget_account_browsers(
        &self,
        admin: Admin<'_>,
        account: impl Into<AccountRef<'_>>,
    ) -> AdminResult<()> {
        let account = account.into();
        self.run_as_admin(admin, async |mut unit| {
            let account = account.find(&mut unit).await?;
            unit.forget_remembered_browsers(&account, None).await?;
            Ok(())
        })
        .await
    }

    /// Issues a code that replaces the second factor once, and voids the one issued before. The owner is notified,
    /// without the code.
    ///
    /// # Errors
    /// `Sso`, `Disabled`, `Oneself`, `NoAuthenticator`; `NotFound`.
    pub async fn issue_bypass_code(
        &self,
        admin: Admin<'_>,
        account: impl Into<AccountRef<'_>>,
        reason: &Reason,
    ) -> AdminResult<BypassCode> {
        let (account, reason) = (account.into(), reason.as_str());
        self.run_as_admin(admin, async |mut unit| {
            let account = account.find(&mut unit).await?;
            check_can_use_password(&unit, &account)?;
            let passkeys = store::passkey::of_account(&mut unit, &account.id).await?;
            if passkeys.is_empty()
                && store::authenticator::of_account(&mut unit, &account.id).await?.is_empty()
            {
                return Err(DomainError::Endpoint(AccountError::NoAuthenticator));
            }
            let (code, expires_at) = (BackupCode::from_random(crypto::random()), unit.now + BYPASS_CODE);
            let hash = crypto::bypass_code_hash(&account.id, &code);
            store::bypass_code::begin(&mut unit, &account.id, &hash, expires_at).await?;
            let notice = SecurityNotice::BypassCodeIssued { reason };
            unit.give_reason(&account, EventKind::BypassCodeIssued, reason, notice).await?;
            Ok(BypassCode { code, expires_at })
        })
        .await
    }
}

impl UnitOfWork<'_> {
    /// Disables an account and ends its sessions and codes, and records why.
    pub(crate) async fn disable(&mut self, account: &Account, event: impl Into<Event>) -> anyhow::Result<()> {
        let now = self.now;
        store::session::end_all(self, &account.id, None).await?;
        store::browser::forget_all(self, &account.id, None).await?;
        store::remembered_browser::forget_all(self, &account.id, None).await?;
        store::reset_code::end_all(self, &account.id, now).await?;
        store::bypass_code::end(self, &account.id).await?;
        store::account::disable(self, &account.id, now).await?;
        self.audit(account, event).await
    }

    /// Records what was done to an account and why, and tells its owner.
    pub(super) async fn give_reason(
        &mut self,
        account: &Account,
        kind: EventKind,
        reason: &str,
        notice: SecurityNotice<'_>,
    ) -> anyhow::Result<()> {
        self.audit(account, Event::with_text(kind, reason)).await?;
        self.notify(account, notice).await
    }

    /// Removes an account's authenticators and codes, opens blocked factors and ends its sessions.
    pub(super) async fn remove_authenticators_and_codes(&mut self, account: &Account) -> anyhow::Result<()> {
        store::authenticator::delete_all(self, &account.id).await?;
        store::backup_code::delete_all(self, &account.id).await?;
        store::bypass_code::end(self, &account.id).await?;
        store::factor_failures::end_all(self, &account.id).await?;
        store::account::forget_second_factors(self, &account.id).await?;
        store::session::end_all(self, &account.id, None).await?;
        store::browser::forget_all(self, &account.id, None).await?;
        store::remembered_browser::forget_all(self, &account.id, None).await?;
        Ok(())
    }
}
