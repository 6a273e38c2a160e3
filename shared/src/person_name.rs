//! What people are called, and what administrators say of their acts.

use serde::{Deserialize, Serialize};

use crate::{ParseError, text::nfc};

/// A person's name as the account shows it: in NFC, at most 128 characters; empty where none was given.
///
/// Any script and any sign may stand in it; pages and mails show it as text, and set it apart from the words
/// around it. Refused are characters that would act beyond the name: those that end a line or are otherwise
/// control characters, the marks that turn the direction of text (UAX #9: embeddings, overrides, isolates
/// and the implicit marks), and invisible ones by which two names could look the same. The zero-width joiner
/// and non-joiner, which Persian, Hindi and others spell with, may stand between two characters. White space
/// and invisible marks around the name, which come along with a paste, are dropped.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PersonName(String);

impl PersonName {
    /// The longest name, in characters.
    pub const MAX: usize = 128;

    /// Reads what was typed.
    pub fn parse(typed: &str) -> Result<Self, ParseError> {
        line(typed, Self::MAX).map(Self)
    }

    /// The name; may be empty.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for PersonName {
    type Error = ParseError;
    fn try_from(typed: String) -> Result<Self, ParseError> {
        Self::parse(&typed)
    }
}

impl From<PersonName> for String {
    fn from(name: PersonName) -> Self {
        name.0
    }
}

/// Why an administrator does something: the owner of the account is told. 1 to 200 characters, of those that
/// may stand in a [`PersonName`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Reason(String);

impl Reason {
    /// The longest reason, in characters.
    pub const MAX: usize = 200;

    /// Reads what was typed.
    pub fn parse(typed: &str) -> Result<Self, ParseError> {
        let text = line(typed, Self::MAX)?;
        if text.is_empty() { Err(ParseError::Empty) } else { Ok(Self(text)) }
    }

    /// The reason.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Reason {
    type Error = ParseError;
    fn try_from(typed: String) -> Result<Self, ParseError> {
        Self::parse(&typed)
    }
}

impl From<Reason> for String {
    fn from(reason: Reason) -> Self {
        reason.0
    }
}

/// One line of text of at most so many characters, that stays within itself wherever it is shown.
fn line(typed: &str, most: usize) -> Result<String, ParseError> {
    let text =
        nfc(typed.trim_matches(|c: char| c.is_whitespace() || is_invisible(c) || is_joiner(c)).to_owned());
    if text.chars().count() > most {
        return Err(ParseError::TooLong);
    }
    if text.chars().any(|c| c.is_control() || is_invisible(c)) {
        return Err(ParseError::Character);
    }
    Ok(text)
}

/// Zero-width non-joiner and joiner: spelling, not decoration.
fn is_joiner(character: char) -> bool {
    matches!(character, '\u{200c}' | '\u{200d}')
}

/// Marks that turn the direction of text, end a line, or leave no trace at all.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
    )
}
