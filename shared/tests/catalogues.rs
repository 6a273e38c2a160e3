//! Every language has all messages of English, and every message is used.
#![cfg(feature = "catalogue")]

use std::{fs, path::Path};

use shared::{
    Program,
    catalogue::{Catalogue, read, read_folder},
};

const WORDS: &str = "greeting = Hello { $name }.
    You have { $count ->
        [0] no codes
        [one] one code
       *[other] { $count } codes
    } left.
plain = \"Good\" { \"{\" } day
mail-only = For the server
";

#[test]
fn the_browser_gets_a_table_of_strings_and_of_what_is_put_together() {
    let english = Catalogue::parse(WORDS).unwrap();
    let expected = r#"[["Hello ",0,".\u000aYou have ",[1,"0","no codes","one","one code",[1," codes"]]," left."],"\"Good\" { day"]"#;
    assert_eq!(english.table(&english, Program::Account).unwrap(), expected);
}

#[test]
fn another_language_may_put_the_arguments_elsewhere_and_keeps_their_numbers() {
    let english = Catalogue::parse("both = { $first } and { $second }").unwrap();
    let other = Catalogue::parse("both = { $second }, { $first }").unwrap();
    assert_eq!(other.table(&english, Program::Account).unwrap(), r#"[[1,", ",0]]"#);
}

#[test]
fn every_problem_of_every_language_is_named() {
    let files = [
        ("en", "language-name = English\none = One\ntwo = { $count } things\nmail-only = For the server"),
        ("de", "language-name = Deutsch\ntwo = { $number } Dinge\nthree = Drei\nfour = Vier"),
        ("fr", "language-name = { $name }\none = Un\ntwo = Deux\nmail-only = Pour le serveur"),
        ("es", "one = { NUMBER($count) }"),
    ];
    let problems = read(files.map(|(tag, text)| (tag.to_owned(), text.to_owned())).into()).unwrap_err();
    assert!(problems[0].starts_with("es.ftl: one: the table has no form for"), "{}", problems[0]);
    let expected = [
        "de.ftl: one is missing",
        "de.ftl: two: English has no $number here",
        "de.ftl: mail-only is missing",
        "de.ftl: three is not in English",
        "de.ftl: four is not in English",
        "fr.ftl: language-name: English has no $name here",
        "fr.ftl: language-name must be plain text",
    ];
    assert_eq!(problems[1..], expected);
    assert_eq!(read(Vec::new()).unwrap_err(), ["en.ftl: nothing to compare the other languages with"]);
}

#[test]
fn what_the_table_has_no_form_for_is_refused() {
    for text in
        ["-term = A", "a = A\n    .title = B", "a = { b }", "a = { NUMBER($b) }", "a = A\na = B", "a", "a ="]
    {
        assert!(Catalogue::parse(text).is_err(), "{text}");
    }
}

#[test]
fn the_app_gets_a_function_for_each_message_with_its_arguments() {
    let functions = Catalogue::parse(WORDS).unwrap().functions();
    assert!(functions.contains(
        "pub fn greeting(name: &str, count: u32) -> String {\n    format(0, &[Text(name), Number(count)])"
    ));
    assert!(functions.contains("pub fn plain() -> &'static str {\n    plain(1)"));
    assert!(!functions.contains("mail"));
}

#[test]
fn every_language_has_the_messages_of_english_with_the_same_arguments() {
    let languages = read_folder().unwrap();
    for language in &languages.all {
        let tag = &language.tag;
        assert_eq!(language.catalogue.arguments(), languages.english.arguments(), "{tag}");
        let direction = language.catalogue.text("direction").unwrap();
        assert!(["ltr", "rtl"].contains(&direction), "{tag}: {direction}");
    }
}

#[test]
fn every_message_is_used() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let app = sources(&root.join("app/src"));
    let page = fs::read_to_string(root.join("app/index.html")).unwrap();
    let server = ["server/src", "server/domain"].map(|folder| sources(&root.join(folder))).concat();
    let english = read_folder().unwrap().english;
    let unused: Vec<String> = english
        .arguments()
        .into_keys()
        .filter(|id| {
            let function = format!("words::{}", id.replace('-', "_"));
            let followed = |found: &str| {
                !found.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_') || found.starts_with("_(")
            };
            let in_app = app.match_indices(&function).any(|(at, _)| followed(&app[at + function.len()..]));
            let quoted = format!("\"{id}\"");
            let in_page = page.contains(&quoted) || page.contains(&format!(":{id}\""));
            !(in_app || in_page || server.contains(&quoted))
        })
        .collect();
    assert!(unused.is_empty(), "nothing uses {unused:?}");
}

/// All Rust source text below a folder.
fn sources(folder: &Path) -> String {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        // A use that only developers see does not count.
        .filter(|path| !path.ends_with("development"))
        .map(
            |path| {
                if path.is_dir() { sources(&path) } else { fs::read_to_string(&path).unwrap_or_default() }
            },
        )
        .collect()
}
