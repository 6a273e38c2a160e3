//! GET /api/security

use serde::{Deserialize, Serialize};

use crate::{Empty, Endpoint, Method, NoError};

/// What the security page shows of one's own account. Only at the step `SignedIn`.
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
pub struct Security {
    /// The server's clock.
    pub now: i64,
    /// What multi-factor authentication is to this account.
    pub mfa: Mfa,
    /// When a grace period ends, after which an authenticator must be set up.
    pub set_up_until: Option<i64>,
    /// The authenticators, the oldest first; at most [`Authenticator::MOST`].
    pub authenticators: Vec<Authenticator>,
    /// Until when sensitive acts need no new proof, see [`super::reauthentication::Reauthenticate`].
    #[serde(rename = "proved_until")]
    pub reauthenticated_until: i64,
    /// How many backup codes are unused; none where there are no codes to use.
    pub backup_codes_left: Option<u8>,
    /// The sessions: this one, then the others, the last seen first.
    pub sessions: Vec<Session>,
}

/// Whether accounts of a kind use multi-factor authentication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mfa {
    /// NoError asked for.
    Off,
    /// Offered; once set up it is asked for.
    Optional,
    /// Nobody signs in without, once a grace period is over.
    Required,
}

impl Mfa {
    /// Every value.
    pub const ALL: [Self; 3] = [Self::Off, Self::Optional, Self::Required];

    /// Its name on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Optional => "optional",
            Self::Required => "required",
        }
    }
}

/// An authenticator that was set up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Authenticator {
    /// By which it is renamed or removed.
    pub id: String,
    /// What its owner calls it; empty until it has a name.
    pub name: String,
    /// When it was set up.
    pub set_up_at: i64,
    /// When a code from it was last accepted, to half a minute.
    pub used_at: i64,
}

impl Authenticator {
    /// How many an account may have.
    pub const MOST: usize = 5;
}

/// A place where the account is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// By which it is ended.
    pub id: String,
    /// Such as `Firefox, Windows`; empty where the browser says nothing.
    pub browser: String,
    /// The client address it was last used from.
    pub address: String,
    /// When it began.
    pub first_seen_at: i64,
    /// When it was last used, to the minute.
    pub last_seen_at: i64,
    /// Whether it is the one that asks.
    pub this: bool,
}
