//! POST /api/sign-in, /api/sign-out and /api/temporary-password

use serde::{Deserialize, Serialize};

use super::Progress;
use crate::{Empty, Endpoint, EndpointError, Identifier, Method, NoError, Password};

/// Username and password: the first step of a sign-in.
pub struct SignIn;

impl Endpoint for SignIn {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/sign-in";
    type Request = Credentials;
    type Response = Progress;
    type Error = SignInError;
}

/// What a person knows.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Credentials {
    /// A username or an email address.
    pub username: Identifier,
    /// The password.
    pub password: Password,
}

/// Why a sign-in did not begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignInError {
    /// The pair does not match. Says no more: unknown, disabled, SSO and password-less accounts get
    /// the same answer at the same cost.
    WrongCredentials,
    /// The pair matches, but the temporary password was sent more than 24 h ago.
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

/// Mails a new temporary password to someone who typed the expired one correctly, and ends the old
/// one. The answer to anything else is that of [`SignIn`].
pub struct SendTemporaryPassword;

impl Endpoint for SendTemporaryPassword {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/temporary-password";
    type Request = Credentials;
    type Response = Empty;
    type Error = SignInError;
}

/// Ends this browser's session, or sign-in, on the server. Without one it does nothing.
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
pub struct SignedOut {
    /// Where the one at the identity provider ends, where it was begun there and the provider offers that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
}
