//! The code in a mail that lets its reader choose a new password.

use serde::{Deserialize, Serialize};

use crate::{ParseError, crockford, secret::secret};

/// A reset code: 28 symbols of Crockford's base32 (140 random bits), shown in groups of four. Case,
/// spaces and dashes are forgiven, and O, I and L are read as the digits they look like.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ResetCode(String);

impl ResetCode {
    /// How many symbols a code has.
    pub const SYMBOLS: usize = 28;

    /// A code from random numbers: the low five bits of each byte choose a symbol.
    #[must_use]
    pub fn from_random(bytes: [u8; Self::SYMBOLS]) -> Self {
        Self(crockford::from_random(&bytes))
    }

    /// Reads what was typed, pasted, or taken from the link.
    pub fn parse(typed: &str) -> Result<Self, ParseError> {
        crockford::parse(typed, Self::SYMBOLS).map(Self)
    }

    /// The symbols without dashes: what is hashed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As it stands in the mail: `7K2Q-M9XW-4T1H-NBC0-5RPD-8VJ3-ZEGA`.
    #[must_use]
    pub fn grouped(&self) -> String {
        crockford::grouped(&self.0, 4)
    }
}

secret!(ResetCode, grouped);
