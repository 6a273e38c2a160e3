//! POST /api/authenticators/start, /confirm, /rename and /remove

use serde::{Deserialize, Serialize};

use super::{Progress, set_up::Enrolment, verify::VerifyError};
use crate::{DeviceName, Empty, Endpoint, EndpointError, Method, NoError, TotpCode};

/// Begins to set up an authenticator from the security page: the first where it is optional or in its
/// grace period, another, or one in the place of another. The pending secret is the same at every later
/// call until it is confirmed or the session ends. Wants a recent reauthentication; refused with `WrongStep` where
/// multi-factor authentication is off.
pub struct StartAuthenticator;

impl Endpoint for StartAuthenticator {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/authenticators/start";
    type Request = Empty;
    type Response = Enrolment;
    type Error = NoError;
}

/// Confirms the pending secret by a code from it. An authenticator that it replaces works until then. A
/// sixth is refused with `WrongStep`, an unknown one to replace with `NotFound`. After the first one the
/// next step is to save backup codes, where they are in use.
pub struct ConfirmAuthenticator;

impl Endpoint for ConfirmAuthenticator {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/authenticators/confirm";
    type Request = ConfirmAuthenticatorRequest;
    type Response = Progress;
    type Error = VerifyError;
}

/// A code from the new authenticator, and what becomes of it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConfirmAuthenticatorRequest {
    /// The six digits.
    pub code: TotpCode,
    /// What its owner calls it.
    pub name: DeviceName,
    /// The id of the one it takes the place of, from [`super::security::Authenticator`].
    pub replaces: Option<String>,
}

/// Gives an authenticator another name. One that is not the account's own is refused with `NotFound`.
pub struct RenameAuthenticator;

impl Endpoint for RenameAuthenticator {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/authenticators/rename";
    type Request = RenameAuthenticatorRequest;
    type Response = Empty;
    type Error = NoError;
}

/// Which authenticator, and its new name.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RenameAuthenticatorRequest {
    /// Its id, from [`super::security::Authenticator`].
    pub id: String,
    /// What its owner calls it.
    pub name: DeviceName,
}

/// Takes an authenticator away; with the last one go the backup codes. Wants a recent reauthentication. One that is
/// not the account's own is refused with `NotFound`.
pub struct RemoveAuthenticator;

impl Endpoint for RemoveAuthenticator {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/authenticators/remove";
    type Request = RemoveAuthenticatorRequest;
    type Response = Progress;
    type Error = RemoveAuthenticatorError;
}

/// Which authenticator.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RemoveAuthenticatorRequest {
    /// Its id, from [`super::security::Authenticator`].
    pub id: String,
}

/// Why an authenticator was not removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RemoveAuthenticatorError {
    /// It is the last one, and multi-factor authentication is required.
    LastOne,
}

impl EndpointError for RemoveAuthenticatorError {
    fn status(&self) -> u16 {
        422
    }
}
