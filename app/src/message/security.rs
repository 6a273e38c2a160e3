//! What the security page says of authenticators and sessions.

use shared::api::{
    authenticators::RemoveAuthenticatorError,
    security::{Authenticator, Session},
};

use super::{
    time::{day, moment},
    words,
};

/// What an authenticator is called: by its owner, or else what it is.
#[must_use]
pub fn authenticator(name: &str) -> String {
    if name.is_empty() { words::authenticator().to_owned() } else { name.to_owned() }
}

/// When it was set up and used.
#[must_use]
pub fn authenticator_facts(authenticator: &Authenticator) -> String {
    words::authenticator_facts(&day(authenticator.set_up_at), &moment(authenticator.used_at))
}

/// Why it was not removed.
#[must_use]
pub fn not_removed(error: RemoveAuthenticatorError) -> &'static str {
    match error {
        RemoveAuthenticatorError::LastOne => words::remove_last_refused(),
    }
}

/// The browser of a session.
#[must_use]
pub fn session(session: &Session) -> String {
    if session.browser.is_empty() { words::session_unknown().to_owned() } else { session.browser.clone() }
}

/// From where and when it was used.
#[must_use]
pub fn session_facts(session: &Session) -> String {
    words::session_facts(&session.address, &moment(session.first_seen_at), &moment(session.last_seen_at))
}
