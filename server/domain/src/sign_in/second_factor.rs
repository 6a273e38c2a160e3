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
    Advanced, Domain, DomainError, Requester,
    account::enrolment::confirmed_context,
    audit::record::{Actor, Event},
    clock::Millis,
    crypto,
    crypto::totp::Authenticator,
    email::SecurityNotice,
    rate_limit::limits::WrongCode,
    sign_in::session_state::SessionState,
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
    pub async fn verify(
        &self,
        requester: &Requester,
        code: &TotpCode,
    ) -> Result<Advanced, DomainError<VerifyError>> {
        let now = self.clock.now();
        let (tx, state) = self.begin(requester, now).await?;
        match state.next_step() {
            NextStep::SetUp { .. } => self.confirm_set_up(tx, requester, state, code, now).await,
            NextStep::Verify { .. } => {
                let (mut tx, state) = self.take_totp(tx, requester, state, code, now).await?;
                let advanced = self.advance(&mut tx, requester, state, now).await?;
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
        requester: &Requester,
        mut state: SessionState,
        code: &TotpCode,
        now: Millis,
    ) -> Result<(Tx, SessionState), DomainError<VerifyError>> {
        if state.authenticators.is_empty() {
            return Err(CommonError::WrongStep.into());
        }
        if !self.factor_is_open(&mut tx, &state.account, Factor::Totp, now).await? {
            return Err(DomainError::Endpoint(VerifyError::Blocked));
        }
        let verdict = self.judge_totp(&mut tx, &state, code, now).await?;
        if let Verdict::Accepted = verdict {
            store::factor_failures::end(&mut tx, &state.account.id, Factor::Totp).await?;
            state.session.verify(Factor::Totp, now);
            return Ok((tx, state));
        }
        let counted = self.count_wrong_code(&mut tx, requester, &state, Factor::Totp, now).await?;
        tx.commit().await?;
        self.mail_queued.notify_one();
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
        state: &SessionState,
        code: &TotpCode,
        now: Millis,
    ) -> anyhow::Result<Verdict> {
        let mut verdict = Verdict::Wrong;
        for authenticator in &state.authenticators {
            let secret = self.keys.open(confirmed_context(&state.account.id), &authenticator.secret)?;
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
        requester: &Requester,
        code: &BackupCode,
    ) -> Result<(Advanced, u8), DomainError<VerifyBackupCodeError>> {
        let now = self.clock.now();
        let mut db = self.store.read().await?;
        let state = self.session_state(&mut db, requester, now).await?;
        self.may_use_backup_code(&mut db, &state, now).await?;
        let _slot = self.fair_share.take(&state.account.id)?;
        let stored = store::backup_code::in_slot(&mut db, &state.account.id, code.slot()).await?;
        drop(db);

        let hash = stored.as_ref().map(|stored| stored.hash.as_str());
        let matches = self.hasher.verify(code.as_str(), hash).await?;

        let (mut tx, state) = self.begin(requester, now).await?;
        self.may_use_backup_code(&mut tx, &state, now).await?;
        let account = &state.account;
        let bypass = crypto::bypass_code_hash(&account.id, code);
        let bypassed = store::bypass_code::spend(&mut tx, &account.id, &bypass, now).await?;
        let verdict = match hash.filter(|_| matches && state.has_backup_codes()) {
            _ if bypassed => Verdict::Accepted,
            None if store::bypass_code::was_used(&mut tx, &account.id, &bypass).await? => Verdict::Spent,
            None => Verdict::Wrong,
            Some(hash) if store::backup_code::spend(&mut tx, &account.id, hash, now).await? => {
                Verdict::Accepted
            }
            Some(_) => Verdict::Spent,
        };
        if let Verdict::Accepted = verdict {
            store::factor_failures::end(&mut tx, &account.id, Factor::BackupCode).await?;
            let left = store::backup_code::count_unused(&mut tx, &account.id).await?;
            let (act, notice) = if bypassed {
                (EventKind::BypassCodeUsed.into(), SecurityNotice::BypassCodeUsed)
            } else {
                (Event::counted(EventKind::BackupCodeUsed, left), SecurityNotice::BackupCodeUsed { left })
            };
            let by = Actor::Person(account, requester);
            self.record(&mut tx, by, Some(account), act, now).await?;
            self.notify(&mut tx, by, account, notice, now).await?;
            let mut session = state.session;
            session.verify(Factor::BackupCode, now);
            let state = self.facts(&mut tx, session, now).await?;
            let advanced = self.advance(&mut tx, requester, state, now).await?;
            tx.commit().await?;
            self.mail_queued.notify_one();
            return Ok((advanced, left));
        }
        let counted = self.count_wrong_code(&mut tx, requester, &state, Factor::BackupCode, now).await?;
        tx.commit().await?;
        self.mail_queued.notify_one();
        Err(DomainError::Endpoint(match (counted, verdict) {
            (WrongCode::SignInEnded, _) => VerifyBackupCodeError::SignInEnded,
            (_, Verdict::Spent) => VerifyBackupCodeError::Used,
            (WrongCode::Left(left), _) => VerifyBackupCodeError::Wrong { left },
        }))
    }

    async fn may_use_backup_code(
        &self,
        db: &mut store::Db,
        state: &SessionState,
        now: Millis,
    ) -> Result<(), DomainError<VerifyBackupCodeError>> {
        if state.next_step() != (NextStep::Verify { backup_codes: true }) {
            return Err(CommonError::WrongStep.into());
        }
        if self.factor_is_open(db, &state.account, Factor::BackupCode, now).await? {
            Ok(())
        } else {
            Err(DomainError::Endpoint(VerifyBackupCodeError::Blocked))
        }
    }
}
