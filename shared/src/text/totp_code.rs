//! The code that an authenticator app shows.

use serde::{Deserialize, Serialize};

use super::{
    canonical::{digit, is_separator},
    secret::secret,
};
use crate::ParseError;

/// A 6-digit code (RFC 6238 with the truncation of RFC 4226). Parsing ignores spaces and dashes, and accepts
/// the digits of other scripts.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema), schemars(extend("pattern" = "^[0-9]{6}$")))]
#[serde(try_from = "String", into = "String")]
pub struct TotpCode(String);

impl TotpCode {
    /// How many digits a code has.
    pub const DIGITS: usize = 6;

    /// Parses typed or pasted text.
    pub fn parse(typed: &str) -> Result<Self, ParseError> {
        let mut digits = String::with_capacity(Self::DIGITS);
        for character in typed.chars().filter(|c| !is_separator(*c)) {
            digits.push(digit(character).ok_or(ParseError::Character)?);
            if digits.len() > Self::DIGITS {
                return Err(ParseError::TooLong);
            }
        }
        match digits.len() {
            0 => Err(ParseError::Empty),
            Self::DIGITS => Ok(Self(digits)),
            _ => Err(ParseError::TooShort),
        }
    }

    /// The six ASCII digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

secret!(TotpCode, as_str);
