//! The words of each language (`shared/words`) as tables for the browser.

use std::{fmt::Write as _, process::exit};

use sha2::{Digest as _, Sha256};
use shared::catalogue::{Language, Languages, Reader, read_folder};

use crate::embed::{Embed, Named};

/// Embeds the tables of every language, one for each program of the app, and returns their paths as Rust.
/// Stops the build with every problem of every language.
pub fn languages(embed: &mut Embed<'_>) -> String {
    let Languages { english, all } = read_folder().unwrap_or_else(|problems| {
        for problem in problems {
            println!("cargo::error={problem}");
        }
        exit(1)
    });
    let mut rows = String::new();
    for Language { tag, catalogue, .. } in &all {
        let table = |reader| catalogue.table(&english, reader).expect("a language without problems");
        let mut embed_table = |reader, part: &str| {
            let table = table(reader);
            let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(&table)[..8]);
            let path = format!("/words/{part}{tag}-{hash}.json");
            embed.file(&path, table.as_bytes(), Named::ByContent);
            path
        };
        let (door, desk) = (embed_table(Reader::Door, ""), embed_table(Reader::Desk, "desk-"));
        // The same for `trunk serve`, whose page is not rewritten.
        embed.file(&format!("/words/{tag}.json"), table(Reader::Desk).as_bytes(), Named::Plainly);
        writeln!(rows, "({tag:?}, [{door:?}, {desk:?}]),").expect("writing to a string");
    }
    format!("static WORDS: [(&str, [&str; 2]); {}] = [\n{rows}];\n", all.len())
}
