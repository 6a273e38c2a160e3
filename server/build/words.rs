//! The languages: each file of `shared/words` becomes a table for the browser and a row of Rust.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};
use shared::catalogue::{Catalogue, Reader, files};

use crate::embed::{Embed, Named};

/// Embeds the tables of every language, one for each part of the app, and gives the list of the languages as Rust.
///
/// # Panics
/// When a file is not right; the message names it.
pub fn languages(embed: &mut Embed<'_>) -> String {
    let files = files().expect("reading the languages");
    let read = |tag: &str, text: &str| {
        Catalogue::parse(text).unwrap_or_else(|what| panic!("shared/words/{tag}.ftl: {what}"))
    };
    let (_, english) = files.iter().find(|(tag, _)| tag == "en").expect("shared/words/en.ftl");
    let english = read("en", english);
    let mut rows = String::new();
    for (tag, text) in &files {
        let wrong = |what: String| panic!("shared/words/{tag}.ftl: {what}");
        let catalogue = read(tag, text);
        let mut table = |reader, part: &str| {
            let table = catalogue.table(&english, reader).unwrap_or_else(wrong);
            let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(&table)[..8]);
            let path = format!("/words/{part}{tag}-{hash}.json");
            embed.file(&path, table.as_bytes(), Named::ByContent);
            path
        };
        let (door, desk) = (table(Reader::Door, ""), table(Reader::Desk, "desk-"));
        // The same for `trunk serve`, whose page nobody rewrites.
        let table = catalogue.table(&english, Reader::Desk).unwrap_or_else(wrong);
        embed.file(&format!("/words/{tag}.json"), table.as_bytes(), Named::Plainly);
        let word =
            |id| catalogue.text(id).map_or_else(|| wrong(format!("{id} is missing")), ToOwned::to_owned);
        let (name, direction) = (word("language-name"), word("direction"));
        writeln!(
            rows,
            "Catalogue {{ tag: {tag:?}, name: {name:?}, direction: {direction:?}, tables: [{door:?}, {desk:?}], source: {text:?}, words: OnceLock::new() }},"
        )
        .expect("writing to a string");
    }
    format!("static CATALOGUES: [Catalogue; {}] = [\n{rows}];\n", files.len())
}
