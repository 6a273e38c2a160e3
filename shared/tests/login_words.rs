//! The Login program is refused when it uses a word that only the account program has (`scripts/check-words`).
#![cfg(feature = "catalogue")]

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use shared::{
    Program,
    catalogue::{Catalogue, read_folder},
};

/// Runs the script on a program with these functions in its module `words`.
fn check(name: &str, functions: &[&str]) -> Output {
    let program = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let symbol = |function: &&str| format!("\0_RNvNtNtCs7_3app7message5words{}{function}", function.len());
    fs::write(&program, functions.iter().map(symbol).collect::<String>()).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../scripts/check-words");
    Command::new(script).arg(program).output().unwrap()
}

/// The functions of the browser's words: those that the Login program has, and those that it lacks.
fn functions() -> (Vec<String>, Vec<String>) {
    let english = read_folder().unwrap().english;
    let table: Vec<serde_json::Value> =
        serde_json::from_str(&english.table(&english, Program::Login).unwrap()).unwrap();
    let mut functions: Vec<String> = english.ids().map(|id| id.replace('-', "_")).collect();
    let lacking = functions.split_off(table.len());
    (functions, lacking)
}

#[test]
fn a_word_of_the_account_program_alone_is_refused_with_its_name_and_its_places() {
    let (login, account) = functions();
    let output = check("account.wasm", &["load", &login[0], &account[0], &account[1]]);
    let message = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success());
    for word in &account[..2] {
        assert!(message.contains(&format!("  {word}, used in\n    app/src/")), "{message}");
    }
    assert!(!message.contains(&format!("  {},", login[0])), "{message}");
}

#[test]
fn the_words_of_the_login_program_pass() {
    let (login, _) = functions();
    let mut functions: Vec<&str> = login.iter().map(String::as_str).collect();
    functions.push("load");
    let output = check("login.wasm", &functions);
    assert!(output.status.success(), "{}", String::from_utf8(output.stderr).unwrap());
}

#[test]
fn a_program_without_names_is_refused() {
    let output = check("stripped.wasm", &[]);
    assert!(!output.status.success());
    assert!(String::from_utf8(output.stderr).unwrap().contains("does not name its functions"));
}

#[test]
fn the_functions_of_words_that_only_the_account_program_has_keep_their_names() {
    let catalogue = Catalogue::parse("both = A\n## Account\naccount-only = B\nmail-only = C").unwrap();
    let functions = catalogue.functions();
    assert_eq!(functions.matches("#[inline(never)]").count(), 1);
    assert!(functions.contains("/// B\n#[inline(never)]\n#[must_use]\npub fn account_only()"), "{functions}");
    assert_eq!(catalogue.table(&catalogue, Program::Login).unwrap(), r#"["A"]"#);
    assert_eq!(catalogue.table(&catalogue, Program::Account).unwrap(), r#"["A","B"]"#);
}
