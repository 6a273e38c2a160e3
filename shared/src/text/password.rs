//! Entered passwords and the rules for new ones (NIST SP 800-63B-4 §3.1.1.2: length and a blocklist, no
//! composition rules).

use serde::{Deserialize, Serialize};

use super::{blocklist, canonical as text, secret::secret};
use crate::ParseError;

/// A password that was entered at sign-in, in NFC: 1 to 256 characters. Only the length is checked, since the
/// password may be older than the rules.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema), schemars(extend("format" = "password", "minLength" = 1, "maxLength" = Password::MAX)))]
#[serde(try_from = "String", into = "String")]
pub struct Password(String);

impl Password {
    /// The longest password, in characters after NFC.
    pub const MAX: usize = 256;

    /// Parses the entered text without trimming it.
    pub fn parse(typed: &str) -> Result<Self, ParseError> {
        if typed.is_empty() {
            return Err(ParseError::Empty);
        }
        let text = text::nfc(typed.to_owned());
        if text.chars().count() > Self::MAX {
            return Err(ParseError::TooLong);
        }
        Ok(Self(text))
    }

    /// The text to hash.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A new password that meets the rules that need no context: 12 to 256 characters after NFC, and not common.
/// [`own_words`] checks whether it is based on the account's own words.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema), schemars(extend("format" = "password", "minLength" = NewPassword::MIN, "maxLength" = Password::MAX)))]
#[serde(try_from = "String", into = "String")]
pub struct NewPassword(Password);

impl NewPassword {
    /// The shortest new password, in characters after NFC.
    pub const MIN: usize = 12;

    /// Parses the entered text without trimming it.
    pub fn parse(typed: &str) -> Result<Self, ParseError> {
        let password = Password::parse(typed)?;
        if password.as_str().chars().count() < Self::MIN {
            return Err(ParseError::TooShort);
        }
        if blocklist::is_common(password.as_str()) {
            return Err(ParseError::Common);
        }
        Ok(Self(password))
    }

    /// The text to hash.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

/// A rule for new passwords, as the change-password screen lists it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordRule {
    /// 12 to 256 characters.
    Length,
    /// Not a common password.
    NotCommon,
    /// Not based on the account's own words.
    NotOwnWords,
}

impl PasswordRule {
    /// All rules in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Length, Self::NotCommon, Self::NotOwnWords];

    /// Whether the text entered so far meets this rule. `words` are the account's own words. An empty text
    /// meets no rule.
    #[must_use]
    pub fn is_met_by(self, typed: &str, words: &[&str]) -> bool {
        let parsed = NewPassword::parse(typed);
        match self {
            Self::Length => {
                !matches!(parsed, Err(ParseError::Empty | ParseError::TooShort | ParseError::TooLong))
            }
            Self::NotCommon => !typed.is_empty() && !blocklist::is_common(typed),
            Self::NotOwnWords => !typed.is_empty() && !own_words(typed, words),
        }
    }
}

/// Whether a password is based on the account's own words (username, email address, name, name of the
/// application): whether fewer than eight characters remain when these words are removed. Case is ignored,
/// and words of fewer than four characters are not removed.
#[must_use]
pub fn own_words(password: &str, words: &[&str]) -> bool {
    let letters = |word: &str| -> Vec<char> { text::lowercase(word).chars().collect() };
    let typed = letters(password);
    let parts = words
        .iter()
        .flat_map(|word| std::iter::once(*word).chain(word.split(|c: char| !text::is_letter_or_digit(c))))
        .map(letters)
        .filter(|part| part.len() >= 4);
    let rest = parts.fold(typed.clone(), |rest, part| without(&rest, &part));
    rest != typed && rest.into_iter().filter(|c| text::is_letter_or_digit(*c)).count() < 8
}

/// Replaces each occurrence of a part with a space. The search methods of `str` would add 1 KB in the
/// browser.
fn without(text: &[char], part: &[char]) -> Vec<char> {
    let mut rest = Vec::new();
    let mut place = 0;
    while place < text.len() {
        let found = text[place..].starts_with(part);
        rest.push(if found { ' ' } else { text[place] });
        place += if found { part.len() } else { 1 };
    }
    rest
}

secret!(Password, as_str);
secret!(NewPassword, as_str);
