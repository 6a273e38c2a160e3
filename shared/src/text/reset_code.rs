//! Password reset codes, which are sent by email.

use serde::{Deserialize, Serialize};

use super::{crockford, secret::secret};
use crate::ParseError;

/// A reset code: 28 symbols of Crockford's base32 (140 random bits), shown in groups of four. Parsing ignores
/// case, spaces and dashes, and reads O, I and L as the digits that they look like.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema), schemars(extend("pattern" = "^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){6}$")))]
#[serde(try_from = "String", into = "String")]
pub struct ResetCode(String);

impl ResetCode {
    /// How many symbols a code has.
    pub const SYMBOLS: usize = 28;

    /// Creates a code from random bytes. The low five bits of each byte choose a symbol.
    #[must_use]
    pub fn from_random(bytes: [u8; Self::SYMBOLS]) -> Self {
        Self(crockford::from_random(&bytes))
    }

    /// Parses text that was typed, pasted or taken from the link.
    pub fn parse(typed: &str) -> Result<Self, ParseError> {
        crockford::parse(typed, Self::SYMBOLS).map(Self)
    }

    /// The symbols without dashes, as they are hashed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The code as it is written in the email: `7K2Q-M9XW-4T1H-NBC0-5RPD-8VJ3-ZEGA`.
    #[must_use]
    pub fn grouped(&self) -> String {
        crockford::grouped(&self.0, 4)
    }
}

secret!(ResetCode, grouped);
