//! Makes a function of every message, the table of every language for tests and development, and a constant
//! of every id in `index.html`.

use std::{collections::BTreeSet, env, fs, path::PathBuf, process::exit};

use lol_html::{RewriteStrSettings, element, rewrite_str};
use shared::{
    Program,
    catalogue::{FOLDER, Language, Languages, read_folder},
};

/// The page that the app starts in.
const PAGE: &str = "index.html";

fn main() {
    println!("cargo::rerun-if-changed={FOLDER}");
    println!("cargo::rerun-if-changed={PAGE}");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let Languages { english, all } = read_folder().unwrap_or_else(|problems| {
        for problem in problems {
            println!("cargo::error={problem}");
        }
        // Cargo fails the build, and shows only these lines.
        exit(0)
    });
    fs::write(out.join("words.rs"), english.functions()).expect("writing to OUT_DIR");
    let ids: Vec<&str> = english.ids().collect();
    let mut rows = Vec::new();
    for Language { tag, catalogue } in &all {
        let table = catalogue.table(&english, Program::Account).expect("a language without problems");
        let text = |id| catalogue.text(id).unwrap_or_default();
        fs::write(out.join(format!("{tag}.json")), &table).expect("writing to OUT_DIR");
        rows.push((tag, text("language-name"), text("direction"), table));
    }
    let development = format!("const IDS: &[&str] = &{ids:?};\nconst LANGUAGES: &[Language] = &{rows:?};\n");
    fs::write(out.join("development.rs"), development).expect("writing to OUT_DIR");
    let page = fs::read_to_string(PAGE).expect("reading index.html");
    fs::write(out.join("index_html.rs"), ids_of(&page)).expect("writing to OUT_DIR");
}

/// A constant for each id of the page, such as `LOGIN_FORM` for `login-form`.
fn ids_of(page: &str) -> String {
    let mut ids = BTreeSet::new();
    let find = element!("[id]", |element| {
        ids.extend(element.get_attribute("id"));
        Ok(())
    });
    rewrite_str(page, RewriteStrSettings::new().append_element_content_handler(find))
        .expect("reading index.html");
    let constant = |id: &String| {
        let name = id.to_uppercase().replace('-', "_");
        format!("/// `#{id}`\npub const {name}: &str = {id:?};\n")
    };
    ids.iter().map(constant).collect()
}
