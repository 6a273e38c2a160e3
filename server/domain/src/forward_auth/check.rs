//! Whether the holder of a cookie may enter a protected application.

use store::{
    account::AccountKind,
    forward_auth_session::{ForwardAuthSession, Hash},
};

use crate::{
    Domain, Requester,
    clock::Millis,
    crypto::token::Token,
    settings::Settings,
    sign_in::{
        next_step::{Due, SignInFacts},
        session_state::{ABSOLUTE, IDLE, LAST_SEEN_INTERVAL},
    },
};

/// The tokens that a browser presents: that of Vestibule's own cookie, which reaches applications on the same host,
/// and that of the verify-only cookie, which reaches those on sibling domains.
#[derive(Clone, Debug, Default)]
pub struct PresentedTokens {
    /// The session's token.
    pub session: Option<Token>,
    /// The token of the verify-only cookie.
    pub forward_token: Option<Token>,
}

/// A signed-in user, as applications learn of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuthenticatedUser {
    /// The username: small letters, digits, `.`, `_` and `-`.
    pub username: String,
    /// The person's name; the username where it has none.
    pub name: String,
    /// The email address.
    pub email: String,
}

/// Whether a request may pass.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It may, as this user.
    Allowed(AuthenticatedUser),
    /// Nobody is signed in.
    NotSignedIn,
    /// The application is not for accounts of this kind.
    Forbidden,
}

impl Domain {
    /// Decides whether the holder of these tokens may enter an application that is for accounts of the kind `only`,
    /// or of either kind. The rules are those of Vestibule's own pages: the session is finished and has not
    /// expired, and no step is due in it. `requester` describes the client, where that is recorded.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn check_forward_auth(
        &self,
        presented: &PresentedTokens,
        only: Option<AccountKind>,
        requester: impl FnOnce() -> Requester,
    ) -> anyhow::Result<Decision> {
        if presented.session.is_none() && presented.forward_token.is_none() {
            return Ok(Decision::NotSignedIn);
        }
        let now = self.clock.now();
        let Some(session) = self.find_session(presented, now).await? else {
            return Ok(Decision::NotSignedIn);
        };
        if only.is_some_and(|only| only != session.kind) {
            return Ok(Decision::Forbidden);
        }
        if now - session.seen_at >= LAST_SEEN_INTERVAL {
            self.forward_auth.last_seen.note(session.session_id, now, requester);
        }
        let name = if session.name.is_empty() { session.username.clone() } else { session.name };
        Ok(Decision::Allowed(AuthenticatedUser { username: session.username, name, email: session.email }))
    }

    /// Finds the session of one of the tokens, if it is signed in.
    pub(crate) async fn find_session(
        &self,
        presented: &PresentedTokens,
        now: Millis,
    ) -> anyhow::Result<Option<ForwardAuthSession>> {
        let session = presented.session.iter().map(|token| Hash::Session(token.hash()));
        for hash in session.chain(presented.forward_token.iter().map(|token| Hash::Forward(token.hash()))) {
            let found = self.forward_auth.sessions.find(hash).await?;
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
        authenticator: session.authenticator,
        passkey: session.passkey,
        codes_saved: session.codes_saved,
        temporary: session.temporary,
        verified: session.verified,
        put_off: session.put_off,
        now,
    };
    now < (session.seen_at + IDLE).min(session.finished_at + ABSOLUTE) && facts.due() == Due::Nothing
}
