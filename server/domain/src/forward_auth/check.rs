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
    NotSignedIn(NotSignedIn),
    /// The application is not for accounts of this kind.
    Forbidden {
        /// The account's username.
        username: String,
    },
}

/// Why nobody is signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotSignedIn {
    /// The browser sent no cookie with a token.
    NoCookie,
    /// No session has the token: it has ended, the sign-in is not finished, or the account is disabled.
    UnknownSession,
    /// The session was not used for too long, or has reached its longest time.
    SessionExpired,
    /// A step is due in the session.
    StepDue,
}

impl NotSignedIn {
    /// The word in the log.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::NoCookie => "no_cookie",
            Self::UnknownSession => "unknown_session",
            Self::SessionExpired => "session_expired",
            Self::StepDue => "step_due",
        }
    }
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
            return Ok(Decision::NotSignedIn(NotSignedIn::NoCookie));
        }
        let now = self.clock.now();
        let session = match self.find_session(presented, now).await? {
            Ok(session) => session,
            Err(why) => return Ok(Decision::NotSignedIn(why)),
        };
        if only.is_some_and(|only| only != session.kind) {
            return Ok(Decision::Forbidden { username: session.username });
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
    ) -> anyhow::Result<Result<ForwardAuthSession, NotSignedIn>> {
        let mut why = NotSignedIn::UnknownSession;
        let session = presented.session.iter().map(|token| Hash::Session(token.hash()));
        for hash in session.chain(presented.forward_token.iter().map(|token| Hash::Forward(token.hash()))) {
            let Some(found) = self.forward_auth.sessions.find(hash).await? else { continue };
            match check_signed_in(&found, self.has_passkeys(), now) {
                Ok(()) => return Ok(Ok(found)),
                Err(found) => why = found,
            }
        }
        Ok(Err(why))
    }
}

fn check_signed_in(session: &ForwardAuthSession, has_passkeys: bool, now: Millis) -> Result<(), NotSignedIn> {
    let facts = SignInFacts {
        settings: Settings::of(
            session.settings.iter().map(|(name, value, since)| (*name, value.as_str(), *since)),
        )
        .at_address(has_passkeys),
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
    if now >= (session.seen_at + IDLE).min(session.finished_at + ABSOLUTE) {
        Err(NotSignedIn::SessionExpired)
    } else if facts.due() != Due::Nothing {
        Err(NotSignedIn::StepDue)
    } else {
        Ok(())
    }
}
