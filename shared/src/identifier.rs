//! What a person types into the field "Username".

use serde::{Deserialize, Serialize};

use crate::ParseError;

/// A username or an email address, in the one form that look-up and limits use: trimmed, small
/// letters. Deliberately lenient: something that can be no account's name is simply not found, at
/// the same cost as any other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Identifier(String);

impl Identifier {
    /// The longest identifier, in bytes: as long as the longest email address.
    pub const MAX: usize = 254;

    /// Reads what was typed.
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

    /// Whether it can only be an email address: usernames have no `@`.
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
