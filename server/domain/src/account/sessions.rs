//! The security page of someone who is signed in, and the account's sessions.

use shared::{
    CommonError, NoError,
    api::{
        audit::EventKind,
        security::{Authenticator, Passkey, Security, Session},
    },
};
use store::{authenticator, passkey, session};

use crate::{
    Domain, DomainError, Requester,
    audit::event::Event,
    browser_name::listed,
    clock::{Millis, SECOND},
    crypto::{token::Token, totp::STEP},
    sign_in::{
        reauthentication::REAUTHENTICATION_VALID_FOR,
        session_state::{SessionState, expires_at},
    },
};

impl Domain {
    /// The content of the security page.
    ///
    /// # Errors
    /// `WrongStep` before the sign-in is finished.
    pub async fn security(&self, requester: &Requester) -> Result<Security, DomainError<NoError>> {
        let now = self.clock.now();
        let mut db = self.store.read().await?;
        let state = SessionState::find(self, &mut db, requester, now).await?.signed_in()?;
        drop(db);
        let state = self.touch(state, requester).await?;
        let mut db = self.store.read().await?;
        let all = store::session::of_account(&mut db, &state.account.id).await?;
        let remembered_browsers = state.remembered_browsers(&mut db, requester.remembered.as_ref()).await?;
        let password_changed_at = store::account::password_changed_at(&mut db, &state.account.id).await?;
        drop(db);
        let backup_codes_left = state.codes_to_use();
        Ok(Security {
            now,
            mfa: state.mfa(),
            set_up_until: state.set_up_until(),
            reauthenticated_until: state.session.authenticated_at + REAUTHENTICATION_VALID_FOR,
            backup_codes_left,
            backup_codes_saved_at: backup_codes_left.and(state.account.backup_codes_saved_at),
            password_changed_at,
            sessions: sessions(all, &state),
            remembered_browsers,
            authenticators: state.authenticators.into_iter().map(describe).collect(),
            passkeys_enabled: state.settings.passkeys,
            passkeys: state.passkeys.into_iter().map(describe_passkey).collect(),
        })
    }

    /// Ends one of the account's own sessions. Returns whether it was the requester's.
    ///
    /// # Errors
    /// `NotFound` when it is not one of them; `WrongStep` before the sign-in is finished.
    pub async fn end_session(&self, requester: &Requester, id: &str) -> Result<bool, DomainError<NoError>> {
        self.run_in_session(requester, async |mut unit, state| {
            let SessionState { account, session, .. } = state.signed_in()?;
            if !store::session::end_of_account(&mut unit, &account.id, id).await? {
                return Err(CommonError::NotFound.into());
            }
            let this = session.id == id;
            let event = if this {
                EventKind::SignedOut.into()
            } else {
                Event::with_count(EventKind::SessionsEnded, 1)
            };
            unit.audit(&account, event).await?;
            Ok(this)
        })
        .await
    }

    /// Ends every other session of the account, and forgets its other browsers, remembered ones too.
    ///
    /// # Errors
    /// `WrongStep` before the sign-in is finished.
    pub async fn end_other_sessions(&self, requester: &Requester) -> Result<(), DomainError<NoError>> {
        self.run_in_session(requester, async |mut unit, state| {
            let SessionState { account, session, .. } = state.signed_in()?;
            let ended = store::session::end_all(&mut unit, &account.id, Some(&session.id)).await?;
            let browser = requester.browser.as_ref().map(Token::hash);
            store::browser::forget_all(&mut unit, &account.id, browser.as_ref()).await?;
            let remembered = requester.remembered.as_ref().map(Token::hash);
            unit.forget_remembered_browsers(&account, remembered.as_ref()).await?;
            if ended > 0 {
                unit.audit(&account, Event::with_count(EventKind::SessionsEnded, ended)).await?;
            }
            Ok(())
        })
        .await
    }
}

/// The finished sessions that have not expired: the requester's, then the others by last use.
fn sessions(all: Vec<session::Session>, state: &SessionState) -> Vec<Session> {
    let alive = |session: &session::Session| session.finished_at.is_some() && state.now < expires_at(session);
    let mut sessions: Vec<Session> = all
        .into_iter()
        .filter(alive)
        .map(|session| Session {
            this: session.id == state.session.id,
            id: session.id,
            browser: listed(session.browser),
            address: session.address,
            first_seen_at: session.created_at,
            last_seen_at: session.seen_at,
        })
        .collect();
    sessions.sort_by_key(|session| (!session.this, -session.last_seen_at));
    sessions
}

/// An authenticator without its secret.
pub(crate) fn describe(authenticator: authenticator::Authenticator) -> Authenticator {
    let step = Millis::try_from(STEP).unwrap_or(0) * SECOND;
    Authenticator {
        id: authenticator.id,
        name: authenticator.name,
        set_up_at: authenticator.created_at,
        used_at: authenticator.last_step * step,
    }
}

/// A passkey without its key.
pub(crate) fn describe_passkey(passkey: passkey::Passkey) -> Passkey {
    Passkey {
        id: passkey.id,
        name: passkey.name,
        added_at: passkey.created_at,
        used_at: passkey.used_at,
        synced: passkey.backed_up,
    }
}
