//! Names that people give to their authenticators.

use serde::{Deserialize, Serialize};

use super::person_name::line;
use crate::ParseError;

/// The name of an authenticator or a passkey, such as `Work phone`: 1 to 40 characters after trimming and NFC, in one
/// line and without invisible characters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema), schemars(extend("minLength" = 1, "maxLength" = DeviceName::MAX)))]
#[serde(try_from = "String", into = "String")]
pub struct DeviceName(String);

impl DeviceName {
    /// The longest name, in characters.
    pub const MAX: usize = 40;

    /// Parses typed text.
    pub fn parse(typed: &str) -> Result<Self, ParseError> {
        let text = line(typed, Self::MAX)?;
        if text.is_empty() { Err(ParseError::Empty) } else { Ok(Self(text)) }
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
