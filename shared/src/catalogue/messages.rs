//! The messages of one language, and what the browser gets of them.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use fluent_syntax::{
    ast::{Entry, Message, Resource},
    parser,
    serializer::serialize,
};

use super::{
    piece::{Piece, arguments, documentation, pieces},
    table,
};
use crate::Program;

/// Messages that every language must have as plain text.
const PLAIN: [&str; 3] = ["language-name", "direction", "locale"];
/// The prefixes of the ids of messages that only the server uses.
const SERVER: [&str; 2] = ["mail-", "demo-"];
/// The group comment of English above the messages of the account program.
const ACCOUNT: &str = "Account";

/// The messages of one language, in the order of its file.
#[derive(Clone, Debug)]
pub struct Catalogue {
    messages: Vec<(String, Vec<Piece>)>,
    /// The Fluent source of each message, without its comment.
    sources: BTreeMap<String, String>,
    /// The number of messages of the login program, which come first.
    login: usize,
}

impl Catalogue {
    /// Parses a Fluent file.
    ///
    /// # Errors
    /// Describes invalid syntax, a repeated id, or a Fluent feature that the table does not support (terms,
    /// attributes, references, functions).
    pub fn parse(text: &str) -> Result<Self, String> {
        let resource = parser::parse(text).map_err(|(_, errors)| format!("{errors:?}"))?;
        let mut messages: Vec<(String, Vec<Piece>)> = Vec::new();
        let mut sources = BTreeMap::new();
        let mut login = None;
        for entry in resource.body {
            let message = match entry {
                Entry::Message(message) => message,
                Entry::GroupComment(group) if group.content == [ACCOUNT] => {
                    login = Some(messages.len());
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
            let alone = Message { comment: None, ..message.clone() };
            sources.insert(id.clone(), serialize(&Resource { body: vec![Entry::Message(alone)] }));
            let value = message.value.filter(|_| message.attributes.is_empty());
            let value = value.ok_or_else(|| format!("{id} has no text, or attributes"))?;
            let pieces = pieces(&value).map_err(|what| format!("{id}: {what}"))?;
            messages.push((id, pieces));
        }
        let login = login.unwrap_or(messages.len());
        Ok(Self { messages, sources, login })
    }

    /// All messages in the order of their ids, each in Fluent's syntax, so that it can be parsed alone.
    pub fn sources(&self) -> impl Iterator<Item = (&str, &str)> {
        self.sources.iter().map(|(id, source)| (id.as_str(), source.as_str()))
    }

    /// All ids with the names of their arguments.
    #[must_use]
    pub fn arguments(&self) -> BTreeMap<String, BTreeSet<String>> {
        let names = |pieces: &[Piece]| arguments(pieces).into_iter().map(|(name, _)| name).collect();
        self.messages.iter().map(|(id, pieces)| (id.clone(), names(pieces))).collect()
    }

    /// The ids of the browser's messages, in the order of the account program's table.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.for_browser(Program::Account).map(|(id, _)| id.as_str())
    }

    /// The text of a message without arguments.
    #[must_use]
    pub fn text(&self, id: &str) -> Option<&str> {
        match self.pieces(id)? {
            [Piece::Text(text)] => Some(text),
            _ => None,
        }
    }

    /// Every difference from English that a table cannot have: messages that are missing or that English lacks, and
    /// arguments that English lacks.
    #[must_use]
    pub fn problems(&self, english: &Self) -> Vec<String> {
        let mut problems = Vec::new();
        for (id, model) in &english.messages {
            match self.pieces(id) {
                Some(pieces) => {
                    problems.extend(self::entry(pieces, model).err().map(|what| format!("{id}: {what}")));
                }
                None => problems.push(format!("{id} is missing")),
            }
        }
        let ids = self.messages.iter().map(|(id, _)| id);
        let surplus = ids.filter(|id| english.pieces(id).is_none());
        problems.extend(surplus.map(|id| format!("{id} is not in English")));
        let plain = PLAIN.into_iter().filter(|id| self.pieces(id).is_some() && self.text(id).is_none());
        problems.extend(plain.map(|id| format!("{id} must be plain text")));
        problems
    }

    /// The browser's table as JSON, with the order and the arguments of English. The login program's table is
    /// the beginning of the account program's.
    ///
    /// # Errors
    /// The first of the [problems](Self::problems) in this table.
    pub fn table(&self, english: &Self, program: Program) -> Result<String, String> {
        let entry = |(id, model): &(String, Vec<Piece>)| {
            let pieces = self.pieces(id).ok_or_else(|| format!("{id} is missing"))?;
            self::entry(pieces, model).map_err(|what| format!("{id}: {what}"))
        };
        let entries: Vec<String> = english.for_browser(program).map(entry).collect::<Result<_, _>>()?;
        Ok(format!("[{}]", entries.join(",")))
    }

    /// Generates a Rust function for each message of the table, with the English text as documentation and a
    /// parameter for each argument. A parameter is a number if the text depends on its value.
    ///
    /// The functions of messages that the Login program's table lacks stay out of line, so that
    /// `scripts/check-words` sees when that program can reach one.
    #[must_use]
    pub fn functions(&self) -> String {
        let mut rust = String::new();
        let login = self.for_browser(Program::Login).count();
        for (number, (id, pieces)) in self.for_browser(Program::Account).enumerate() {
            let name = id.replace('-', "_");
            // By convention, a Rust keyword gets a final underscore.
            let name = if matches!(name.as_str(), "type" | "continue") { name + "_" } else { name };
            let arguments = arguments(pieces);
            // Writing to a string cannot fail.
            let out_of_line = if number < login { "" } else { "#[inline(never)]\n" };
            let _ = writeln!(rust, "/// {}\n{out_of_line}#[must_use]", documentation(pieces));
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
                "pub fn {name}({}) -> String {{\n    format({number}, &[{}])\n}}",
                parameters.collect::<Vec<_>>().join(", "),
                values.collect::<Vec<_>>().join(", "),
            );
        }
        rust
    }

    fn for_browser(&self, program: Program) -> impl Iterator<Item = &(String, Vec<Piece>)> {
        // Everything below the group comment belongs to the account program. The email messages follow in
        // English.
        let most = if program == Program::Login { self.login } else { self.messages.len() };
        self.messages.iter().take(most).filter(|(id, _)| !SERVER.iter().any(|prefix| id.starts_with(prefix)))
    }

    fn pieces(&self, id: &str) -> Option<&[Piece]> {
        self.messages.iter().find(|(known, _)| known == id).map(|(_, pieces)| &pieces[..])
    }
}

/// A message as an entry of the table: JSON, with its arguments numbered as in English.
fn entry(pieces: &[Piece], english: &[Piece]) -> Result<String, String> {
    let order: Vec<String> = arguments(english).into_iter().map(|(name, _)| name).collect();
    let mut json = String::new();
    table::write(&mut json, pieces, &order)?;
    Ok(json)
}
