//! The words of a text, for the account search.

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

use super::canonical::{lowercase, nfc};

/// The words of a text, lowercase and in NFC, each once. Words are separated by white space, ASCII symbols
/// and general punctuation. Joiners within a word are ignored. Only the server searches.
#[must_use]
pub fn search_words(text: &str) -> Vec<String> {
    let joiner = |c: char| matches!(c, '\u{200c}' | '\u{200d}' | '\'' | '\u{2019}');
    let between = |c: char| {
        c.is_whitespace()
            || (c.is_ascii() && !c.is_ascii_alphanumeric())
            || matches!(c, '\u{2000}'..='\u{206f}' | '\u{3001}' | '\u{30fb}')
    };
    let text: String = nfc(lowercase(&nfc(text.to_owned()))).chars().filter(|c| !joiner(*c)).collect();
    let mut words: Vec<String> =
        text.split(between).filter(|word| !word.is_empty()).map(Into::into).collect();
    words.sort();
    words.dedup();
    words
}

/// What a list is sorted by, so that the case of a name and its accents make no difference. Only the server sorts.
#[must_use]
pub fn sort_key(text: &str) -> String {
    let text: String = text.nfkd().filter(|c| !is_combining_mark(*c)).collect();
    nfc(lowercase(&text))
}
