//! The second factor: a code from the authenticator, or a backup code in its place.

use shared::{
    BackupCode, CommonError, TotpCode,
    api::{
        NextStep,
        audit::{EventKind, Factor},
        verify::{VerifyBackupCodeError, VerifyError, VerifyRequest},
    },
};

use crate::{
    Domain, DomainError, Requester,
    account::enrolment::confirmed_context,
    audit::event::Event,
    crypto,
    crypto::hasher::Lane,
    crypto::totp::Authenticator,
    email::SecurityNotice,
    rate_limit::limits::{WrongCode, can_use_factor},
    sign_in::{
        accepted_steps::{self, Step},
        complete_step::CompletedStep,
        session_state::SessionState,
    },
    unit_of_work::UnitOfWork,
};

/// The verdict on a code.
enum Verdict {
    Accepted,
    /// It was used before.
    Spent,
    /// It is older than one that was used.
    Stale,
    Wrong,
}

impl Domain {
    /// Takes a code from the authenticator: at the step `SetUp` it confirms the pending secret, at `Verify` it is
    /// the second factor, after which the browser is remembered if the request asks for it.
    ///
    /// # Errors
    /// Why the code was not accepted, with the failure counted; `WrongStep` at any other step.
    pub async fn verify(
        &self,
        requester: &Requester,
        request: &VerifyRequest,
    ) -> Result<CompletedStep, DomainError<VerifyError>> {
        let code = &request.code;
        self.run_in_session(requester, async |mut unit, mut state| match state.next_step() {
            NextStep::SetUp { authenticator: true, .. } => unit.confirm_set_up(state, code).await,
            NextStep::Verify { authenticator: true, remember_days, .. } => {
                unit.take_totp(&mut state, code).await?;
                let remembered = if request.remember && remember_days > 0 {
                    Some(unit.remember_browser(&state.account, remember_days).await?)
                } else {
                    None
                };
                Ok(CompletedStep { remembered, ..unit.complete_step(state).await? })
            }
            _ => Err(CommonError::WrongStep.into()),
        })
        .await
    }

    /// Takes a backup code at the step `Verify`, or an administrator's bypass code. Returns the number of backup
    /// codes that are left.
    ///
    /// # Errors
    /// Why the code was not accepted, with the failure counted; `WrongStep` at any other step, or when backup codes
    /// are not in use.
    pub async fn verify_backup_code(
        &self,
        requester: &Requester,
        code: &BackupCode,
    ) -> Result<(CompletedStep, u8), DomainError<VerifyBackupCodeError>> {
        let now = self.clock.now();
        let mut db = self.store.read().await?;
        let state = SessionState::find(self, &mut db, requester, now).await?;
        check_may_use_backup_code(&state)?;
        let stored = store::backup_code::in_slot(&mut db, &state.account.id, code.slot()).await?;
        drop(db);
        let _slot = self.fair_share.of_account(&state.account.id).await?;

        let hash = stored.as_ref().map(|stored| stored.hash.as_str());
        let matches = self.hasher.verify(Lane::Known, code.as_str(), hash).await?;
        let hash = hash.filter(|_| matches);

        self.run_in_session(requester, async |mut unit, state| {
            check_may_use_backup_code(&state)?;
            match unit.judge_backup_code(&state, code, hash).await? {
                (Verdict::Accepted, bypassed) => unit.accept_backup_code(state, bypassed).await,
                (verdict, _) => {
                    let counted = unit.count_wrong_code(&state, Factor::BackupCode).await?;
                    Err(DomainError::Endpoint(match (counted, verdict) {
                        (WrongCode::SignInEnded, _) => VerifyBackupCodeError::SignInEnded,
                        (_, Verdict::Spent) => VerifyBackupCodeError::Used,
                        (WrongCode::Left(left), _) => VerifyBackupCodeError::Wrong { left },
                    }))
                }
            }
        })
        .await
    }
}

impl UnitOfWork<'_> {
    /// Takes a code from one of the account's authenticators, and notes in `state` that the session is verified.
    ///
    /// # Errors
    /// Why the code was not accepted, with the failure counted; `WrongStep` where there is no authenticator.
    pub(crate) async fn take_totp(
        &mut self,
        state: &mut SessionState,
        code: &TotpCode,
    ) -> Result<(), DomainError<VerifyError>> {
        if state.authenticators.is_empty() {
            return Err(CommonError::WrongStep.into());
        }
        let failures = state.totp_failures;
        if !can_use_factor(state, failures)? {
            return Err(DomainError::Endpoint(VerifyError::Blocked));
        }
        let verdict = self.judge_totp(state, code).await?;
        if let Verdict::Accepted = verdict {
            if failures > 0 {
                store::factor_failures::end(self, &state.account.id, Factor::Totp).await?;
            }
            state.session.verify(Factor::Totp, self.now);
            return Ok(());
        }
        let counted = self.count_wrong_code(state, Factor::Totp).await?;
        Err(DomainError::Endpoint(match (counted, verdict) {
            (WrongCode::SignInEnded, _) => VerifyError::SignInEnded,
            (_, Verdict::Spent) => VerifyError::Spent,
            (_, Verdict::Stale) => VerifyError::Stale,
            (WrongCode::Left(left), _) => VerifyError::Wrong { left },
        }))
    }

    /// Looks for the code among the account's authenticators, and marks its time step as used.
    async fn judge_totp(&mut self, state: &SessionState, code: &TotpCode) -> anyhow::Result<Verdict> {
        let keys = &self.domain().keys;
        let mut verdict = Verdict::Wrong;
        for authenticator in &state.authenticators {
            let secret = keys.open(confirmed_context(&state.account.id), &authenticator.secret)?;
            let Some(step) = Authenticator::new(&secret)?.check(code, self.now) else { continue };
            verdict = match accepted_steps::compare(authenticator, step, self.now) {
                Step::New(recent) => {
                    if store::authenticator::accept_step(self, authenticator, step, &recent).await? {
                        return Ok(Verdict::Accepted);
                    }
                    Verdict::Spent
                }
                Step::Used => Verdict::Spent,
                Step::Older => Verdict::Stale,
            };
        }
        Ok(verdict)
    }

    /// Marks the bypass code or the backup code with this hash as used. Returns whether it was a bypass code.
    async fn judge_backup_code(
        &mut self,
        state: &SessionState,
        code: &BackupCode,
        hash: Option<&str>,
    ) -> anyhow::Result<(Verdict, bool)> {
        let (id, now) = (&state.account.id, self.now);
        let bypass = crypto::bypass_code_hash(id, code);
        let bypassed = store::bypass_code::spend(self, id, &bypass, now).await?;
        let verdict = match hash.filter(|_| state.has_backup_codes()) {
            _ if bypassed => Verdict::Accepted,
            None if store::bypass_code::was_used(self, id, &bypass).await? => Verdict::Spent,
            None => Verdict::Wrong,
            Some(hash) if store::backup_code::spend(self, id, hash, now).await? => Verdict::Accepted,
            Some(_) => Verdict::Spent,
        };
        Ok((verdict, bypassed))
    }

    async fn accept_backup_code(
        &mut self,
        state: SessionState,
        bypassed: bool,
    ) -> Result<(CompletedStep, u8), DomainError<VerifyBackupCodeError>> {
        let account = &state.account;
        store::factor_failures::end(self, &account.id, Factor::BackupCode).await?;
        let left = store::backup_code::count_unused(self, &account.id).await?;
        let (event, notice) = if bypassed {
            (EventKind::BypassCodeUsed.into(), SecurityNotice::BypassCodeUsed)
        } else {
            (Event::with_count(EventKind::BackupCodeUsed, left), SecurityNotice::BackupCodeUsed { left })
        };
        self.audit(account, event).await?;
        self.notify(account, notice).await?;
        let mut session = state.session;
        session.verify(Factor::BackupCode, self.now);
        let state = self.session_state(session).await?;
        Ok((self.complete_step(state).await?, left))
    }
}

fn check_may_use_backup_code(state: &SessionState) -> Result<(), DomainError<VerifyBackupCodeError>> {
    if !matches!(state.next_step(), NextStep::Verify { backup_codes: true, .. }) {
        return Err(CommonError::WrongStep.into());
    }
    if !can_use_factor(state, state.backup_code_failures)? {
        return Err(DomainError::Endpoint(VerifyBackupCodeError::Blocked));
    }
    Ok(())
}
