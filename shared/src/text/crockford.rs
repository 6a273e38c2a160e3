//! Crockford's base32, an alphabet for codes that people read aloud and type.

use super::canonical::is_separator;
use crate::ParseError;

/// The alphabet, by value.
pub const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Creates symbols from random bytes. The low five bits of each byte choose a symbol.
pub fn from_random(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(ALPHABET[usize::from(byte & 31)])).collect()
}

/// Parses a typed or pasted code with the given number of symbols. Ignores case, spaces and dashes, and reads
/// O, I and L as the digits that they look like.
pub fn parse(typed: &str, length: usize) -> Result<String, ParseError> {
    let mut symbols = String::with_capacity(length);
    for character in typed.chars().filter(|c| !is_separator(*c)) {
        let symbol = match character.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        if !symbol.is_ascii() || !ALPHABET.contains(&(symbol as u8)) {
            return Err(ParseError::Character);
        }
        symbols.push(symbol);
        if symbols.len() > length {
            return Err(ParseError::TooLong);
        }
    }
    match symbols.len() {
        0 => Err(ParseError::Empty),
        there if there == length => Ok(symbols),
        _ => Err(ParseError::TooShort),
    }
}

/// The symbols in groups of `size`, with dashes between.
pub fn grouped(symbols: &str, size: usize) -> String {
    let mut shown = String::with_capacity(symbols.len() + symbols.len() / size);
    for (position, symbol) in symbols.chars().enumerate() {
        if position > 0 && position % size == 0 {
            shown.push('-');
        }
        shown.push(symbol);
    }
    shown
}
