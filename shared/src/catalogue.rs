//! The words that people read, one Fluent file a language in `shared/words/`, and their short form for
//! the browser. Used by build scripts and tests on the host only (feature `catalogue`).
//!
//! Fluent's own run time weighs more in the browser than every screen together; so its files are read
//! here, and the browser gets a table: message *n* of English is entry *n* of every language's table.
//! Messages whose id begins with `mail-` are for the server alone and are left out. Those below the
//! group comment `## Desk` of English are for that part of the app: the door's table ends before them.
//!
//! An entry is a string, or a list of what is put together: a string; the number of an argument; or a
//! choice by an argument, `[argument, key, entry, …, entry]`, whose last entry is for everything else.
//! A key is a number, a plural category (CLDR) or a word.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser,
};

/// The folder of the languages' files, `<tag>.ftl` with a language tag (BCP 47).
pub const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/words");
/// What begins the id of a message for the server alone.
const MAIL: &str = "mail-";
/// The group comment of English below which the desk's own messages stand.
const DESK: &str = "Desk";
/// CLDR's plural categories.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// What a message says, ready to be put together.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Text(String),
    Argument(String),
    Choice { by: String, cases: Vec<(String, Vec<Piece>)>, otherwise: Vec<Piece> },
}

/// Whom a table is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The part of the app that signs people in: it loads no words of the other.
    Door,
    /// The other part, which has all.
    Desk,
}

/// The file of every language in [`FOLDER`]: tag and text, in the order of the tags.
///
/// # Errors
/// When the folder or a file cannot be read.
pub fn files() -> Result<Vec<(String, String)>, String> {
    let failed = |error: std::io::Error| format!("{FOLDER}: {error}");
    let mut files = Vec::new();
    for entry in fs::read_dir(FOLDER).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if let (Some(tag), Some("ftl")) =
            (path.file_stem().and_then(|tag| tag.to_str()), path.extension().and_then(|end| end.to_str()))
        {
            files.push((tag.to_owned(), fs::read_to_string(&path).map_err(failed)?));
        }
    }
    files.sort();
    Ok(files)
}

/// The messages of one language, in the order of their file.
#[derive(Clone, Debug)]
pub struct Catalogue {
    messages: Vec<(String, Vec<Piece>)>,
    /// How many stand before those of the desk.
    door: usize,
}

impl Catalogue {
    /// Reads a Fluent file.
    ///
    /// # Errors
    /// What is wrong with it, in words: broken syntax, an id that is there twice, or a part of Fluent
    /// that the table has no form for (terms, attributes, references, functions).
    pub fn parse(text: &str) -> Result<Self, String> {
        let resource = parser::parse(text).map_err(|(_, errors)| format!("{errors:?}"))?;
        let mut messages: Vec<(String, Vec<Piece>)> = Vec::new();
        let mut door = None;
        for entry in resource.body {
            let message = match entry {
                Entry::Message(message) => message,
                Entry::GroupComment(group) if group.content == [DESK] => {
                    door = Some(messages.len());
                    continue;
                }
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
                Entry::Term(_) | Entry::Junk { .. } => {
                    return Err(format!("neither message nor comment: {entry:?}"));
                }
            };
            let id = message.id.name.to_owned();
            if messages.iter().any(|(known, _)| *known == id) {
                return Err(format!("{id} is there twice"));
            }
            let value = message.value.filter(|_| message.attributes.is_empty());
            let value = value.ok_or_else(|| format!("{id} has no text, or attributes"))?;
            let pieces = pieces(&value).map_err(|what| format!("{id}: {what}"))?;
            messages.push((id, pieces));
        }
        let door = door.unwrap_or(messages.len());
        Ok(Self { messages, door })
    }

    /// Every id with the names of its arguments.
    #[must_use]
    pub fn arguments(&self) -> BTreeMap<String, BTreeSet<String>> {
        let names = |pieces: &[Piece]| arguments(pieces).into_iter().map(|(name, _)| name).collect();
        self.messages.iter().map(|(id, pieces)| (id.clone(), names(pieces))).collect()
    }

    /// The ids of the browser's messages, in the order of the desk's table.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.for_browser(Reader::Desk).map(|(id, _)| id.as_str())
    }

    /// A message without arguments.
    #[must_use]
    pub fn text(&self, id: &str) -> Option<&str> {
        match self.pieces(id)? {
            [Piece::Text(text)] => Some(text),
            _ => None,
        }
    }

    /// A table of the browser, as JSON, in the order and with the arguments of English. The door's is the
    /// beginning of the desk's.
    ///
    /// # Errors
    /// Which message is missing, too many, or has other arguments than in English.
    pub fn table(&self, english: &Self, reader: Reader) -> Result<String, String> {
        let mut json = String::from("[");
        for (number, (id, model)) in english.for_browser(reader).enumerate() {
            let pieces = self.pieces(id).ok_or_else(|| format!("{id} is missing"))?;
            let order: Vec<String> = arguments(model).into_iter().map(|(name, _)| name).collect();
            if number > 0 {
                json.push(',');
            }
            write(&mut json, pieces, &order).map_err(|what| format!("{id}: {what}"))?;
        }
        json.push(']');
        match self.messages.iter().find(|(id, _)| english.pieces(id).is_none()) {
            Some((id, _)) => Err(format!("{id} is not in English")),
            None => Ok(json),
        }
    }

    /// A Rust function for each message of the table: with English as its documentation, and a
    /// parameter for each argument, a number where the text depends on it.
    #[must_use]
    pub fn functions(&self) -> String {
        let mut rust = String::new();
        for (number, (id, pieces)) in self.for_browser(Reader::Desk).enumerate() {
            let name = id.replace('-', "_");
            // What is a keyword of Rust gets its final underscore, as is the custom.
            let name = if matches!(name.as_str(), "type" | "continue") { name + "_" } else { name };
            let arguments = arguments(pieces);
            // Writing to a string does not fail.
            let _ = writeln!(rust, "/// {}\n#[must_use]", documentation(pieces));
            if let [Piece::Text(_)] = &pieces[..] {
                let _ = writeln!(rust, "pub fn {name}() -> &'static str {{\n    plain({number})\n}}");
                continue;
            }
            let parameters = arguments
                .iter()
                .map(|(name, counts)| format!("{name}: {}", if *counts { "u32" } else { "&str" }));
            let values = arguments
                .iter()
                .map(|(name, counts)| format!("{}({name})", if *counts { "Number" } else { "Text" }));
            let _ = writeln!(
                rust,
                "pub fn {name}({}) -> String {{\n    said({number}, &[{}])\n}}",
                parameters.collect::<Vec<_>>().join(", "),
                values.collect::<Vec<_>>().join(", "),
            );
        }
        rust
    }

    fn for_browser(&self, reader: Reader) -> impl Iterator<Item = &(String, Vec<Piece>)> {
        // What stands below the desk's messages belongs to it: English puts the mail there.
        let most = if reader == Reader::Door { self.door } else { self.messages.len() };
        self.messages.iter().take(most).filter(|(id, _)| !id.starts_with(MAIL))
    }

    fn pieces(&self, id: &str) -> Option<&[Piece]> {
        self.messages.iter().find(|(known, _)| known == id).map(|(_, pieces)| &pieces[..])
    }
}

fn pieces(pattern: &Pattern<&str>) -> Result<Vec<Piece>, String> {
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
            // A text of several lines comes in one piece a line.
            (Some(Piece::Text(before)), Piece::Text(text)) => before.push_str(&text),
            (_, piece) => pieces.push(piece),
        }
    }
    Ok(pieces)
}

/// The arguments in the order of their first appearance, and whether each is a number.
fn arguments(pieces: &[Piece]) -> Vec<(String, bool)> {
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

fn write(json: &mut String, pieces: &[Piece], order: &[String]) -> Result<(), String> {
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
            // Writing to a string does not fail.
            character if character < ' ' => drop(write!(json, "\\u{:04x}", u32::from(character))),
            character => json.push(character),
        }
    }
    json.push('"');
}

fn documentation(pieces: &[Piece]) -> String {
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
