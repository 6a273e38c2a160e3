//! POST /api/sign-in, /api/sign-out and /api/temporary-password

use serde::{Deserialize, Serialize};

use super::Progress;
use crate::{Empty, Endpoint, EndpointError, Identifier, Method, NoError, Password};

/// Starts a sign-in with username and password.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SignIn;

impl Endpoint for SignIn {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/sign-in";
    type Request = Credentials;
    type Response = Progress;
    type Error = SignInError;
}

/// The credentials.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Credentials {
    /// A username or an email address.
    pub username: Identifier,
    /// The password.
    pub password: Password,
}

/// Why a sign-in failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SignInError {
    /// Incorrect username or password. Unknown, disabled, SSO and password-less accounts get the same
    /// response at the same cost.
    WrongCredentials,
    /// The credentials are correct, but the temporary password was sent more than 24 hours ago.
    TemporaryPasswordExpired,
}

impl EndpointError for SignInError {
    fn status(&self) -> u16 {
        match self {
            Self::WrongCredentials => 401,
            Self::TemporaryPasswordExpired => 403,
        }
    }
}

/// Emails a new temporary password to someone who entered the expired one correctly, and invalidates the old
/// one. In all other cases the response is the same as that of [`SignIn`].
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SendTemporaryPassword;

impl Endpoint for SendTemporaryPassword {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/temporary-password";
    type Request = Credentials;
    type Response = Empty;
    type Error = SignInError;
}

/// Ends the session or sign-in of this browser on the server. Does nothing if there is none.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SignOut;

impl Endpoint for SignOut {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/sign-out";
    type Request = Empty;
    type Response = SignedOut;
    type Error = NoError;
}

/// The session has ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SignedOut {
    /// The address that ends the session at the identity provider, if the person signed in there and the
    /// provider offers it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
}
