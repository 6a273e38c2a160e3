//! Compiles the user-visible text, one Fluent file for each language in `shared/words/`, to a compact table
//! for the browser. Only build scripts and tests on the host use it (feature `catalogue`).
//!
//! Fluent's runtime would be larger in the browser than all screens together. The Fluent files are therefore
//! parsed at build time, and the browser gets a table: entry *n* of every language is message *n* of English.
//! Messages whose id begins with `mail-` or `demo-` are used only by the server and left out. Messages below the group
//! comment `## Account` of English belong to the account program; the table of the login program ends before
//! them.
//!
//! An entry is a string, or a list of parts to concatenate: a string, the number of an argument, or a choice
//! by an argument, `[argument, key, entry, …, entry]`, whose last entry is the default. A key is a number, a
//! plural category (CLDR) or a word.

mod languages;
mod messages;
mod piece;
mod table;

pub use self::{
    languages::{FOLDER, Language, Languages, read, read_folder},
    messages::Catalogue,
};
