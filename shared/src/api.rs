//! The endpoints, one module for each topic, and the types that several endpoints return.

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

use crate::{Endpoint, Method};

macro_rules! endpoints {
    ($($endpoint:ty,)*) => {
        /// Method and path of every endpoint. The server's tests compare it with what is mounted, and those of this
        /// crate with the samples of the wire format, so that neither is forgotten.
        pub const ENDPOINTS: &[(Method, &str)] =
            &[$((<$endpoint as Endpoint>::METHOD, <$endpoint as Endpoint>::PATH),)*];
    };
}

endpoints! {
    state::GetState,
    sign_in::SignIn,
    sign_in::SendTemporaryPassword,
    sign_in::SignOut,
    set_up::StartSetUp,
    set_up::SkipSetUp,
    verify::Verify,
    verify::VerifyBackupCode,
    backup_codes::ShowBackupCodes,
    backup_codes::ConfirmBackupCodes,
    backup_codes::RegenerateBackupCodes,
    password::ChangePassword,
    reauthentication::Reauthenticate,
    security::GetSecurity,
    audit::ShowActivity,
    authenticators::StartAuthenticator,
    authenticators::ConfirmAuthenticator,
    authenticators::RenameAuthenticator,
    authenticators::RemoveAuthenticator,
    sessions::EndSession,
    sessions::EndOtherSessions,
    recovery::RequestPasswordReset,
    recovery::ResetPassword,
    admin::accounts::ListAccounts,
    admin::account::ShowAccount,
    admin::account::AddAccount,
    admin::account::EditAccount,
    admin::support::DisableAccount,
    admin::support::EnableAccount,
    admin::support::UnlockAccount,
    admin::support::SendPassword,
    admin::support::ResetMfa,
    admin::support::IssueBypassCode,
    admin::settings::GetSettings,
    admin::settings::ChangeSetting,
    admin::audit::ListActivity,
    admin::import::ImportAccounts,
    admin::import::GetInvitations,
}

/// The next step of the person. Every response to a sign-in step carries it. The server derives it from the
/// stored data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[serde(rename_all = "snake_case")]
pub enum NextStep {
    /// Username and password.
    Login,
    /// Set up an authenticator: show its secret, then verify a code from it.
    SetUp {
        /// Whether the person can skip it for now.
        optional: bool,
        /// The end of the grace period, if there is one, in milliseconds since the Unix epoch.
        until: Option<i64>,
    },
    /// A code from the authenticator, or a backup code.
    Verify {
        /// Whether a backup code is accepted: if the account has backup codes and they are enabled, or while
        /// a bypass code from an administrator is valid.
        backup_codes: bool,
    },
    /// Save the backup codes.
    BackupCodes,
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
        /// The end of the grace period for setting up an authenticator, in milliseconds since the Unix epoch.
        /// None if the account has an authenticator or needs none.
        set_up_until: Option<i64>,
        /// Whether the account may use [`admin`].
        administrator: bool,
    },
}

/// The account data that its owner's screens show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
