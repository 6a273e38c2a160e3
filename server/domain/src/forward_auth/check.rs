//! Whether the holder of a cookie may enter a guarded application.

use crate::{
    Domain, Visit,
    clock::Millis,
    crypto::token::Token,
    settings::Settings,
    sign_in::{
        next_step::{Due, Facts},
        session_state::{ABSOLUTE, IDLE, NOTED},
    },
};
use store::{
    self, Db,
    account::AccountKind,
    pass::{Hash, Pass},
    session::Session,
};

/// What a browser may hold: the door's own cookie, which reaches applications on the same host, and
/// the verify-only one, which reaches those on sibling domains.
#[derive(Clone, Debug, Default)]
pub struct Held {
    /// The session's token.
    pub session: Option<Token>,
    /// The session's pass.
    pub pass: Option<Token>,
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
    /// nothing is due in it. `visit` says who asks, where that is to be noted.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn admit(
        &self,
        held: &Held,
        only: Option<AccountKind>,
        visit: impl FnOnce() -> Visit,
    ) -> anyhow::Result<Admission> {
        if held.session.is_none() && held.pass.is_none() {
            return Ok(Admission::Nobody);
        }
        let now = self.clock.now();
        let Some(pass) = self.find_pass(held, now).await? else { return Ok(Admission::Nobody) };
        if only.is_some_and(|only| only != pass.kind) {
            return Ok(Admission::Barred);
        }
        if now - pass.seen_at >= NOTED {
            self.uses.note(pass.session_id, now, visit);
        }
        let name = if pass.name.is_empty() { pass.username.clone() } else { pass.name };
        Ok(Admission::Guest(Guest { username: pass.username, name, email: pass.email }))
    }

    /// A pass for a session whose browser has lost it, or never had one; none where it has, where no
    /// sibling domain is guarded, or where nobody is signed in.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn renew_pass(&self, held: &Held) -> anyhow::Result<Option<Token>> {
        if !self.identity.siblings {
            return Ok(None);
        }
        let now = self.clock.now();
        let session = Held { session: held.session.clone(), pass: None };
        let pass = Held { session: None, pass: held.pass.clone() };
        let Some(session) = self.find_pass(&session, now).await? else { return Ok(None) };
        if self.find_pass(&pass, now).await?.is_some_and(|pass| pass.session_id == session.session_id) {
            return Ok(None);
        }
        let token = Token::random();
        let mut tx = self.store.begin().await?;
        store::pass::set(&mut tx, &session.session_id, &token.hash()).await?;
        tx.commit().await?;
        Ok(Some(token))
    }

    /// A new pass for a finished session, where sibling domains are guarded.
    pub(crate) async fn give_pass(&self, db: &mut Db, session: &Session) -> anyhow::Result<Option<Token>> {
        if !self.identity.siblings || session.finished_at.is_none() {
            return Ok(None);
        }
        let token = Token::random();
        store::pass::set(db, &session.id, &token.hash()).await?;
        Ok(Some(token))
    }

    /// The session behind one of the tokens, where it is signed in.
    async fn find_pass(&self, held: &Held, now: Millis) -> anyhow::Result<Option<Pass>> {
        let session = held.session.iter().map(|token| Hash::Session(token.hash()));
        for hash in session.chain(held.pass.iter().map(|token| Hash::Pass(token.hash()))) {
            let pass = self.passes.find(hash).await?;
            if let Some(pass) = pass.filter(|pass| signed_in(pass, now)) {
                return Ok(Some(pass));
            }
        }
        Ok(None)
    }
}

fn signed_in(pass: &Pass, now: Millis) -> bool {
    let facts = Facts {
        settings: Settings::of(
            pass.settings.iter().map(|(name, value, since)| (*name, value.as_str(), *since)),
        ),
        kind: pass.kind,
        origin: pass.origin,
        admin: pass.admin,
        added_at: pass.added_at,
        enrolled: pass.enrolled,
        codes_saved: pass.codes_saved,
        temporary: pass.temporary,
        verified: pass.verified,
        put_off: pass.put_off,
        now,
    };
    now < (pass.seen_at + IDLE).min(pass.finished_at + ABSOLUTE) && facts.due() == Due::Nothing
}
