//! The canonical form of text that two people, or two keyboards, may type differently.

/// Unicode Normalization Form C (UAX #15), so that "é" typed as one key or as two is one password.
#[cfg(feature = "nfc")]
pub fn nfc(text: String) -> String {
    use unicode_normalization::{UnicodeNormalization, is_nfc};
    if is_nfc(&text) { text } else { text.nfc().collect() }
}

/// In the browser the text comes normalised already: `app::form` calls `String.prototype.normalize`,
/// which costs no bytes, before it parses.
#[cfg(not(feature = "nfc"))]
pub fn nfc(text: String) -> String {
    text
}

/// The value of a decimal digit as keyboards of several scripts type it: ASCII, full width,
/// Arabic-Indic and its extended form.
pub fn digit(character: char) -> Option<char> {
    let zero = match character {
        '0'..='9' => return Some(character),
        '０'..='９' => '０',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        _ => return None,
    };
    char::from_digit(character as u32 - zero as u32, 10)
}

/// Whether a character only separates: any white space, the dashes people and word processors put
/// in, and the invisible marks that come along with a paste.
pub fn is_separator(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '-' | '‐' | '‑' | '‒' | '–' | '—' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
}
