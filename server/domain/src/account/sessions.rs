//! What a signed-in person sees of the own account, and its sessions.

use shared::{
    CommonError, NoError,
    api::{
        audit::EventKind,
        security::{Authenticator, Security, Session},
    },
};

use crate::{
    Domain, DomainError, Requester,
    audit::record::{Actor, Event},
    clock::{Millis, SECOND},
    crypto::{token::Token, totp::STEP},
    sign_in::{
        reauthentication::REAUTHENTICATION_VALID_FOR,
        session_state::{SessionState, expires_at},
    },
};
use store::{self, authenticator, session};

impl Domain {
    /// What the security page shows.
    ///
    /// # Errors
    /// `WrongStep` before the sign-in is finished.
    pub async fn security(&self, requester: &Requester) -> Result<Security, DomainError<NoError>> {
        let now = self.clock.now();
        let mut db = self.store.read().await?;
        let state = self.session_state(&mut db, requester, now).await?.signed_in()?;
        drop(db);
        let state = self.note_use(state, requester).await?;
        let all = store::session::of_account(&mut *self.store.read().await?, &state.account.id).await?;
        Ok(Security {
            now,
            mfa: state.mfa(),
            set_up_until: state.set_up_until(),
            reauthenticated_until: state.session.authenticated_at + REAUTHENTICATION_VALID_FOR,
            backup_codes_left: state.codes_to_use(),
            sessions: sessions(all, &state),
            authenticators: state.authenticators.into_iter().map(describe).collect(),
        })
    }

    /// Ends one of the account's own sessions; says whether it was the visitor's.
    ///
    /// # Errors
    /// `NotFound` when it is not one of them; `WrongStep` before the sign-in is finished.
    pub async fn end_session(&self, requester: &Requester, id: &str) -> Result<bool, DomainError<NoError>> {
        let now = self.clock.now();
        let (mut tx, state) = self.begin(requester, now).await?;
        let SessionState { account, session, .. } = state.signed_in()?;
        if !store::session::end_of_account(&mut tx, &account.id, id).await? {
            return Err(CommonError::NotFound.into());
        }
        let this = session.id == id;
        let act =
            if this { EventKind::SignedOut.into() } else { Event::counted(EventKind::SessionsEnded, 1) };
        self.record(&mut tx, Actor::Person(&account, requester), Some(&account), act, now).await?;
        tx.commit().await?;
        Ok(this)
    }

    /// Ends every other session of the account, and forgets its other browsers.
    ///
    /// # Errors
    /// `WrongStep` before the sign-in is finished.
    pub async fn end_other_sessions(&self, requester: &Requester) -> Result<(), DomainError<NoError>> {
        let now = self.clock.now();
        let (mut tx, state) = self.begin(requester, now).await?;
        let SessionState { account, session, .. } = state.signed_in()?;
        let ended = store::session::end_all(&mut tx, &account.id, Some(&session.id)).await?;
        let browser = requester.browser.as_ref().map(Token::hash);
        store::browser::forget_all(&mut tx, &account.id, browser.as_ref()).await?;
        if ended > 0 {
            let act = Event::counted(EventKind::SessionsEnded, ended);
            self.record(&mut tx, Actor::Person(&account, requester), Some(&account), act, now).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}

/// The finished sessions that have not ended: this one, then the last seen.
fn sessions(all: Vec<session::Session>, state: &SessionState) -> Vec<Session> {
    let alive = |session: &session::Session| session.finished_at.is_some() && state.now < expires_at(session);
    let mut sessions: Vec<Session> = all
        .into_iter()
        .filter(alive)
        .map(|session| Session {
            this: session.id == state.session.id,
            id: session.id,
            browser: session.browser,
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
