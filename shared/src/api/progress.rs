//! The next step of a person, and the account that it is for.

use serde::{Deserialize, Serialize};

/// The next step of the person. Every response to a sign-in step carries it. The server derives it from the
/// stored data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Progress {
    /// The next step.
    pub step: NextStep,
    /// The server's time, in milliseconds since the Unix epoch.
    pub now: i64,
    /// When the sign-in or session expires if it is not used, on the same clock. None before the password has
    /// been entered.
    pub expires_at: Option<i64>,
}

/// The next step of a sign-in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum NextStep {
    /// Username and password.
    Login,
    /// Set up a second factor: show the secret of an authenticator app and verify a code from it, or add a passkey.
    SetUp {
        /// Whether the person can skip it for now.
        optional: bool,
        /// The end of the grace period, if there is one, in milliseconds since the Unix epoch.
        until: Option<i64>,
        /// Whether an authenticator app can be set up.
        authenticator: bool,
        /// Whether a passkey can be added.
        passkey: bool,
    },
    /// The second factor: a passkey, a code from the authenticator app, or a backup code.
    Verify {
        /// Whether a backup code is accepted: if the account has backup codes and they are enabled, or while
        /// a bypass code from an administrator is valid.
        backup_codes: bool,
        /// Whether a code from the authenticator app is accepted: if the account has one, unless it must use its
        /// passkey.
        authenticator: bool,
        /// Whether a passkey is accepted: if the account has one and passkeys are enabled.
        passkey: bool,
        /// For how many days the browser can be remembered after a code from the authenticator. 0: not offered.
        #[serde(default, skip_serializing_if = "is_zero")]
        remember_days: u8,
    },
    /// Save the backup codes.
    BackupCodes {
        /// Whether a code from the authenticator app confirms the person's identity.
        authenticator: bool,
        /// Whether a passkey confirms the person's identity.
        passkey: bool,
    },
    /// Replace the temporary password.
    ChangePassword {
        /// The account that is signing in, for the password rules and the password manager.
        account: Profile,
    },
    /// Finished.
    SignedIn {
        /// The account that is signed in.
        account: Profile,
        /// How many backup codes are unused. None if the account cannot use backup codes.
        backup_codes_left: Option<u8>,
        /// The end of the grace period for setting up a second factor, in milliseconds since the Unix epoch.
        /// None if the account has what it needs.
        set_up_until: Option<i64>,
        /// Whether the account may use [`admin`](super::admin).
        administrator: bool,
        /// Whether a code from the authenticator app confirms the person's identity.
        authenticator: bool,
        /// Whether a passkey confirms the person's identity.
        passkey: bool,
    },
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_zero(days: &u8) -> bool {
    *days == 0
}

/// The account data that its owner's screens show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Profile {
    /// The username.
    pub username: String,
    /// The email address.
    pub email: String,
    /// The person's name. Empty if not set.
    pub name: String,
    /// Whether the person signs in with an identity provider, which then manages the password and the second
    /// factor.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sso: bool,
}
