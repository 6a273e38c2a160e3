//! POST /api/change-password

use serde::{Deserialize, Serialize};

use super::Progress;
use crate::{Endpoint, EndpointError, Method, NewPassword, Password};

/// Replaces the password: at the step `ChangePassword` it must be done, and when signed in it may.
/// Ends every other session of the account.
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
#[serde(deny_unknown_fields)]
pub struct ChangePasswordRequest {
    /// The password until now, temporary or not.
    pub old_password: Password,
    /// The password from now on.
    pub new_password: NewPassword,
}

/// Why the password was not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangePasswordError {
    /// The old password is not right. Counts as a wrong password.
    WrongPassword,
    /// The new password is the old one.
    SamePassword,
    /// The new password is made of the account's own words.
    OwnWords,
}

impl EndpointError for ChangePasswordError {
    fn status(&self) -> u16 {
        422
    }
}
