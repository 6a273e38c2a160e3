//! Ids of identity providers.

use std::fmt;

use crate::{ParseError, api::sso::AGAIN};

/// The id that an operator gives an identity provider: 1 to 32 characters of `a-z`, `0-9` and `-`. It is part of
/// URLs and stays with sessions and accounts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProviderId(String);

impl ProviderId {
    /// The longest id, in characters.
    pub const MAX: usize = 32;

    /// Parses an id as it is written. Nothing is removed or converted: an id has one spelling.
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        if text.is_empty() {
            return Err(ParseError::Empty);
        }
        if !text.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-') {
            return Err(ParseError::Character);
        }
        if text.len() > Self::MAX {
            return Err(ParseError::TooLong);
        }
        // A URL has this word in the place of an id.
        if text == AGAIN {
            return Err(ParseError::Form);
        }
        Ok(Self(text.to_owned()))
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ProviderId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_has_one_spelling() {
        let longest = "x".repeat(ProviderId::MAX);
        for id in ["corporate", "a", "1", "partner-2", &longest] {
            assert_eq!(ProviderId::parse(id).map(|id| id.to_string()), Ok(id.to_owned()));
        }
        let too_long = "x".repeat(ProviderId::MAX + 1);
        for (text, error) in [
            ("", ParseError::Empty),
            ("Corporate", ParseError::Character),
            (" corporate", ParseError::Character),
            ("a_b", ParseError::Character),
            ("a/b", ParseError::Character),
            ("é", ParseError::Character),
            (&too_long, ParseError::TooLong),
            (AGAIN, ParseError::Form),
        ] {
            assert_eq!(ProviderId::parse(text), Err(error), "{text}");
        }
    }
}
