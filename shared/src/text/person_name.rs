//! Names of people, and reasons that administrators give.

use serde::{Deserialize, Serialize};

use super::canonical::nfc;
use crate::ParseError;

/// A person's name in NFC, at most 128 characters. Empty if not set.
///
/// All scripts and symbols are allowed. Pages and emails show the name as plain text, isolated from the text
/// around it. Characters with an effect beyond the name are rejected: line breaks and other control
/// characters, marks that change the direction of text (UAX #9: embeddings, overrides, isolates and the
/// implicit marks), and invisible characters that make different names look the same. The zero-width joiner
/// and non-joiner, which are part of the spelling in Persian, Hindi and other languages, are allowed between
/// two characters. White space and invisible marks around the name, which can come with pasted text, are
/// removed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema), schemars(extend("maxLength" = PersonName::MAX)))]
#[serde(try_from = "String", into = "String")]
pub struct PersonName(String);

impl PersonName {
    /// The longest name, in characters.
    pub const MAX: usize = 128;

    /// Parses typed text.
    pub fn parse(typed: &str) -> Result<Self, ParseError> {
        line(typed, Self::MAX).map(Self)
    }

    /// The name. Can be empty.
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

/// The reason for an administrator's action, which is sent to the owner of the account: 1 to 200 characters
/// that are allowed in a [`PersonName`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema), schemars(extend("minLength" = 1, "maxLength" = Reason::MAX)))]
#[serde(try_from = "String", into = "String")]
pub struct Reason(String);

impl Reason {
    /// The longest reason, in characters.
    pub const MAX: usize = 200;

    /// Parses typed text.
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

/// Parses one line of text with at most the given number of characters and without characters that affect the
/// text around it.
pub(super) fn line(typed: &str, most: usize) -> Result<String, ParseError> {
    let around = |c: char| c.is_whitespace() || is_invisible(c) || is_joiner(c);
    let text = typed.trim_start_matches(|c| around(c) || is_variation_selector(c)).trim_end_matches(around);
    let text = nfc(text.to_owned());
    if text.chars().count() > most {
        return Err(ParseError::TooLong);
    }
    if text.chars().any(|c| c.is_control() || is_invisible(c)) {
        return Err(ParseError::Character);
    }
    Ok(text)
}

/// Zero-width non-joiner and joiner, which are part of the spelling in some languages.
fn is_joiner(character: char) -> bool {
    matches!(character, '\u{200c}' | '\u{200d}')
}

/// Marks that change the direction of text, end a line or are invisible (Unicode's `Default_Ignorable_Code_Point` without
/// joiners and variation selectors, and the blank Braille pattern).
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}'
            | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{2800}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e00ff}'
            | '\u{e01f0}'..='\u{e0fff}'
    )
}

/// Selects the look of the character before it, as in emoji. Alone it is invisible.
fn is_variation_selector(character: char) -> bool {
    matches!(
        character,
        '\u{180b}'..='\u{180d}' | '\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}'
    )
}
