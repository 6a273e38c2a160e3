//! Binary values of WebAuthn, as text.

use serde::{Deserialize, Serialize};

use crate::ParseError;

/// Bytes in base64url without padding (RFC 4648 §5), as WebAuthn's JSON has them: at least one byte and at
/// most `MOST`. The text is canonical, so it always decodes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema), schemars(inline, extend("pattern" = "^[A-Za-z0-9_-]+$", "maxLength" = (MOST * 4).div_ceil(3))))]
#[serde(try_from = "String", into = "String")]
pub struct Base64Url<const MOST: usize>(String);

impl<const MOST: usize> Base64Url<MOST> {
    /// Parses text.
    pub fn parse(text: String) -> Result<Self, ParseError> {
        check(text.as_bytes(), MOST).map(|()| Self(text))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Checks length, characters, and that no unused bit of the last character is set.
fn check(text: &[u8], most: usize) -> Result<(), ParseError> {
    let last = text.last().ok_or(ParseError::Empty)?;
    if text.len() / 4 * 3 + (text.len() % 4).saturating_sub(1) > most {
        return Err(ParseError::TooLong);
    }
    if !text.iter().all(|byte| value(*byte).is_some()) {
        return Err(ParseError::Character);
    }
    let unused = match text.len() % 4 {
        0 => 0,
        2 => 0b1111,
        3 => 0b11,
        _ => return Err(ParseError::Form),
    };
    if value(*last).is_some_and(|bits| bits & unused == 0) { Ok(()) } else { Err(ParseError::Form) }
}

/// The six bits of a character.
fn value(character: u8) -> Option<u8> {
    match character {
        b'A'..=b'Z' => Some(character - b'A'),
        b'a'..=b'z' => Some(character - b'a' + 26),
        b'0'..=b'9' => Some(character - b'0' + 52),
        b'-' => Some(62),
        b'_' => Some(63),
        _ => None,
    }
}

impl<const MOST: usize> TryFrom<String> for Base64Url<MOST> {
    type Error = ParseError;
    fn try_from(text: String) -> Result<Self, ParseError> {
        Self::parse(text)
    }
}

impl<const MOST: usize> From<Base64Url<MOST>> for String {
    fn from(bytes: Base64Url<MOST>) -> Self {
        bytes.0
    }
}
