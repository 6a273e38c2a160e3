//! POST /api/authenticators/start, /confirm, /rename and /remove

use serde::{Deserialize, Serialize};

use super::{Progress, set_up::Enrolment, verify::VerifyError};
use crate::{DeviceName, Empty, Endpoint, EndpointError, Method, NoError, TotpCode};

/// Starts setting up an authenticator from the security page: the first one if MFA is optional or in its
/// grace period, a further one, or a replacement. Every call returns the same pending secret until it is
/// confirmed or the session ends. Needs a recent reauthentication. Fails with `WrongStep` if MFA is off.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct StartAuthenticator;

impl Endpoint for StartAuthenticator {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/authenticators/start";
    type Request = Empty;
    type Response = Enrolment;
    type Error = NoError;
}

/// Confirms the pending secret with a code. A replaced authenticator works until then. A sixth authenticator
/// fails with `WrongStep`, and replacing an unknown one with `NotFound`. After the first authenticator, the
/// next step is to save backup codes, if they are enabled.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ConfirmAuthenticator;

impl Endpoint for ConfirmAuthenticator {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/authenticators/confirm";
    type Request = ConfirmAuthenticatorRequest;
    type Response = Progress;
    type Error = VerifyError;
}

/// A code from the new authenticator, its name, and what it replaces.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ConfirmAuthenticatorRequest {
    /// The six digits.
    pub code: TotpCode,
    /// The name that its owner gave it.
    pub name: DeviceName,
    /// The id of the authenticator that it replaces, from [`super::security::Authenticator`].
    pub replaces: Option<String>,
}

/// Renames an authenticator. Fails with `NotFound` if it belongs to another account.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct RenameAuthenticator;

impl Endpoint for RenameAuthenticator {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/authenticators/rename";
    type Request = RenameAuthenticatorRequest;
    type Response = Empty;
    type Error = NoError;
}

/// The authenticator and its new name.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RenameAuthenticatorRequest {
    /// The id, from [`super::security::Authenticator`].
    pub id: String,
    /// The name that its owner gave it.
    pub name: DeviceName,
}

/// Removes an authenticator. With the last one, the backup codes are removed too. Needs a recent
/// reauthentication. Fails with `NotFound` if it belongs to another account.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct RemoveAuthenticator;

impl Endpoint for RemoveAuthenticator {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/authenticators/remove";
    type Request = RemoveAuthenticatorRequest;
    type Response = Progress;
    type Error = RemoveAuthenticatorError;
}

/// The authenticator.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RemoveAuthenticatorRequest {
    /// The id, from [`super::security::Authenticator`].
    pub id: String,
}

/// Why an authenticator was not removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RemoveAuthenticatorError {
    /// It is the last one, and MFA is required.
    LastOne,
}

impl EndpointError for RemoveAuthenticatorError {
    fn status(&self) -> u16 {
        422
    }
}
