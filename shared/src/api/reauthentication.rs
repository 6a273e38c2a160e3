//! POST /api/prove

use serde::{Deserialize, Serialize};

use super::{Progress, passkeys::PasskeyError, verify::VerifyError, webauthn::AssertionCredential};
use crate::{Endpoint, EndpointError, Method, Password, TotpCode};

/// Checks the password, a code or a passkey of a signed-in person again. For ten minutes, actions then do not fail with
/// `ReauthenticationRequired`.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Reauthenticate;

impl Endpoint for Reauthenticate {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/prove";
    type Request = ReauthenticateRequest;
    type Response = Progress;
    type Error = ReauthenticateError;
}

/// A factor of the account's owner.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReauthenticateRequest {
    /// The password.
    Password(Password),
    /// A code from the authenticator app, if there is one.
    Code(TotpCode),
    /// A passkey, for the options of [`super::passkeys::StartPasskeyVerification`].
    Passkey(AssertionCredential),
}

/// Why the reauthentication failed. Each error of password and code except `CodeRequired` and
/// `PasskeyRequired` counts as an incorrect
/// attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReauthenticateError {
    /// The password is incorrect.
    WrongPassword,
    /// The code was not accepted.
    Code(VerifyError),
    /// The passkey was not accepted.
    Passkey(PasskeyError),
    /// The password is not enough: a remembered browser took the place of the code at sign-in.
    CodeRequired,
    /// Neither password nor code is enough: the account must use its passkey.
    PasskeyRequired,
}

impl EndpointError for ReauthenticateError {
    fn status(&self) -> u16 {
        match self {
            Self::WrongPassword | Self::CodeRequired | Self::PasskeyRequired => 422,
            Self::Code(error) => error.status(),
            Self::Passkey(error) => error.status(),
        }
    }
}
