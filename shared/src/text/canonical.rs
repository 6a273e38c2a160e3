//! Canonical forms of text that different keyboards type differently.

/// Unicode Normalization Form C (UAX #15), so that "é" gives the same password whether typed with one key or
/// two.
#[cfg(feature = "nfc")]
pub fn nfc(text: String) -> String {
    use unicode_normalization::{UnicodeNormalization, is_nfc};
    if is_nfc(&text) { text } else { text.nfc().collect() }
}

/// In the browser the text is already normalised: before parsing, `app::form` calls
/// `String.prototype.normalize`, which adds nothing to the download.
#[cfg(not(feature = "nfc"))]
pub fn nfc(text: String) -> String {
    text
}

/// Lowercase letters, for comparisons. The server covers all of Unicode.
#[cfg(feature = "nfc")]
pub fn lowercase(text: &str) -> String {
    text.to_lowercase()
}

/// The browser covers ASCII, Latin-1, Greek and Cyrillic by arithmetic, since Unicode's table would add 7 KB.
/// The server checks again with the complete table.
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

/// Whether a character is a letter. The server uses Unicode's tables.
#[cfg(feature = "nfc")]
pub fn is_letter(character: char) -> bool {
    character.is_alphabetic()
}

/// In the browser, every character that is not ASCII, not in the symbol blocks and not a pictograph counts as
/// a letter, since the tables would add 2 KB.
#[cfg(not(feature = "nfc"))]
pub fn is_letter(character: char) -> bool {
    let sign = matches!(
        character,
        '\0'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='〿' | '\u{fe00}'..='\u{ff0f}'
            | '\u{1f000}'..='\u{1ffff}'
    );
    character.is_ascii_alphabetic() || !sign
}

/// Whether a character is part of a word.
pub fn is_letter_or_digit(character: char) -> bool {
    is_letter(character) || digit(character).is_some()
}

/// The value of a decimal digit in the scripts that keyboards type: ASCII, full width, Arabic-Indic and
/// Extended Arabic-Indic.
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

/// Whether a character is only a separator: white space, the dashes that people and word processors insert,
/// and invisible marks that come with pasted text.
pub fn is_separator(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '-' | '‐' | '‑' | '‒' | '–' | '—' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
}
