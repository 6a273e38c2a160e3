//! POST /api/forgot-password and /api/reset-password

use serde::{Deserialize, Serialize};

use crate::{Empty, Endpoint, EndpointError, Identifier, Method, NewPassword, NoError, ResetCode};

/// Asks for a mail with a reset code. The answer, and the time it takes, are the same for every name: it
/// is given before anyone looks the name up. An account gets at most five such mails an hour.
pub struct RequestPasswordReset;

impl Endpoint for RequestPasswordReset {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/forgot-password";
    type Request = PasswordResetRequest;
    type Response = Empty;
    type Error = NoError;
}

/// Whose password was forgotten.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PasswordResetRequest {
    /// A username or an email address.
    pub username: Identifier,
}

/// Replaces the password by one of the person's choice, with a code from the mail: once, within 15
/// minutes. Ends every session of the account, and that of this browser; signs nobody in.
pub struct ResetPassword;

impl Endpoint for ResetPassword {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/reset-password";
    type Request = ResetPasswordRequest;
    type Response = Empty;
    type Error = ResetPasswordError;
}

/// The code from the mail, and the new password.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResetPasswordRequest {
    /// The code.
    pub code: ResetCode,
    /// The password from now on.
    pub new_password: NewPassword,
}

/// Why the password was not replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ResetPasswordError {
    /// Not a code that was mailed lately. Counts as a wrong try of the client address.
    WrongCode,
    /// A code that was mailed and is good no more: used, older than 15 minutes, or followed by another.
    CodeEnded,
    /// The new password is made of the account's own words. The code stays good.
    OwnWords,
}

impl EndpointError for ResetPasswordError {
    fn status(&self) -> u16 {
        422
    }
}
