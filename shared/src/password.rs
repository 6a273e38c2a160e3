//! Passwords as they are typed, and the rules for new ones (NIST SP 800-63B-4 §3.1.1.2: length and a
//! blocklist, no composition rules).

use serde::{Deserialize, Serialize};

use crate::{ParseError, blocklist, secret::secret, text};

/// A password as it was typed at sign-in, in NFC: 1 to 256 characters. No rule but its length: it
/// may be older than the rules.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Password(String);

impl Password {
    /// The longest password, in characters after NFC.
    pub const MAX: usize = 256;

    /// Takes what was typed, every character of it.
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

    /// The text that is hashed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A new password that keeps the rules which need no context: 12 to 256 characters after NFC, and
/// not one that guessers try first. Whether it is made of the account's own words is for
/// [`own_words`] to say.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct NewPassword(Password);

impl NewPassword {
    /// The shortest new password, in characters after NFC.
    pub const MIN: usize = 12;

    /// Takes what was typed, every character of it.
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

    /// The text that is hashed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

/// A rule for new passwords, as the change-password screen lists them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// 12 to 256 characters.
    Length,
    /// Not one that guessers try first.
    NotCommon,
    /// Not made of the account's own words.
    NotOwnWords,
}

impl Rule {
    /// Every rule, in the order they are shown.
    pub const ALL: [Self; 3] = [Self::Length, Self::NotCommon, Self::NotOwnWords];

    /// Whether what has been typed so far keeps this rule. `words` are the account's own. Nothing
    /// typed keeps no rule.
    #[must_use]
    pub fn holds(self, typed: &str, words: &[&str]) -> bool {
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

/// Whether a password is made of the account's own words (its username, email address, name, the
/// application's name): whether fewer than eight characters are left when they are taken out.
/// Letters of either case count as the same; words of fewer than four characters are left in.
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

/// A text without a part of it: a space stands wherever it was. A search through `str` would weigh
/// 1 KB more in the browser.
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
