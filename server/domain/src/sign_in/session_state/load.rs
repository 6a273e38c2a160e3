//! Loads the state of a session from the database.

use store::{
    Db,
    account::Account,
    session::Session,
    sign_in_facts::{self, SignInFacts},
};

use super::{SessionState, expired, expires_at};
use crate::{
    Domain, DomainError, Requester,
    clock::Millis,
    refusal::{Refusal, log_account},
    settings::Settings,
};

impl SessionState {
    /// Finds the requester's session and loads its state.
    pub(crate) async fn find<E>(
        domain: &Domain,
        db: &mut Db,
        requester: &Requester,
        now: Millis,
    ) -> Result<Self, DomainError<E>> {
        let token = requester.session.as_ref().ok_or_else(|| expired(Refusal::NoSession))?;
        let found = store::session::with_account(db, &token.hash()).await?;
        let (session, account) = found.ok_or_else(|| expired(Refusal::UnknownSession))?;
        Self::of_open(domain, db, account, session, now).await
    }

    /// Loads the state of a session.
    ///
    /// # Errors
    /// `SessionExpired` when the session has expired, or the account is disabled.
    pub(crate) async fn load<E>(
        domain: &Domain,
        db: &mut Db,
        session: Session,
        now: Millis,
    ) -> Result<Self, DomainError<E>> {
        let account = store::account::by_id(db, &session.account_id).await?;
        let account = account.ok_or_else(|| expired(Refusal::UnknownSession))?;
        Self::of_open(domain, db, account, session, now).await
    }

    /// Loads the state of a session of an account that was read in the same transaction.
    ///
    /// # Errors
    /// Those of [`SessionState::load`].
    pub(crate) async fn of_open<E>(
        domain: &Domain,
        db: &mut Db,
        account: Account,
        session: Session,
        now: Millis,
    ) -> Result<Self, DomainError<E>> {
        log_account(&account);
        if now >= expires_at(&session) {
            let is_finished = session.finished_at.is_some();
            let refusal = if is_finished { Refusal::SessionExpired } else { Refusal::SignInExpired };
            return Err(expired(refusal).into());
        }
        if let Some(refusal) = Refusal::of_account(&account) {
            return Err(expired(refusal).into());
        }
        Ok(Self::of(domain, db, account, session, now).await?)
    }

    /// The state of a session of `account`, whether it has expired or not.
    pub(crate) async fn of(
        domain: &Domain,
        db: &mut Db,
        account: Account,
        session: Session,
        now: Millis,
    ) -> anyhow::Result<Self> {
        let SignInFacts {
            settings,
            authenticators,
            passkeys,
            backup_codes_left,
            bypass_code_until,
            totp_failures,
            backup_code_failures,
        } = sign_in_facts::of_account(db, &account.id, now).await?;
        Ok(Self {
            account,
            session,
            settings: Settings::of_stored(&settings).at_address(domain.has_passkeys()),
            authenticators,
            passkeys,
            backup_codes_left,
            bypass_code_until,
            totp_failures,
            backup_code_failures,
            now,
        })
    }
}
