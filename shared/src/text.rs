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

/// Small letters, for comparing: all of Unicode's on the server.
#[cfg(feature = "nfc")]
pub fn lowercase(text: &str) -> String {
    text.to_lowercase()
}

/// In the browser those of ASCII, Latin-1, Greek and Cyrillic, by arithmetic: Unicode's table weighs
/// 7 KB there. Where that misses a capital letter, the server does not.
#[cfg(not(feature = "nfc"))]
pub fn lowercase(text: &str) -> String {
    let small = |c: char| match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ω' | 'А'..='Я' => {
            char::from_u32(c as u32 + 32).unwrap_or(c)
        }
        'Ѐ'..='Џ' => char::from_u32(c as u32 + 80).unwrap_or(c),
        other => other,
    };
    text.chars().map(small).collect()
}

/// Whether a character is a letter: by Unicode's tables on the server.
#[cfg(feature = "nfc")]
pub fn is_letter(character: char) -> bool {
    character.is_alphabetic()
}

/// In the browser whatever is neither ASCII, nor in the blocks of signs, nor a picture: the tables
/// weigh 2 KB there.
#[cfg(not(feature = "nfc"))]
pub fn is_letter(character: char) -> bool {
    let sign = matches!(
        character,
        '\0'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='〿' | '\u{fe00}'..='\u{ff0f}'
            | '\u{1f000}'..='\u{1ffff}'
    );
    character.is_ascii_alphabetic() || !sign
}

/// Whether a character belongs to a word.
pub fn is_letter_or_digit(character: char) -> bool {
    is_letter(character) || digit(character).is_some()
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
