//! The endpoints, one module a theme, and the types that several of them answer with.

pub mod admin;
pub mod audit;
pub mod authenticators;
pub mod backup_codes;
pub mod password;
pub mod reauthentication;
pub mod recovery;
pub mod security;
pub mod sessions;
pub mod set_up;
pub mod sign_in;
pub mod sso;
pub mod state;
pub mod verify;

use serde::{Deserialize, Serialize};

/// Where the person stands after a step: every answer of a sign-in step carries it, worked out by
/// the server from what is stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// What comes next.
    pub step: NextStep,
    /// The server's clock: milliseconds since the Unix epoch.
    pub now: i64,
    /// When the sign-in or session ends unless something is done, on the same clock; none before
    /// the password.
    pub expires_at: Option<i64>,
}

/// What comes next in a sign-in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NextStep {
    /// Username and password.
    Login,
    /// Set up an authenticator: show its secret, then verify a code from it.
    SetUp {
        /// Whether it may be put off.
        optional: bool,
        /// Until when it may be put off, where there is a grace period: milliseconds since the Unix epoch.
        until: Option<i64>,
    },
    /// A code from the authenticator, or a backup code.
    Verify {
        /// Whether a backup code may be given: where the account has codes and they are in use, and while
        /// an administrator's bypass code is live.
        backup_codes: bool,
    },
    /// Save the backup codes.
    BackupCodes,
    /// Replace the temporary password.
    ChangePassword {
        /// Who is signing in, for the password rules and the password manager.
        account: Profile,
    },
    /// Finished.
    SignedIn {
        /// Who is signed in.
        account: Profile,
        /// How many backup codes are unused; none where there are no codes to use.
        backup_codes_left: Option<u8>,
        /// When a grace period ends, after which an authenticator must be set up: milliseconds since the
        /// Unix epoch; none where there is one, or none is required.
        set_up_until: Option<i64>,
        /// Whether the account may use [`administration`].
        administrator: bool,
    },
}

/// What a signed-in person's own screens show of the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// The name to sign in with.
    pub username: String,
    /// The email address.
    pub email: String,
    /// The person's name; empty where none was given.
    pub name: String,
    /// Whether an identity provider signs the person in: then password and second factor are there, not here.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sso: bool,
}
