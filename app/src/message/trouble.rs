//! What may go wrong with any call, and with a name or password.

use shared::api::{password::ChangePasswordError, sign_in::SignInError};

use super::time::duration;
use crate::api::Trouble;

/// What to tell a person whose form stays as it is.
#[must_use]
pub fn any(trouble: Trouble) -> String {
    match trouble {
        Trouble::Throttled { retry_after } => {
            ["Too many tries. Wait ", &duration(retry_after), ", then try again."].concat()
        }
        Trouble::Busy => "The server is busy right now. Try again in a moment.".to_owned(),
        Trouble::Unreachable => "There is no answer from the server. Nothing is lost: check your \
            connection, then try again."
            .to_owned(),
        Trouble::Malformed => "This page and the server do not fit together, perhaps after an update. \
            Reload the page, then try again."
            .to_owned(),
        // Where nothing else changed, trying again is all there is to do.
        Trouble::SessionExpired | Trouble::WrongStep => {
            "Something changed in another window meanwhile. Try again.".to_owned()
        }
    }
}

/// Why a sign-in did not begin.
#[must_use]
pub fn sign_in(error: SignInError) -> &'static str {
    match error {
        SignInError::WrongCredentials => {
            "That username and password do not match. Check both, then try again."
        }
        SignInError::TemporaryPasswordExpired => {
            "Your temporary password is right, but it has expired: it works for 24 hours. \
             Have a new one sent to your email address."
        }
    }
}

/// After a new temporary password was sent.
#[must_use]
pub fn temporary_password_sent() -> &'static str {
    "A new temporary password is on its way to your email address. Sign in with it within 24 hours."
}

/// Why the password was not changed.
#[must_use]
pub fn change_password(error: ChangePasswordError) -> &'static str {
    match error {
        ChangePasswordError::WrongPassword => "That is not your old password. Check it, then try again.",
        ChangePasswordError::SamePassword => "That is your old password. Choose a new one.",
        ChangePasswordError::OwnWords => super::fields::OWN_WORDS,
    }
}

/// When trying again did not help.
#[must_use]
pub fn still_unreachable() -> &'static str {
    "There is still no answer. Wait a moment, then try again."
}
