//! POST /api/forgot-password and /api/reset-password

use serde::{Deserialize, Serialize};

use crate::{Empty, Endpoint, EndpointError, Identifier, Method, NewPassword, NoError, ResetCode};

/// Requests an email with a reset code. The response and its time are the same for every name, because the
/// server responds before it looks up the name. An account gets at most five such emails an hour.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct RequestPasswordReset;

impl Endpoint for RequestPasswordReset {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/forgot-password";
    type Request = PasswordResetRequest;
    type Response = Empty;
    type Error = NoError;
}

/// The account whose password was forgotten.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PasswordResetRequest {
    /// A username or an email address.
    pub username: Identifier,
}

/// Resets the password with a code from the email, which works once within 15 minutes. Ends all sessions of
/// the account and the session of this browser. Does not sign anyone in.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ResetPassword;

impl Endpoint for ResetPassword {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/reset-password";
    type Request = ResetPasswordRequest;
    type Response = PasswordReset;
    type Error = ResetPasswordError;
}

/// The code from the email and the new password.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ResetPasswordRequest {
    /// The code.
    pub code: ResetCode,
    /// The new password.
    pub new_password: NewPassword,
}

/// The password was reset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct PasswordReset {
    /// Whether the account is still on hold, until an administrator releases it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub held: bool,
}

/// Why the password was not reset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ResetPasswordError {
    /// Not a code that was sent recently. Counts as an incorrect attempt of the client address.
    WrongCode,
    /// A code that is no longer valid: used, older than 15 minutes, or replaced by a newer one.
    CodeEnded,
    /// The new password is based on the account's own words. The code stays valid.
    OwnWords,
}

impl EndpointError for ResetPasswordError {
    fn status(&self) -> u16 {
        422
    }
}
