//! Usernames.

use serde::{Deserialize, Serialize};

use crate::ParseError;

/// A username in canonical form: 1 to 64 characters of `a-z`, `0-9`, `.`, `_` and `-`, beginning and ending
/// with a letter or digit. Only ASCII, so that no two names look alike. No `@`, so that it cannot be mistaken
/// for an email address, and no `:`, which the Key Uri Format forbids.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema), schemars(extend("pattern" = "^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$")))]
#[serde(try_from = "String", into = "String")]
pub struct Username(String);

impl Username {
    /// The longest username, in characters.
    pub const MAX: usize = 64;

    /// Parses typed text. Removes surrounding white space and converts letters to lowercase.
    pub fn parse(typed: &str) -> Result<Self, ParseError> {
        let name = typed.trim().to_ascii_lowercase();
        if name.is_empty() {
            return Err(ParseError::Empty);
        }
        let edge = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
        if !name.chars().all(|c| edge(c) || matches!(c, '.' | '_' | '-')) {
            return Err(ParseError::Character);
        }
        if name.len() > Self::MAX {
            return Err(ParseError::TooLong);
        }
        if !name.starts_with(edge) || !name.ends_with(edge) {
            return Err(ParseError::Form);
        }
        Ok(Self(name))
    }

    /// The canonical text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Username {
    type Error = ParseError;
    fn try_from(typed: String) -> Result<Self, ParseError> {
        Self::parse(&typed)
    }
}

impl From<Username> for String {
    fn from(name: Username) -> Self {
        name.0
    }
}
