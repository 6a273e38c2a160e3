//! What the security screen says about authenticators and sessions.

use shared::api::{
    authenticators::RemoveAuthenticatorError,
    remembered_browsers::RememberedBrowser,
    security::{Authenticator, Session},
};

use super::{
    ago,
    time::{date, date_time},
    words,
};

/// The name of an authenticator: its owner's, or "Authenticator app".
#[must_use]
pub fn authenticator_name(name: &str) -> String {
    if name.is_empty() { words::authenticator().to_owned() } else { name.to_owned() }
}

/// What an authenticator is, when it was set up and last used.
#[must_use]
pub fn authenticator_facts(authenticator: &Authenticator, now: i64) -> String {
    let facts =
        words::authenticator_facts(&date(authenticator.set_up_at), &ago::ago(authenticator.used_at, now));
    // Without a name of its own, it is called what it is.
    if authenticator.name.is_empty() { facts } else { [words::authenticator(), " · ", &facts].concat() }
}

/// Why an authenticator was not removed.
#[must_use]
pub fn remove_refusal(error: RemoveAuthenticatorError) -> &'static str {
    match error {
        RemoveAuthenticatorError::LastOne => words::remove_last_refused(),
    }
}

/// The name of a browser, such as "Firefox, Windows".
#[must_use]
pub fn browser_name(browser: &str) -> String {
    if browser.is_empty() { words::session_unknown().to_owned() } else { browser.to_owned() }
}

/// Since when a browser is remembered, and until when.
#[must_use]
pub fn remembered_browser_facts(browser: &RememberedBrowser) -> String {
    words::remembered_browser_facts(
        &browser.address,
        &date_time(browser.remembered_at),
        &date_time(browser.expires_at),
    )
}

/// From where and when a session was used.
#[must_use]
pub fn session_facts(session: &Session, now: i64) -> String {
    words::session_facts(
        &session.address,
        &date_time(session.first_seen_at),
        &ago::ago(session.last_seen_at, now),
    )
}
