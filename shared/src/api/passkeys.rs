//! POST /api/passkeys/…: signing in and verifying with a passkey, and the passkeys of one's own account
//!
//! Every endpoint fails with `NotFound` while passkeys are disabled, except renaming and removing. The options
//! of a start are valid for five minutes, once, and only in the same browser.

use serde::{Deserialize, Serialize};

use super::{
    Progress,
    webauthn::{
        AllAcceptedCredentials, AssertionCredential, CreationOptions, RegistrationCredential, RequestOptions,
    },
};
use crate::{DeviceName, Empty, Endpoint, EndpointError, Method, NoError};

/// Starts a sign-in with any passkey. Needs no session and leaves an existing one as it is.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct StartPasskeySignIn;

impl Endpoint for StartPasskeySignIn {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/passkeys/sign-in/start";
    type Request = Empty;
    type Response = RequestOptions;
    type Error = NoError;
}

/// Signs in with a passkey, which is both factors. Unknown, disabled and SSO accounts get `Rejected`, like a
/// signature that is not valid.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SignInWithPasskey;

impl Endpoint for SignInWithPasskey {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/passkeys/sign-in";
    type Request = AssertionRequest;
    type Response = Progress;
    type Error = PasskeyError;
}

/// The answer of an authenticator to [`RequestOptions`].
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AssertionRequest {
    /// What `toJSON()` gives.
    pub credential: AssertionCredential,
}

/// Why a passkey was not accepted. Nothing was changed or counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PasskeyError {
    /// The options have expired or were used already. Start again.
    Expired,
    /// The passkey was not accepted.
    Rejected,
}

impl EndpointError for PasskeyError {
    fn status(&self) -> u16 {
        422
    }
}

/// Starts the use of one of the account's own passkeys: at the step `Verify`, or as a reauthentication in a
/// finished session. Fails with `WrongStep` if the account has none.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct StartPasskeyVerification;

impl Endpoint for StartPasskeyVerification {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/passkeys/verify/start";
    type Request = Empty;
    type Response = RequestOptions;
    type Error = NoError;
}

/// Uses a passkey as the second factor, at the step `Verify`. Wrong codes do not block it.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct VerifyPasskey;

impl Endpoint for VerifyPasskey {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/passkeys/verify";
    type Request = AssertionRequest;
    type Response = Progress;
    type Error = PasskeyError;
}

/// Starts adding a passkey: at the step `SetUp`, or from the security page. In a finished session it needs a
/// recent reauthentication. Fails with `WrongStep` if MFA is off.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct StartPasskey;

impl Endpoint for StartPasskey {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/passkeys/start";
    type Request = Empty;
    type Response = CreationOptions;
    type Error = AddPasskeyError;
}

/// Adds the passkey that the authenticator made. At the step `SetUp` it is also the second factor of the
/// sign-in. After the first second factor, the next step is to save backup codes, if they are enabled.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AddPasskey;

impl Endpoint for AddPasskey {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/passkeys";
    type Request = AddPasskeyRequest;
    type Response = Progress;
    type Error = AddPasskeyError;
}

/// The answer of an authenticator to [`CreationOptions`], and the passkey's name.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AddPasskeyRequest {
    /// The name that its owner gave it.
    pub name: DeviceName,
    /// What `toJSON()` gives.
    pub credential: RegistrationCredential,
}

/// Why a passkey was not added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AddPasskeyError {
    /// The options have expired or were used already. Start again.
    Expired,
    /// The passkey was not accepted.
    Rejected,
    /// The account has this passkey already.
    AlreadyAdded,
    /// The account has as many passkeys as it can have, see [`super::security::Passkey::MOST`].
    TooMany,
}

impl EndpointError for AddPasskeyError {
    fn status(&self) -> u16 {
        match self {
            Self::Expired | Self::Rejected | Self::AlreadyAdded => 422,
            Self::TooMany => 409,
        }
    }
}

/// Renames a passkey. Fails with `NotFound` if it belongs to another account.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct RenamePasskey;

impl Endpoint for RenamePasskey {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/passkeys/rename";
    type Request = RenamePasskeyRequest;
    type Response = Empty;
    type Error = NoError;
}

/// The passkey and its new name.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RenamePasskeyRequest {
    /// The id, from [`super::security::Passkey`].
    pub id: String,
    /// The name that its owner gave it.
    pub name: DeviceName,
}

/// Removes a passkey. With the last second factor, the backup codes are removed too. Needs a recent
/// reauthentication. Fails with `NotFound` if it belongs to another account.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct RemovePasskey;

impl Endpoint for RemovePasskey {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/passkeys/remove";
    type Request = RemovePasskeyRequest;
    type Response = PasskeyRemoved;
    type Error = RemovePasskeyError;
}

/// The passkey.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RemovePasskeyRequest {
    /// The id, from [`super::security::Passkey`].
    pub id: String,
}

/// The passkey is removed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct PasskeyRemoved {
    /// The next step.
    pub progress: Progress,
    /// The passkeys that are left, for the browser's list.
    pub accepted: AllAcceptedCredentials,
}

/// Why a passkey was not removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RemovePasskeyError {
    /// It is the last second factor and MFA is required, or the last passkey and a passkey is required.
    LastOne,
}

impl EndpointError for RemovePasskeyError {
    fn status(&self) -> u16 {
        422
    }
}
