//! POST /api/set-up and /api/set-up/skip

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Progress;
use crate::{Empty, Endpoint, Method, NoError};

/// Returns the pending secret of this sign-in. The first call creates it, and every later call returns the
/// same secret until [`super::verify::Verify`] confirms it or the sign-in ends.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct StartSetUp;

impl Endpoint for StartSetUp {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/set-up";
    type Request = Empty;
    type Response = Enrolment;
    type Error = NoError;
}

/// The data for an authenticator app. The type is always "Time-based" (RFC 6238: SHA-1, 6 digits, 30 s).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Enrolment {
    /// The account's name for the authenticator app: `application:username`.
    pub name: String,
    /// The 160-bit secret in base32 without padding, 32 characters.
    pub key: String,
    /// The `otpauth://` URI (Key Uri Format) for the QR code.
    pub uri: String,
}

/// Hides the secret, so that it cannot reach a log.
impl fmt::Debug for Enrolment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Enrolment(…)")
    }
}

/// Skips the set-up, if it is optional or in its grace period.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SkipSetUp;

impl Endpoint for SkipSetUp {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/set-up/skip";
    type Request = Empty;
    type Response = Progress;
    type Error = NoError;
}
