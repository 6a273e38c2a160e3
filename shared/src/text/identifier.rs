//! The text that a person enters in the field "Username".

use serde::{Deserialize, Serialize};

use crate::ParseError;

/// A username or an email address in the form for look-ups and rate limits: trimmed and lowercase. Accepts
/// any text: a name that no account can have is not found, at the same cost as any other name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema), schemars(extend("minLength" = 1, "maxLength" = Identifier::MAX)))]
#[serde(try_from = "String", into = "String")]
pub struct Identifier(String);

impl Identifier {
    /// The longest identifier, in bytes: the length of the longest email address.
    pub const MAX: usize = 254;

    /// Parses typed text.
    pub fn parse(typed: &str) -> Result<Self, ParseError> {
        let text = typed.trim();
        if text.is_empty() {
            return Err(ParseError::Empty);
        }
        if text.len() > Self::MAX {
            return Err(ParseError::TooLong);
        }
        Ok(Self(text.to_ascii_lowercase()))
    }

    /// The canonical text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it can only be an email address, since usernames have no `@`.
    #[must_use]
    pub fn is_email(&self) -> bool {
        self.0.contains('@')
    }
}

impl TryFrom<String> for Identifier {
    type Error = ParseError;
    fn try_from(typed: String) -> Result<Self, ParseError> {
        Self::parse(&typed)
    }
}

impl From<Identifier> for String {
    fn from(identifier: Identifier) -> Self {
        identifier.0
    }
}
