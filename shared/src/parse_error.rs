//! The reasons why a newtype rejects a text.

use std::fmt;

/// Why a text was rejected. One type for all newtypes: a form chooses the message by the field and this
/// reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParseError {
    /// The text is empty.
    Empty,
    /// The text has fewer characters than required.
    TooShort,
    /// The text has more characters than allowed.
    TooLong,
    /// The text contains a character that is not allowed.
    Character,
    /// The parts of the text are not valid in order or number.
    Form,
    /// The password is common or easy to guess.
    Common,
    /// The password is based on the account's own words.
    OwnWords,
}

impl ParseError {
    /// A stable code for logs and the command line.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooShort => "too_short",
            Self::TooLong => "too_long",
            Self::Character => "character",
            Self::Form => "form",
            Self::Common => "common",
            Self::OwnWords => "own_words",
        }
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for ParseError {}
