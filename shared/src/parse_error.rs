//! Why a text is not what a newtype takes.

use std::fmt;

/// Why a text was not accepted. One type for all newtypes: a form pairs it with its field to find
/// the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParseError {
    /// Nothing was typed.
    Empty,
    /// Fewer characters than the rule asks for.
    TooShort,
    /// More characters than the rule allows.
    TooLong,
    /// A character that may not stand there.
    Character,
    /// The parts are not in the order or number they must be in.
    Form,
    /// A password that many people use, or that a guesser tries first.
    Common,
    /// A password made of the account's own words.
    OwnWords,
}

impl ParseError {
    /// A stable code, for logs and for the command line.
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
