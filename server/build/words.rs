//! The words of each language (`shared/words`) as tables for the browser.

use std::{fmt::Write as _, process::exit};

use sha2::{Digest as _, Sha256};
use shared::{
    Program,
    catalogue::{Language, Languages, read_folder},
};

use crate::embed::{Embed, Named};

/// Embeds the tables of every language, one for each program of the app, and returns their paths as Rust.
/// Stops the build with every problem of every language.
pub fn languages(embed: &mut Embed<'_>) -> String {
    let Languages { english, all } = read_folder().unwrap_or_else(|problems| {
        for problem in problems {
            println!("cargo::error={problem}");
        }
        // Cargo fails the build, and shows only these lines.
        exit(0)
    });
    let mut rows = String::new();
    for Language { tag, catalogue, .. } in &all {
        let table = |program| catalogue.table(&english, program).expect("a language without problems");
        let mut embed_table = |program, prefix: &str| {
            let table = table(program);
            let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(&table)[..8]);
            let path = format!("/words/{prefix}{tag}-{hash}.json");
            embed.file(&path, table.as_bytes(), Named::ByContent);
            path
        };
        let (login, account) = (embed_table(Program::Login, ""), embed_table(Program::Account, "account-"));
        // The same for `trunk serve`, whose page is not rewritten.
        embed.file(&format!("/words/{tag}.json"), table(Program::Account).as_bytes(), Named::Plainly);
        writeln!(rows, "({tag:?}, [{login:?}, {account:?}]),").expect("writing to a string");
    }
    format!("static WORDS: [(&str, [&str; 2]); {}] = [\n{rows}];\n", all.len())
}
