//! Makes a function of every message, and the table of every language for tests and development.

use std::{env, fs, path::PathBuf, process::exit};

use shared::{
    Program,
    catalogue::{FOLDER, Language, Languages, read_folder},
};

fn main() {
    println!("cargo::rerun-if-changed={FOLDER}");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let Languages { english, all } = read_folder().unwrap_or_else(|problems| {
        for problem in problems {
            println!("cargo::error={problem}");
        }
        exit(1)
    });
    fs::write(out.join("words.rs"), english.functions()).expect("writing to OUT_DIR");
    let ids: Vec<&str> = english.ids().collect();
    let mut rows = Vec::new();
    for Language { tag, catalogue, .. } in &all {
        let table = catalogue.table(&english, Program::Account).expect("a language without problems");
        let text = |id| catalogue.text(id).unwrap_or_default();
        fs::write(out.join(format!("{tag}.json")), &table).expect("writing to OUT_DIR");
        rows.push((tag, text("language-name"), text("direction"), table));
    }
    let development = format!("const IDS: &[&str] = &{ids:?};\nconst LANGUAGES: &[Language] = &{rows:?};\n");
    fs::write(out.join("development.rs"), development).expect("writing to OUT_DIR");
}
