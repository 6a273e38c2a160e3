//! The second factor: a code from the authenticator, or a backup code in its place.

use shared::{
    BackupCode, CommonError, TotpCode,
    api::{
        NextStep,
        audit::{EventKind, Factor},
        verify::{VerifyBackupCodeError, VerifyError},
    },
};

use crate::{
    Advanced, Domain, DomainError, Visit,
    account::enrolment::confirmed_place,
    audit::record::{Act, By},
    clock::Millis,
    crypto,
    crypto::totp::Authenticator,
    email::Notice,
    rate_limit::limits::WrongCode,
    sign_in::session_state::Standing,
};
use store::{self, Tx};

/// What became of a code.
enum Verdict {
    Accepted,
    Spent,
    Stale,
    Wrong,
}

impl Domain {
    /// Takes a code from the authenticator: at the step `SetUp` it confirms the pending secret, at
    /// `Verify` it is the second factor.
    ///
    /// # Errors
    /// Why the code was not accepted, with the failure counted; `WrongStep` at any other step.
    pub async fn verify(&self, visit: &Visit, code: &TotpCode) -> Result<Advanced, DomainError<VerifyError>> {
        let now = self.clock.now();
        let (tx, standing) = self.begin(visit, now).await?;
        match standing.next_step() {
            NextStep::SetUp { .. } => self.confirm_set_up(tx, visit, standing, code, now).await,
            NextStep::Verify { .. } => {
                let (mut tx, standing) = self.take_totp(tx, visit, standing, code, now).await?;
                let advanced = self.advance(&mut tx, visit, standing, now).await?;
                tx.commit().await?;
                Ok(advanced)
            }
            _ => Err(CommonError::WrongStep.into()),
        }
    }

    /// Takes a code from one of the account's authenticators. Gives the open transaction, with what the
    /// session has gained; a wrong code is counted and committed.
    pub(crate) async fn take_totp(
        &self,
        mut tx: Tx,
        visit: &Visit,
        mut standing: Standing,
        code: &TotpCode,
        now: Millis,
    ) -> Result<(Tx, Standing), DomainError<VerifyError>> {
        if standing.authenticators.is_empty() {
            return Err(CommonError::WrongStep.into());
        }
        if !self.factor_is_open(&mut tx, &standing.account, Factor::Totp, now).await? {
            return Err(DomainError::Endpoint(VerifyError::Blocked));
        }
        let verdict = self.judge_totp(&mut tx, &standing, code, now).await?;
        if let Verdict::Accepted = verdict {
            store::code_streak::end(&mut tx, &standing.account.id, Factor::Totp).await?;
            standing.session.verify(Factor::Totp, now);
            return Ok((tx, standing));
        }
        let counted = self.count_wrong_code(&mut tx, visit, &standing, Factor::Totp, now).await?;
        tx.commit().await?;
        self.bell.notify_one();
        Err(DomainError::Endpoint(match (counted, verdict) {
            (WrongCode::SignInEnded, _) => VerifyError::SignInEnded,
            (_, Verdict::Spent) => VerifyError::Spent,
            (_, Verdict::Stale) => VerifyError::Stale,
            (WrongCode::Left(left), _) => VerifyError::Wrong { left },
        }))
    }

    /// Looks for the code among the account's authenticators, and spends its step.
    async fn judge_totp(
        &self,
        tx: &mut Tx,
        standing: &Standing,
        code: &TotpCode,
        now: Millis,
    ) -> anyhow::Result<Verdict> {
        let mut verdict = Verdict::Wrong;
        for authenticator in &standing.authenticators {
            let secret = self.keys.open(confirmed_place(&standing.account.id), &authenticator.secret)?;
            let Some(step) = Authenticator::new(&secret)?.check(code, now) else { continue };
            if store::authenticator::spend_step(tx, &authenticator.id, step).await? {
                return Ok(Verdict::Accepted);
            }
            verdict = if step == authenticator.last_step { Verdict::Spent } else { Verdict::Stale };
        }
        Ok(verdict)
    }

    /// Takes a backup code at the step `Verify`, or an administrator's bypass code; gives how many backup
    /// codes are left.
    ///
    /// # Errors
    /// Why the code was not accepted, with the failure counted; `WrongStep` at any other step, or when
    /// backup codes are not in use.
    pub async fn verify_backup_code(
        &self,
        visit: &Visit,
        code: &BackupCode,
    ) -> Result<(Advanced, u8), DomainError<VerifyBackupCodeError>> {
        let now = self.clock.now();
        let mut db = self.store.read().await?;
        let standing = self.standing(&mut db, visit, now).await?;
        self.may_use_backup_code(&mut db, &standing, now).await?;
        let _place = self.places.take(&standing.account.id)?;
        let stored = store::backup_code::in_slot(&mut db, &standing.account.id, code.slot()).await?;
        drop(db);

        let hash = stored.as_ref().map(|stored| stored.hash.as_str());
        let matches = self.hasher.verify(code.as_str(), hash).await?;

        let (mut tx, standing) = self.begin(visit, now).await?;
        self.may_use_backup_code(&mut tx, &standing, now).await?;
        let account = &standing.account;
        let bypass = crypto::bypass_code_hash(&account.id, code);
        let bypassed = store::bypass_code::spend(&mut tx, &account.id, &bypass, now).await?;
        let verdict = match hash.filter(|_| matches && standing.has_backup_codes()) {
            _ if bypassed => Verdict::Accepted,
            None if store::bypass_code::was_used(&mut tx, &account.id, &bypass).await? => Verdict::Spent,
            None => Verdict::Wrong,
            Some(hash) if store::backup_code::spend(&mut tx, &account.id, hash, now).await? => {
                Verdict::Accepted
            }
            Some(_) => Verdict::Spent,
        };
        if let Verdict::Accepted = verdict {
            store::code_streak::end(&mut tx, &account.id, Factor::BackupCode).await?;
            let left = store::backup_code::count_unused(&mut tx, &account.id).await?;
            let (act, notice) = if bypassed {
                (EventKind::BypassCodeUsed.into(), Notice::BypassCodeUsed)
            } else {
                (Act::counted(EventKind::BackupCodeUsed, left), Notice::BackupCodeUsed { left })
            };
            let by = By::Person(account, visit);
            self.record(&mut tx, by, Some(account), act, now).await?;
            self.notify(&mut tx, by, account, notice, now).await?;
            let mut session = standing.session;
            session.verify(Factor::BackupCode, now);
            let standing = self.facts(&mut tx, session, now).await?;
            let advanced = self.advance(&mut tx, visit, standing, now).await?;
            tx.commit().await?;
            self.bell.notify_one();
            return Ok((advanced, left));
        }
        let counted = self.count_wrong_code(&mut tx, visit, &standing, Factor::BackupCode, now).await?;
        tx.commit().await?;
        self.bell.notify_one();
        Err(DomainError::Endpoint(match (counted, verdict) {
            (WrongCode::SignInEnded, _) => VerifyBackupCodeError::SignInEnded,
            (_, Verdict::Spent) => VerifyBackupCodeError::Used,
            (WrongCode::Left(left), _) => VerifyBackupCodeError::Wrong { left },
        }))
    }

    async fn may_use_backup_code(
        &self,
        db: &mut store::Db,
        standing: &Standing,
        now: Millis,
    ) -> Result<(), DomainError<VerifyBackupCodeError>> {
        if standing.next_step() != (NextStep::Verify { backup_codes: true }) {
            return Err(CommonError::WrongStep.into());
        }
        if self.factor_is_open(db, &standing.account, Factor::BackupCode, now).await? {
            Ok(())
        } else {
            Err(DomainError::Endpoint(VerifyBackupCodeError::Blocked))
        }
    }
}
