//! POST /api/backup-codes, /api/backup-codes/done and /api/backup-codes/regenerate

use serde::{Deserialize, Serialize};

use super::{Progress, verify::VerifyError};
use crate::{BackupCode, Empty, Endpoint, Method, NoError, TotpCode};

/// Returns the new backup codes at the step `BackupCodes`. The first call creates them, and every later call
/// returns the same codes until [`ConfirmBackupCodes`]. After that they are never shown again. In a session
/// (not in a sign-in in progress), it needs a recent reauthentication.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ShowBackupCodes;

impl Endpoint for ShowBackupCodes {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/backup-codes";
    type Request = Empty;
    type Response = BackupCodes;
    type Error = NoError;
}

/// A new set of codes, and the data for the saved copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct BackupCodes {
    /// Five codes in the order in which they are shown, copied, downloaded and printed.
    pub codes: Vec<BackupCode>,
    /// The username of the account.
    pub username: String,
    /// When they were created, in milliseconds since the Unix epoch.
    pub made_at: i64,
}

/// The button "Done": the person has saved the codes.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ConfirmBackupCodes;

impl Endpoint for ConfirmBackupCodes {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/backup-codes/done";
    type Request = Empty;
    type Response = Progress;
    type Error = NoError;
}

/// The button "Regenerate Backup Codes". All existing codes stop working, used or not, and the next step is
/// to save new ones. Fails with `WrongStep` if there is no second factor or backup codes are disabled.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct RegenerateBackupCodes;

impl Endpoint for RegenerateBackupCodes {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/backup-codes/regenerate";
    type Request = RegenerateRequest;
    type Response = Progress;
    type Error = VerifyError;
}

/// The proof that it is the owner.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RegenerateRequest {
    /// A code from the authenticator app. None for an account that has only passkeys, which needs a recent
    /// reauthentication instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<TotpCode>,
}
