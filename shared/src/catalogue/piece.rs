//! The parts of a message.

use std::fmt::Write as _;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};

/// CLDR's plural categories.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// A part of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Text(String),
    Argument(String),
    Choice { by: String, cases: Vec<(String, Vec<Piece>)>, otherwise: Vec<Piece> },
}

/// The parts of a text, or an error if it uses a feature that the table does not support.
pub(super) fn pieces(pattern: &Pattern<&str>) -> Result<Vec<Piece>, String> {
    let mut pieces: Vec<Piece> = Vec::new();
    for element in &pattern.elements {
        let piece = match element {
            PatternElement::TextElement { value } => Piece::Text((*value).to_owned()),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::StringLiteral { value } => Piece::Text((*value).to_owned()),
                InlineExpression::VariableReference { id } => Piece::Argument(id.name.to_owned()),
                other => return Err(format!("the table has no form for {other:?}")),
            },
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                let InlineExpression::VariableReference { id } = selector else {
                    return Err(format!("the table has no form for a choice by {selector:?}"));
                };
                let mut cases = Vec::new();
                let mut otherwise = Vec::new();
                for variant in variants {
                    let pieces = self::pieces(&variant.value)?;
                    let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) =
                        &variant.key;
                    if variant.default {
                        otherwise = pieces;
                    } else {
                        cases.push(((*name).to_owned(), pieces));
                    }
                }
                Piece::Choice { by: id.name.to_owned(), cases, otherwise }
            }
        };
        match (pieces.last_mut(), piece) {
            // A text of several lines comes as one element for each line.
            (Some(Piece::Text(before)), Piece::Text(text)) => before.push_str(&text),
            (_, piece) => pieces.push(piece),
        }
    }
    Ok(pieces)
}

/// The arguments in the order of their first appearance, each with whether it is a number.
pub(super) fn arguments(pieces: &[Piece]) -> Vec<(String, bool)> {
    fn note(found: &mut Vec<(String, bool)>, name: &str, counts: bool) {
        match found.iter_mut().find(|(known, _)| known == name) {
            Some((_, number)) => *number |= counts,
            None => found.push((name.to_owned(), counts)),
        }
    }
    let mut found = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Text(_) => {}
            Piece::Argument(name) => note(&mut found, name, false),
            Piece::Choice { by, cases, otherwise } => {
                let by_number =
                    |key: &str| CATEGORIES.contains(&key) || key.bytes().all(|byte| byte.is_ascii_digit());
                note(&mut found, by, cases.iter().all(|(key, _)| by_number(key)));
                for pieces in cases.iter().map(|(_, pieces)| pieces).chain([otherwise]) {
                    for (name, counts) in arguments(pieces) {
                        note(&mut found, &name, counts);
                    }
                }
            }
        }
    }
    found
}

/// The text for the documentation of a function.
pub(super) fn documentation(pieces: &[Piece]) -> String {
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(piece) => text.push_str(piece),
            Piece::Argument(name) => drop(write!(text, "`{name}`")),
            Piece::Choice { otherwise, .. } => text.push_str(&documentation(otherwise)),
        }
    }
    text
}
