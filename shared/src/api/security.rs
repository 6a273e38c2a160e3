//! GET /api/security

use serde::{Deserialize, Serialize};

use super::remembered_browsers::RememberedBrowser;
use crate::{Empty, Endpoint, Method, NoError};

/// Returns the data of the security page. Only at the step `SignedIn`.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct GetSecurity;

impl Endpoint for GetSecurity {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/security";
    type Request = Empty;
    type Response = Security;
    type Error = NoError;
}

/// An account as its owner sees it. Times are milliseconds since the Unix epoch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Security {
    /// The server's time.
    pub now: i64,
    /// Whether this account uses multi-factor authentication.
    pub mfa: Mfa,
    /// The end of the grace period for setting up a second factor.
    pub set_up_until: Option<i64>,
    /// The authenticators, oldest first, at most [`Authenticator::MOST`].
    pub authenticators: Vec<Authenticator>,
    /// Whether passkeys are enabled. If not, those that the account has can only be renamed and removed.
    pub passkeys_enabled: bool,
    /// The passkeys, oldest first, at most [`Passkey::MOST`].
    pub passkeys: Vec<Passkey>,
    /// Until when sensitive actions need no reauthentication, see
    /// [`super::reauthentication::Reauthenticate`].
    #[serde(rename = "proved_until")]
    pub reauthenticated_until: i64,
    /// How many backup codes are unused. None if the account cannot use backup codes.
    pub backup_codes_left: Option<u8>,
    /// When the owner said that the backup codes are saved. None if the account cannot use backup codes.
    #[serde(default)]
    pub backup_codes_saved_at: Option<i64>,
    /// When the owner last chose a password. None if that is not known, or an identity provider manages it.
    #[serde(default)]
    pub password_changed_at: Option<i64>,
    /// The sessions: this one, then the others, most recently seen first.
    pub sessions: Vec<Session>,
    /// The browsers that are not asked for a code, the last remembered first, at most
    /// [`RememberedBrowser::MOST`].
    #[serde(default)]
    pub remembered_browsers: Vec<RememberedBrowser>,
}

/// Whether accounts of a kind use multi-factor authentication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Mfa {
    /// No second factor is asked for.
    Off,
    /// Set-up is offered. After that a second factor is asked for.
    Optional,
    /// A second factor is required to sign in, after the grace period.
    Required,
    /// A passkey is required to sign in, after the grace period. Same as `Required` while passkeys are
    /// disabled.
    Passkey,
}

impl Mfa {
    /// All values.
    pub const ALL: [Self; 4] = [Self::Off, Self::Optional, Self::Required, Self::Passkey];

    /// The name in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Optional => "optional",
            Self::Required => "required",
            Self::Passkey => "passkey",
        }
    }
}

/// An authenticator that is set up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Authenticator {
    /// The id, for renaming and removing.
    pub id: String,
    /// The name that its owner gave it. Empty until it has one.
    pub name: String,
    /// When it was set up.
    pub set_up_at: i64,
    /// When a code from it was last accepted, accurate to half a minute.
    pub used_at: i64,
}

impl Authenticator {
    /// The largest number for an account.
    pub const MOST: usize = 5;
}

/// A passkey of the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Passkey {
    /// The id, for renaming and removing.
    pub id: String,
    /// The name that its owner gave it.
    pub name: String,
    /// When it was added.
    pub added_at: i64,
    /// When it was last used. None if never since it was added.
    pub used_at: Option<i64>,
    /// Whether its provider keeps a copy of it, for the owner's other devices. Otherwise it is on one device.
    pub synced: bool,
}

impl Passkey {
    /// The largest number for an account.
    pub const MOST: usize = 10;
}

/// A session of the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Session {
    /// The id, for ending it.
    pub id: String,
    /// The browser, such as `Firefox, Windows`. Empty if unknown.
    pub browser: String,
    /// The client address of its last use.
    pub address: String,
    /// When it was created.
    pub first_seen_at: i64,
    /// When it was last used, accurate to the minute.
    pub last_seen_at: i64,
    /// Whether it is the session of this request.
    pub this: bool,
}
