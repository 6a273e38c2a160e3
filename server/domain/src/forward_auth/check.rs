//! Whether the holder of a cookie may enter a guarded application.

use crate::{
    Domain, Requester,
    clock::Millis,
    crypto::token::Token,
    settings::Settings,
    sign_in::{
        next_step::{Due, SignInFacts},
        session_state::{ABSOLUTE, IDLE, NOTED},
    },
};
use store::{
    self, Db,
    account::AccountKind,
    forward_auth_session::{ForwardAuthSession, Hash},
    session::Session,
};

/// What a browser may hold: the door's own cookie, which reaches applications on the same host, and
/// the verify-only one, which reaches those on sibling domains.
#[derive(Clone, Debug, Default)]
pub struct Held {
    /// The session's token.
    pub session: Option<Token>,
    /// The token of the verify-only cookie.
    pub forward_token: Option<Token>,
}

/// Who enters, as an application is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guest {
    /// The username: small letters, digits, `.`, `_` and `-`.
    pub username: String,
    /// The person's name; the username where it has none.
    pub name: String,
    /// The email address.
    pub email: String,
}

/// Whether someone may enter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Admission {
    /// Yes.
    Guest(Guest),
    /// Nobody is signed in.
    Nobody,
    /// The application is not for accounts of this kind.
    Barred,
}

impl Domain {
    /// Whether the holder of these tokens may enter an application that is for `only` this kind of
    /// account, or for either. By the rules of the door's own pages: the session is finished, alive, and
    /// nothing is due in it. `requester` says who asks, where that is to be noted.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn admit(
        &self,
        held: &Held,
        only: Option<AccountKind>,
        requester: impl FnOnce() -> Requester,
    ) -> anyhow::Result<Admission> {
        if held.session.is_none() && held.forward_token.is_none() {
            return Ok(Admission::Nobody);
        }
        let now = self.clock.now();
        let Some(session) = self.find_session(held, now).await? else { return Ok(Admission::Nobody) };
        if only.is_some_and(|only| only != session.kind) {
            return Ok(Admission::Barred);
        }
        if now - session.seen_at >= NOTED {
            self.last_seen.note(session.session_id, now, requester);
        }
        let name = if session.name.is_empty() { session.username.clone() } else { session.name };
        Ok(Admission::Guest(Guest { username: session.username, name, email: session.email }))
    }

    /// A forward token for a session whose browser has lost it, or never had one; none where it has, where no
    /// sibling domain is guarded, or where nobody is signed in.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn renew_forward_token(&self, held: &Held) -> anyhow::Result<Option<Token>> {
        if !self.identity.siblings {
            return Ok(None);
        }
        let now = self.clock.now();
        let session = Held { session: held.session.clone(), forward_token: None };
        let forward_token = Held { session: None, forward_token: held.forward_token.clone() };
        let Some(session) = self.find_session(&session, now).await? else { return Ok(None) };
        if self
            .find_session(&forward_token, now)
            .await?
            .is_some_and(|found| found.session_id == session.session_id)
        {
            return Ok(None);
        }
        let token = Token::random();
        let mut tx = self.store.begin().await?;
        store::forward_auth_session::set(&mut tx, &session.session_id, &token.hash()).await?;
        tx.commit().await?;
        Ok(Some(token))
    }

    /// A new forward token for a finished session, where sibling domains are guarded.
    pub(crate) async fn issue_forward_token(
        &self,
        db: &mut Db,
        session: &Session,
    ) -> anyhow::Result<Option<Token>> {
        if !self.identity.siblings || session.finished_at.is_none() {
            return Ok(None);
        }
        let token = Token::random();
        store::forward_auth_session::set(db, &session.id, &token.hash()).await?;
        Ok(Some(token))
    }

    /// The session behind one of the tokens, where it is signed in.
    async fn find_session(&self, held: &Held, now: Millis) -> anyhow::Result<Option<ForwardAuthSession>> {
        let session = held.session.iter().map(|token| Hash::Session(token.hash()));
        for hash in session.chain(held.forward_token.iter().map(|token| Hash::Pass(token.hash()))) {
            let found = self.session_lookup.find(hash).await?;
            if let Some(found) = found.filter(|found| signed_in(found, now)) {
                return Ok(Some(found));
            }
        }
        Ok(None)
    }
}

fn signed_in(session: &ForwardAuthSession, now: Millis) -> bool {
    let facts = SignInFacts {
        settings: Settings::of(
            session.settings.iter().map(|(name, value, since)| (*name, value.as_str(), *since)),
        ),
        kind: session.kind,
        origin: session.origin,
        admin: session.admin,
        added_at: session.added_at,
        enrolled: session.enrolled,
        codes_saved: session.codes_saved,
        temporary: session.temporary,
        verified: session.verified,
        put_off: session.put_off,
        now,
    };
    now < (session.seen_at + IDLE).min(session.finished_at + ABSOLUTE) && facts.due() == Due::Nothing
}
