//! POST /api/verify and /api/verify/backup-code

use serde::{Deserialize, Serialize};

use super::Progress;
use crate::{BackupCode, Endpoint, EndpointError, Method, TotpCode};

/// A code from the authenticator app. At the step `SetUp` it confirms the pending secret, at the
/// step `Verify` it is the second factor.
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
#[serde(deny_unknown_fields)]
pub struct VerifyRequest {
    /// The six digits.
    pub code: TotpCode,
}

/// Why a code was not accepted. Each counts as a wrong try.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VerifyError {
    /// Not a code of this time.
    Wrong {
        /// Tries left in this sign-in.
        left: u8,
    },
    /// This very code was accepted before (RFC 6238 §5.2).
    Spent,
    /// A newer code than this one was accepted before.
    Stale,
    /// Only during set-up: the code of a clock that is off.
    ClockOff {
        /// Minutes the authenticator's clock is ahead of the server's, −10 to 10; negative: behind.
        minutes: i8,
    },
    /// That was the last try: the sign-in has ended, and the way on is to sign in again.
    SignInEnded,
    /// This factor is blocked until an administrator acts: 100 wrong codes in a row.
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

/// A backup code in place of the authenticator.
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
#[serde(deny_unknown_fields)]
pub struct VerifyBackupCodeRequest {
    /// The code.
    pub code: BackupCode,
}

/// The code was accepted, and is spent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupCodeAccepted {
    /// What comes next.
    pub progress: Progress,
    /// How many codes are left.
    pub left: u8,
}

/// Why a backup code was not accepted. Each counts as a wrong try.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VerifyBackupCodeError {
    /// Not one of the account's codes.
    Wrong {
        /// Tries left in this sign-in.
        left: u8,
    },
    /// One of the account's codes, used before.
    Used,
    /// That was the last try: the sign-in has ended, and the way on is to sign in again.
    SignInEnded,
    /// This factor is blocked until an administrator acts: 100 wrong codes in a row.
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
