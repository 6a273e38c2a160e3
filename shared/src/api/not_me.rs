//! POST /api/not-me

use serde::{Deserialize, Serialize};

use crate::{Endpoint, EndpointError, Method, ResetCode};

/// The button "This wasn't me" behind the link in a security notice. Ends all sessions, sign-ins, remembered browsers and
/// codes of the account, and puts it on hold: nobody can sign in until its owner has chosen a new password with a code by
/// email, which this queues. If this notice, or another one of the last seven days, was about a second factor or the email address,
/// or if there is no password here, an administrator has to release the account too. Does not sign anyone in.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Disavow;

impl Endpoint for Disavow {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/not-me";
    type Request = DisavowRequest;
    type Response = Disavowed;
    type Error = DisavowError;
}

/// The code from the link.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DisavowRequest {
    /// The code, which has the form of a reset code.
    pub code: ResetCode,
}

/// The account is on hold. At least one of the two has to happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Disavowed {
    /// Whether the owner has to choose a new password.
    pub password: bool,
    /// Whether an administrator has to release the account.
    pub review: bool,
}

/// Why nothing was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DisavowError {
    /// The code is unknown, was used, or is older than seven days. Counts as an incorrect attempt of the client address.
    Ended,
}

impl EndpointError for DisavowError {
    fn status(&self) -> u16 {
        422
    }
}
