//! POST /api/prove

use serde::{Deserialize, Serialize};

use super::{Progress, verify::VerifyError};
use crate::{Endpoint, EndpointError, Method, Password, TotpCode};

/// Password or code again, by someone who is signed in: for ten minutes from now on, acts that would be
/// refused with `ReauthenticationRequired` are not.
pub struct Reauthenticate;

impl Endpoint for Reauthenticate {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/prove";
    type Request = ReauthenticateRequest;
    type Response = Progress;
    type Error = ReauthenticateError;
}

/// Something that only the account's owner knows or has.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReauthenticateRequest {
    /// The password.
    Password(Password),
    /// A code from the authenticator app, where there is one.
    Code(TotpCode),
}

/// Why it was no proof. Each counts as a wrong try.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReauthenticateError {
    /// The password is not right.
    WrongPassword,
    /// The code was not accepted.
    Code(VerifyError),
}

impl EndpointError for ReauthenticateError {
    fn status(&self) -> u16 {
        match self {
            Self::WrongPassword => 422,
            Self::Code(error) => error.status(),
        }
    }
}
