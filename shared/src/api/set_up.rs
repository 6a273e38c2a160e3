//! POST /api/set-up and /api/set-up/skip

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Progress;
use crate::{Empty, Endpoint, Method, NoError};

/// The pending secret of this sign-in: made at the first call, the same at every later one until it
/// is confirmed by [`super::verify::Verify`] or the sign-in ends.
pub struct StartSetUp;

impl Endpoint for StartSetUp {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/set-up";
    type Request = Empty;
    type Response = Enrolment;
    type Error = NoError;
}

/// What an authenticator app needs. The type is always "Time-based" (RFC 6238: SHA-1, 6 digits,
/// 30 s).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enrolment {
    /// The account's name as the authenticator app should show it: `application:username`.
    pub name: String,
    /// The 160-bit secret in base32 without padding, 32 characters.
    pub key: String,
    /// The `otpauth://` URI (Key Uri Format) that the QR code holds.
    pub uri: String,
}

/// The secret never reaches a log.
impl fmt::Debug for Enrolment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Enrolment(…)")
    }
}

/// Puts the set-up off, where it is optional or in its grace period.
pub struct SkipSetUp;

impl Endpoint for SkipSetUp {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/set-up/skip";
    type Request = Empty;
    type Response = Progress;
    type Error = NoError;
}
