//! What the security screen says about authenticators and sessions.

use shared::api::{
    authenticators::RemoveAuthenticatorError,
    security::{Authenticator, Session},
};

use super::{
    time::{date, date_time},
    words,
};

/// The name of an authenticator: its owner's, or "Authenticator app".
#[must_use]
pub fn authenticator_name(name: &str) -> String {
    if name.is_empty() { words::authenticator().to_owned() } else { name.to_owned() }
}

/// When an authenticator was set up and last used.
#[must_use]
pub fn authenticator_facts(authenticator: &Authenticator) -> String {
    words::authenticator_facts(&date(authenticator.set_up_at), &date_time(authenticator.used_at))
}

/// Why an authenticator was not removed.
#[must_use]
pub fn remove_refusal(error: RemoveAuthenticatorError) -> &'static str {
    match error {
        RemoveAuthenticatorError::LastOne => words::remove_last_refused(),
    }
}

/// The name of a session: its browser.
#[must_use]
pub fn session_name(session: &Session) -> String {
    if session.browser.is_empty() { words::session_unknown().to_owned() } else { session.browser.clone() }
}

/// From where and when a session was used.
#[must_use]
pub fn session_facts(session: &Session) -> String {
    words::session_facts(
        &session.address,
        &date_time(session.first_seen_at),
        &date_time(session.last_seen_at),
    )
}
