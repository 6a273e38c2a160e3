//! Makes a function of every message, and the table of every language for tests and development.

use std::{env, fs, path::PathBuf};

use shared::catalogue::{Catalogue, FOLDER, Reader, files};

fn main() {
    println!("cargo::rerun-if-changed={FOLDER}");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let files = files().expect("the folder of the languages");
    let read =
        |tag: &str, text: &str| Catalogue::parse(text).unwrap_or_else(|what| panic!("{tag}.ftl: {what}"));
    let (_, english) = files.iter().find(|(tag, _)| tag == "en").expect("en.ftl");
    let english = read("en", english);
    fs::write(out.join("words.rs"), english.functions()).expect("writing to OUT_DIR");
    let ids: Vec<&str> = english.ids().collect();
    let mut languages = Vec::new();
    for (tag, text) in &files {
        let words = read(tag, text);
        let table = words.table(&english, Reader::Desk).unwrap_or_else(|what| panic!("{tag}.ftl: {what}"));
        let said =
            |id| words.text(id).unwrap_or_else(|| panic!("{tag}.ftl: {id} depends on something")).to_owned();
        languages.push((tag, said("language-name"), said("direction"), table.clone()));
        fs::write(out.join(format!("{tag}.json")), table).expect("writing to OUT_DIR");
    }
    let development =
        format!("const IDS: &[&str] = &{ids:?};\nconst LANGUAGES: &[Language] = &{languages:?};\n");
    fs::write(out.join("development.rs"), development).expect("writing to OUT_DIR");
}
