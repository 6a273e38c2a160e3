//! An entry of the browser's table, as JSON.

use std::fmt::Write as _;

use super::piece::Piece;

/// Writes a message. Arguments are written as their number in English.
pub(super) fn write(json: &mut String, pieces: &[Piece], order: &[String]) -> Result<(), String> {
    let number = |name: &str| {
        order.iter().position(|known| known == name).ok_or_else(|| format!("English has no ${name} here"))
    };
    if let [Piece::Text(text)] = pieces {
        quote(json, text);
        return Ok(());
    }
    json.push('[');
    for (place, piece) in pieces.iter().enumerate() {
        if place > 0 {
            json.push(',');
        }
        match piece {
            Piece::Text(text) => quote(json, text),
            Piece::Argument(name) => json.push_str(&number(name)?.to_string()),
            Piece::Choice { by, cases, otherwise } => {
                json.push('[');
                json.push_str(&number(by)?.to_string());
                for (key, pieces) in cases {
                    json.push(',');
                    quote(json, key);
                    json.push(',');
                    write(json, pieces, order)?;
                }
                json.push(',');
                write(json, otherwise, order)?;
                json.push(']');
            }
        }
    }
    json.push(']');
    Ok(())
}

/// A JSON string (RFC 8259 §7).
fn quote(json: &mut String, text: &str) {
    json.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => json.extend(['\\', character]),
            // Writing to a string cannot fail.
            character if character < ' ' => drop(write!(json, "\\u{:04x}", u32::from(character))),
            character => json.push(character),
        }
    }
    json.push('"');
}
