//! Names that people give to their authenticators.

use serde::{Deserialize, Serialize};

use super::canonical::nfc;
use crate::ParseError;

/// The name of an authenticator, such as `Work phone`: 1 to 40 characters after trimming and NFC, without
/// line breaks and other control characters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DeviceName(String);

impl DeviceName {
    /// The longest name, in characters.
    pub const MAX: usize = 40;

    /// Parses typed text.
    pub fn parse(typed: &str) -> Result<Self, ParseError> {
        let text = nfc(typed.trim().to_owned());
        if text.is_empty() {
            return Err(ParseError::Empty);
        }
        if text.chars().count() > Self::MAX {
            return Err(ParseError::TooLong);
        }
        if text.chars().any(|c| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')) {
            return Err(ParseError::Character);
        }
        Ok(Self(text))
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for DeviceName {
    type Error = ParseError;
    fn try_from(typed: String) -> Result<Self, ParseError> {
        Self::parse(&typed)
    }
}

impl From<DeviceName> for String {
    fn from(name: DeviceName) -> Self {
        name.0
    }
}
