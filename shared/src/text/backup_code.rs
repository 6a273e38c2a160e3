//! Backup codes, which replace a lost phone.

use serde::{Deserialize, Serialize};

use super::{crockford, secret::secret};
use crate::ParseError;

/// A backup code: 15 symbols of Crockford's base32 (75 bits), shown in groups of five. Parsing ignores case,
/// spaces and dashes, and reads O, I and L as the digits that they look like.
///
/// The first symbol names the code's slot within its set and is stored in plain text, so that an attempt
/// costs one hash. The other 70 bits are the secret.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema), schemars(extend("pattern" = "^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){2}$")))]
#[serde(try_from = "String", into = "String")]
pub struct BackupCode(String);

impl BackupCode {
    /// How many codes a set has.
    pub const SET: usize = 5;
    /// How many symbols a code has.
    pub const SYMBOLS: usize = 15;
    /// Crockford's alphabet, by value.
    pub const ALPHABET: &'static [u8; 32] = crockford::ALPHABET;

    /// Creates a code from random bytes. The low five bits of each byte choose a symbol.
    #[must_use]
    pub fn from_random(bytes: [u8; Self::SYMBOLS]) -> Self {
        Self(crockford::from_random(&bytes))
    }

    /// Parses typed or pasted text.
    pub fn parse(typed: &str) -> Result<Self, ParseError> {
        crockford::parse(typed, Self::SYMBOLS).map(Self)
    }

    /// The 15 symbols without dashes, as they are hashed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The symbol that names the slot.
    #[must_use]
    pub fn slot(&self) -> &str {
        &self.0[..1]
    }

    /// The code as it is shown and saved: `7K2QM-9XW4T-1HNBC`.
    #[must_use]
    pub fn grouped(&self) -> String {
        crockford::grouped(&self.0, 5)
    }
}

secret!(BackupCode, grouped);
