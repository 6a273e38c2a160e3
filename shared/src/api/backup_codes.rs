//! POST /api/backup-codes, /api/backup-codes/done and /api/backup-codes/regenerate

use serde::{Deserialize, Serialize};

use super::{
    Progress,
    verify::{VerifyError, VerifyRequest},
};
use crate::{BackupCode, Empty, Endpoint, Method, NoError};

/// The new backup codes of the step `BackupCodes`: made at the first call, the same at every later
/// one until [`ConfirmBackupCodes`]. After that they are never shown again. In a session, rather than a
/// sign-in in progress, it wants a recent reauthentication.
pub struct ShowBackupCodes;

impl Endpoint for ShowBackupCodes {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/backup-codes";
    type Request = Empty;
    type Response = BackupCodes;
    type Error = NoError;
}

/// A fresh set of codes, and what the saved copy says beside them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupCodes {
    /// Five codes, in the order they are shown, copied, downloaded and printed.
    pub codes: Vec<BackupCode>,
    /// Whose they are.
    pub username: String,
    /// When they were made: milliseconds since the Unix epoch.
    pub made_at: i64,
}

/// "Done": the person has saved the codes.
pub struct ConfirmBackupCodes;

impl Endpoint for ConfirmBackupCodes {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/backup-codes/done";
    type Request = Empty;
    type Response = Progress;
    type Error = NoError;
}

/// "Regenerate Backup Codes", by a current code from the authenticator app: those the account has die,
/// used or not, and the next step is to save new ones. Refused with `WrongStep` where there is no
/// authenticator, or backup codes are not in use.
pub struct RegenerateBackupCodes;

impl Endpoint for RegenerateBackupCodes {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/backup-codes/regenerate";
    type Request = VerifyRequest;
    type Response = Progress;
    type Error = VerifyError;
}
