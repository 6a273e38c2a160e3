//! Reads the languages (`shared/words`) and writes them as Rust for `src/language/catalogue.rs`.

use std::{env, fmt::Write as _, fs, path::PathBuf, process::exit};

use shared::catalogue::{FOLDER, Language, Languages, read_folder};

fn main() {
    println!("cargo::rerun-if-changed={FOLDER}");
    let Languages { all, .. } = read_folder().unwrap_or_else(|problems| {
        for problem in problems {
            println!("cargo::error={problem}");
        }
        // Cargo fails the build, and shows only these lines.
        exit(0)
    });
    let mut rows = String::new();
    for Language { tag, catalogue } in &all {
        let text = |id| catalogue.text(id).unwrap_or_default();
        let (name, direction) = (text("language-name"), text("direction"));
        let messages: Vec<(&str, &str)> = catalogue.sources().collect();
        writeln!(
            rows,
            "Catalogue {{ tag: {tag:?}, name: {name:?}, direction: {direction:?}, messages: &{messages:?} }},"
        )
        .expect("writing to a string");
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let rust = format!("static CATALOGUES: [Catalogue; {}] = [\n{rows}];\n", all.len());
    fs::write(out.join("languages.rs"), rust).expect("writing to OUT_DIR");
}
