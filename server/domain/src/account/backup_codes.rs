//! The backup codes of an account: made, shown until they are saved, never shown again.

use anyhow::Context as _;
use shared::{
    BackupCode, CommonError, NoError, TotpCode,
    api::{NextStep, audit::EventKind, backup_codes::BackupCodes, verify::VerifyError},
};

use crate::{
    Advanced, Domain, DomainError, Requester, audit::record::Actor, crypto, crypto::keys::SealContext,
    email::SecurityNotice, settings::Mfa, sign_in::session_state::SessionState,
};
use store::{self, session::PendingCodes};

impl Domain {
    /// The new backup codes of this sign-in: made at the first call, which ends those the account had
    /// before, and the same at every later one.
    ///
    /// # Errors
    /// `WrongStep` when no codes are to be saved; `ReauthenticationRequired` long after the sign-in; `Busy` when the hashing pool is full.
    pub async fn show_backup_codes(
        &self,
        requester: &Requester,
    ) -> Result<BackupCodes, DomainError<NoError>> {
        let now = self.clock.now();
        let mut db = self.store.read().await?;
        let mut state = self.session_state(&mut db, requester, now).await?;
        drop(db);
        // New codes would stay with the thief of a session for good.
        if state.session.finished_at.is_some() && state.next_step() == NextStep::BackupCodes {
            state = state.recently_authenticated()?;
        }
        if let Some(shown) = self.shown(&state)? {
            return Ok(shown);
        }

        let _slot = self.fair_share.take(&state.account.id)?;
        let codes = crypto::backup_codes();
        let mut hashed = Vec::with_capacity(codes.len());
        for code in &codes {
            hashed.push((code.slot().to_owned(), self.hasher.hash(code.as_str()).await?));
        }

        let (mut tx, mut state) = self.begin(requester, now).await?;
        // Another tab may have made them while these were hashed.
        if let Some(shown) = self.shown(&state)? {
            return Ok(shown);
        }
        let text = codes.iter().map(BackupCode::as_str).collect::<Vec<_>>().join(" ");
        let set = crypto::random_id();
        let pending = PendingCodes {
            sealed: self.keys.seal(seal_context(&state), text.as_bytes()),
            set: set.clone(),
            made_at: now,
        };
        store::backup_code::replace(&mut tx, &state.account.id, &hashed).await?;
        store::account::begin_backup_codes(&mut tx, &state.account.id, &set).await?;
        store::session::set_pending_codes(&mut tx, &state.session.id, Some(pending.clone())).await?;
        tx.commit().await?;
        state.account.backup_code_set = Some(set);
        state.session.pending_codes = Some(pending);
        Ok(self.shown(&state)?.context("the codes just made")?)
    }

    /// "Done": the codes are saved. They are never shown again.
    ///
    /// # Errors
    /// `WrongStep` when these codes were not shown in this sign-in, or are the live ones no more.
    pub async fn confirm_backup_codes(
        &self,
        requester: &Requester,
    ) -> Result<Advanced, DomainError<NoError>> {
        let now = self.clock.now();
        let (mut tx, state) = self.begin(requester, now).await?;
        let shown =
            state.session.pending_codes.as_ref().filter(|_| state.next_step() == NextStep::BackupCodes);
        let Some(shown) = shown else { return Err(CommonError::WrongStep.into()) };
        if !store::account::save_backup_codes(&mut tx, &state.account.id, &shown.set, now).await? {
            return Err(CommonError::WrongStep.into());
        }
        store::session::set_pending_codes(&mut tx, &state.session.id, None).await?;
        let account = &state.account;
        let by = Actor::Person(account, requester);
        self.record(&mut tx, by, Some(account), EventKind::BackupCodesSaved, now).await?;
        let state = self.facts(&mut tx, state.session, now).await?;
        let advanced = self.advance(&mut tx, requester, state, now).await?;
        tx.commit().await?;
        Ok(advanced)
    }

    /// Makes the account's codes void by a code from its authenticator, so that the next step is to save
    /// new ones.
    ///
    /// # Errors
    /// Why the code was not accepted, with the failure counted; `WrongStep` before the sign-in is finished,
    /// or when there is nothing to regenerate.
    pub async fn regenerate_backup_codes(
        &self,
        requester: &Requester,
        code: &TotpCode,
    ) -> Result<Advanced, DomainError<VerifyError>> {
        let now = self.clock.now();
        let (tx, state) = self.begin(requester, now).await?;
        let state = state.signed_in()?;
        if state.mfa() == Mfa::Off || !state.settings.backup_codes {
            return Err(CommonError::WrongStep.into());
        }
        let (mut tx, state) = self.take_totp(tx, requester, state, code, now).await?;
        let account = &state.account;
        store::backup_code::delete_all(&mut tx, &account.id).await?;
        store::account::end_backup_codes(&mut tx, &account.id).await?;
        let by = Actor::Person(account, requester);
        self.record(&mut tx, by, Some(account), EventKind::BackupCodesRegenerated, now).await?;
        self.notify(&mut tx, by, account, SecurityNotice::BackupCodesRegenerated, now).await?;
        let state = self.facts(&mut tx, state.session, now).await?;
        let advanced = self.advance(&mut tx, requester, state, now).await?;
        tx.commit().await?;
        self.mail_queued.notify_one();
        Ok(advanced)
    }

    /// The codes that this sign-in shows, if they are still the live ones.
    fn shown(&self, state: &SessionState) -> Result<Option<BackupCodes>, DomainError<NoError>> {
        if state.next_step() != NextStep::BackupCodes {
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

fn seal_context(state: &SessionState) -> SealContext<'_> {
    SealContext { column: "session.pending_codes", owner: &state.account.id }
}
