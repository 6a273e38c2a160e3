//! The backup codes of an account: created, shown until they are saved, and never shown again.

use anyhow::Context as _;
use shared::{
    BackupCode, CommonError, NoError, TotpCode,
    api::{NextStep, audit::EventKind, backup_codes::BackupCodes, verify::VerifyError},
};
use store::session::PendingCodes;

use crate::{
    Domain, DomainError, Requester, crypto,
    crypto::hasher::Lane,
    crypto::keys::SealContext,
    email::SecurityNotice,
    settings::Mfa,
    sign_in::{CompletedStep, session_state::SessionState},
};

impl Domain {
    /// The new backup codes of this sign-in. The first call creates them and voids the account's previous codes.
    ///
    /// # Errors
    /// `WrongStep` when no codes are to be saved; `ReauthenticationRequired` long after the sign-in; `Busy` when the
    /// hashing pool is full.
    pub async fn show_backup_codes(
        &self,
        requester: &Requester,
    ) -> Result<BackupCodes, DomainError<NoError>> {
        let mut db = self.store.read().await?;
        let mut state = SessionState::find(self, &mut db, requester, self.clock.now()).await?;
        drop(db);
        // Otherwise the thief of a session could keep new codes for good.
        if state.session.finished_at.is_some() && saves_codes(&state) {
            state = state.recently_authenticated()?;
        }
        if let Some(shown) = self.shown(&state)? {
            return Ok(shown);
        }

        let _slot = self.fair_share.of_account(&state.account.id).await?;
        let codes = crypto::backup_codes();
        let mut hashed = Vec::with_capacity(codes.len());
        for code in &codes {
            hashed.push((code.slot().to_owned(), self.hasher.hash(Lane::Known, code.as_str()).await?));
        }
        let text = codes.iter().map(BackupCode::as_str).collect::<Vec<_>>().join(" ");

        self.run_in_session(requester, async |mut unit, mut state| {
            // Another tab may have created them while these were hashed.
            if let Some(shown) = self.shown(&state)? {
                return Ok(shown);
            }
            let set = crypto::random_id();
            let pending = PendingCodes {
                sealed: self.keys.seal(seal_context(&state), text.as_bytes()),
                set: set.clone(),
                made_at: unit.now,
            };
            store::backup_code::replace(&mut unit, &state.account.id, &hashed).await?;
            store::account::begin_backup_codes(&mut unit, &state.account.id, &set).await?;
            store::session::set_pending_codes(&mut unit, &state.session.id, Some(pending.clone())).await?;
            state.account.backup_code_set = Some(set);
            state.session.pending_codes = Some(pending);
            Ok(self.shown(&state)?.context("the codes just created")?)
        })
        .await
    }

    /// Notes that the codes are saved. They are never shown again.
    ///
    /// # Errors
    /// `WrongStep` when these codes were not shown in this sign-in, or are void.
    pub async fn confirm_backup_codes(
        &self,
        requester: &Requester,
    ) -> Result<CompletedStep, DomainError<NoError>> {
        self.run_in_session(requester, async |mut unit, state| {
            let (account, session, now) = (&state.account, &state.session, unit.now);
            let shown = session.pending_codes.as_ref().filter(|_| saves_codes(&state));
            let Some(shown) = shown else { return Err(CommonError::WrongStep.into()) };
            if !store::account::save_backup_codes(&mut unit, &account.id, &shown.set, now).await? {
                return Err(CommonError::WrongStep.into());
            }
            store::session::set_pending_codes(&mut unit, &session.id, None).await?;
            unit.audit(account, EventKind::BackupCodesSaved).await?;
            let state = unit.session_state(state.session).await?;
            unit.complete_step(state).await
        })
        .await
    }

    /// Voids the account's codes, so that the next step is to save new ones. An account with an authenticator gives a
    /// code from it. One that has only passkeys, or must use one, gives none, and needs a recent authentication.
    ///
    /// # Errors
    /// Why the code was not accepted, with the failure counted; `WrongStep` before the sign-in is finished,
    /// when there is nothing to regenerate, or when the code is missing; `ReauthenticationRequired`.
    pub async fn regenerate_backup_codes(
        &self,
        requester: &Requester,
        code: Option<&TotpCode>,
    ) -> Result<CompletedStep, DomainError<VerifyError>> {
        self.run_in_session(requester, async |mut unit, state| {
            let mut state = state.signed_in()?;
            if state.mfa() == Mfa::Off || !state.settings.backup_codes {
                return Err(CommonError::WrongStep.into());
            }
            match code {
                Some(code) if state.facts().takes_codes() => unit.take_totp(&mut state, code).await?,
                None if !state.facts().takes_codes() && state.facts().has_passkey() => {
                    state = state.recently_authenticated()?;
                }
                _ => return Err(CommonError::WrongStep.into()),
            }
            let account = &state.account;
            unit.count_change(account).await?;
            store::backup_code::delete_all(&mut unit, &account.id).await?;
            store::account::end_backup_codes(&mut unit, &account.id).await?;
            store::remembered_browser::forget_all(&mut unit, &account.id, None).await?;
            unit.audit(account, EventKind::BackupCodesRegenerated).await?;
            unit.notify(account, SecurityNotice::BackupCodesRegenerated).await?;
            let state = unit.session_state(state.session).await?;
            unit.complete_step(state).await
        })
        .await
    }

    /// The codes that this sign-in shows, unless they are void.
    fn shown(&self, state: &SessionState) -> Result<Option<BackupCodes>, DomainError<NoError>> {
        if !saves_codes(state) {
            return Err(CommonError::WrongStep.into());
        }
        let live = state.account.backup_code_set.as_ref();
        let Some(pending) = state.session.pending_codes.as_ref().filter(|pending| live == Some(&pending.set))
        else {
            return Ok(None);
        };
        let text = String::from_utf8(self.keys.open(seal_context(state), &pending.sealed)?)
            .context("sealed backup codes")?;
        let codes = text
            .split(' ')
            .map(BackupCode::parse)
            .collect::<Result<_, _>>()
            .context("sealed backup codes")?;
        Ok(Some(BackupCodes { codes, username: state.account.username.clone(), made_at: pending.made_at }))
    }
}

/// Whether the next step is to save new codes.
fn saves_codes(state: &SessionState) -> bool {
    matches!(state.next_step(), NextStep::BackupCodes { .. })
}

fn seal_context(state: &SessionState) -> SealContext<'_> {
    SealContext { column: "session.pending_codes", owner: &state.account.id }
}
