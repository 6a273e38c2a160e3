//! POST /api/verify and /api/verify/backup-code

use serde::{Deserialize, Serialize};

use super::Progress;
use crate::{BackupCode, Endpoint, EndpointError, Method, TotpCode};

/// Verifies a code from the authenticator app. At the step `SetUp` it confirms the pending secret. At the
/// step `Verify` it is the second factor.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Verify;

impl Endpoint for Verify {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/verify";
    type Request = VerifyRequest;
    type Response = Progress;
    type Error = VerifyError;
}

/// A code from the authenticator app.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VerifyRequest {
    /// The six digits.
    pub code: TotpCode,
    /// Whether the browser is to be remembered, see [`super::remembered_browsers`]. Ignored where
    /// [`NextStep::Verify`](super::NextStep::Verify) does not offer it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub remember: bool,
}

/// Why a code was rejected. Each error counts as an incorrect attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum VerifyError {
    /// Not a current code.
    Wrong {
        /// The attempts left in this sign-in.
        left: u8,
    },
    /// This code has already been used (RFC 6238 §5.2).
    Spent,
    /// A newer code has already been used.
    Stale,
    /// Only during set-up: the code is from a clock that is wrong.
    ClockOff {
        /// How many minutes the authenticator's clock is ahead of the server's, −10 to 10. Negative if it is
        /// behind.
        minutes: i8,
    },
    /// That was the last attempt. The sign-in has ended, and the person has to sign in again.
    SignInEnded,
    /// This factor is blocked after 100 incorrect codes in a row, until an administrator unlocks it.
    Blocked,
}

impl EndpointError for VerifyError {
    fn status(&self) -> u16 {
        match self {
            Self::Wrong { .. } | Self::Spent | Self::Stale | Self::ClockOff { .. } => 422,
            Self::SignInEnded | Self::Blocked => 403,
        }
    }
}

/// Verifies a backup code instead of a code from the authenticator.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct VerifyBackupCode;

impl Endpoint for VerifyBackupCode {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/verify/backup-code";
    type Request = VerifyBackupCodeRequest;
    type Response = BackupCodeAccepted;
    type Error = VerifyBackupCodeError;
}

/// A backup code.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VerifyBackupCodeRequest {
    /// The code.
    pub code: BackupCode,
}

/// The code was accepted and is used up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct BackupCodeAccepted {
    /// The next step.
    pub progress: Progress,
    /// The number of codes left.
    pub left: u8,
}

/// Why a backup code was rejected. Each error counts as an incorrect attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum VerifyBackupCodeError {
    /// Not a code of the account.
    Wrong {
        /// The attempts left in this sign-in.
        left: u8,
    },
    /// A code of the account that has already been used.
    Used,
    /// That was the last attempt. The sign-in has ended, and the person has to sign in again.
    SignInEnded,
    /// This factor is blocked after 100 incorrect codes in a row, until an administrator unlocks it.
    Blocked,
}

impl EndpointError for VerifyBackupCodeError {
    fn status(&self) -> u16 {
        match self {
            Self::Wrong { .. } | Self::Used => 422,
            Self::SignInEnded | Self::Blocked => 403,
        }
    }
}
