//! Errors of any call, and of a name or password.

use shared::api::{
    password::ChangePasswordError, recovery::ResetPasswordError, sign_in::SignInError, sso::SsoError,
};

use super::words;
use crate::api::CommonCallError;

/// An error of any call, for a form that stays as it is.
#[must_use]
pub fn common(error: CommonCallError) -> String {
    let words = match error {
        CommonCallError::Throttled { retry_after } => return throttled(retry_after),
        CommonCallError::Busy => words::busy(),
        CommonCallError::Unreachable => words::no_answer(),
        CommonCallError::Malformed | CommonCallError::NotFound => words::malformed(),
        // The screen is still the right one: the user can only try again.
        CommonCallError::SessionExpired
        | CommonCallError::WrongStep
        | CommonCallError::ReauthenticationRequired => words::changed_elsewhere(),
    };
    words.to_owned()
}

/// How long to wait. Minutes are rounded up, so that nobody tries again too early.
fn throttled(seconds: u32) -> String {
    if seconds <= 90 {
        words::throttled_seconds(seconds)
    } else {
        words::throttled_minutes(seconds.div_ceil(60))
    }
}

/// Why a password was not accepted at Login.
#[must_use]
pub fn sign_in(error: SignInError) -> &'static str {
    match error {
        SignInError::WrongCredentials => words::wrong_credentials(),
        SignInError::TemporaryPasswordExpired => words::temporary_password_expired(),
    }
}

/// Why the password was not changed.
#[must_use]
pub fn change_password(error: ChangePasswordError) -> &'static str {
    match error {
        ChangePasswordError::WrongPassword => words::old_password_wrong(),
        ChangePasswordError::SamePassword => words::same_password(),
        ChangePasswordError::Expired => words::old_password_expired(),
        // The server knows more words of the account than the form.
        ChangePasswordError::OwnWords => words::new_password_own_words(),
    }
}

/// Why the password was not reset.
#[must_use]
pub fn reset_password(error: ResetPasswordError) -> &'static str {
    match error {
        ResetPasswordError::WrongCode => words::reset_code_wrong(),
        ResetPasswordError::CodeEnded => words::reset_code_ended(),
        ResetPasswordError::OwnWords => words::new_password_own_words(),
    }
}

/// Why a sign-in with an identity provider failed.
#[must_use]
pub fn sso(error: SsoError) -> &'static str {
    match error {
        SsoError::Unavailable => words::sso_unavailable(),
        SsoError::Refused => words::sso_refused(),
        SsoError::Ended => words::sso_ended(),
        SsoError::Unverified => words::sso_unverified(),
        SsoError::NoAccount => words::sso_no_account(),
        SsoError::Disabled => words::sso_disabled(),
    }
}
