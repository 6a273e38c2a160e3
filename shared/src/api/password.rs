//! POST /api/change-password

use serde::{Deserialize, Serialize};

use super::Progress;
use crate::{Endpoint, EndpointError, Method, NewPassword, Password};

/// Changes the password. Required at the step `ChangePassword` and optional when signed in. Ends all other
/// sessions of the account.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ChangePassword;

impl Endpoint for ChangePassword {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/change-password";
    type Request = ChangePasswordRequest;
    type Response = Progress;
    type Error = ChangePasswordError;
}

/// The old password and the new one.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ChangePasswordRequest {
    /// The current password, temporary or not.
    pub old_password: Password,
    /// The new password.
    pub new_password: NewPassword,
}

/// Why the password was not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ChangePasswordError {
    /// The old password is incorrect. Counts as an incorrect password.
    WrongPassword,
    /// The new password is the same as the old one.
    SamePassword,
    /// The old password is a temporary one that has expired. Only someone who signed in with a passkey gets here with it.
    Expired,
    /// The new password is based on the account's own words.
    OwnWords,
}

impl EndpointError for ChangePasswordError {
    fn status(&self) -> u16 {
        422
    }
}
