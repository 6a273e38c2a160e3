//! Files with accounts, made up of what spreadsheets write and of what they do not.

use std::cell::Cell;

use proptest::{prelude::*, sample::select};
use shared::api::admin::{
    accounts::ListAccounts,
    import::{ImportAccounts, ImportReport, ImportRequest},
};

use super::{assert_linear, cases, panics, runtime};
use crate::helpers::*;

const PARTS: [&str; 24] = [
    "username,email\n",
    "username;email;name\r\n",
    "\u{feff}username\temail\n",
    "username,email,kind,origin,administrator\r\n",
    "ada,ada@example.com\n",
    "grace;grace@example.com;\"Grace;\nHopper\"\r\n",
    "linus,linus@example.com,external,local,true\r\n",
    ",",
    ";",
    "\t",
    "\n",
    "\r",
    "\"",
    "\"\"",
    "=1+1",
    "@",
    "\u{0}",
    "\u{202e}",
    "\u{85}",
    "internal",
    "sso",
    "false",
    "x@y.example",
    "ADA",
];

fn file() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        6 => select(&PARTS[..]).prop_map(str::to_owned),
        1 => any::<String>().prop_map(|text| text.chars().take(8).collect()),
        2 => "[a-z]{1,6},[a-z]{1,6}@[a-z]{1,6}\\.example\n",
    ];
    (select(&PARTS[..4]), prop::collection::vec(part, 0..8))
        .prop_map(|(first, parts)| first.to_owned() + &parts.concat())
}

#[test]
fn a_file_is_imported_as_its_dry_run_says_or_not_at_all() {
    let runtime = runtime();
    let app = runtime.block_on(TestApp::open());
    let admin = runtime.block_on(async { app.administrator("root").await.signed_in(&app).await });
    let count = || {
        let body =
            serde_json::json!({"search": "", "filter": "all", "page": "first"}).to_string().into_bytes();
        let answer = runtime.block_on(admin.send(
            shared::Method::Post,
            <ListAccounts as shared::Endpoint>::PATH,
            body,
        ));
        answer.json()["total"].as_u64().unwrap()
    };
    let before = panics();
    let imported = Cell::new(0);
    proptest!(cases(20), |(csv in file())| {
        let import = |dry_run| -> ImportReport {
            let request = ImportRequest { csv: csv.clone(), dry_run };
            runtime.block_on(admin.call::<ImportAccounts>(request)).unwrap()
        };
        let accounts = count();
        let (dry, real) = (import(true), import(false));
        prop_assert_eq!(panics(), before);
        prop_assert_eq!(&dry.problems, &real.problems);
        prop_assert_eq!((dry.accounts, dry.imported), (real.accounts, false));
        prop_assert_eq!(real.imported, real.problems.is_empty());
        let added = if real.imported { u64::from(real.accounts) } else { 0 };
        prop_assert_eq!(count(), accounts + added);
        imported.set(imported.get() + added);
    });
    assert!(imported.get() > 0, "no file was imported");
}

#[test]
fn long_files_take_a_time_that_grows_with_their_length_alone() {
    let runtime = runtime();
    let app = runtime.block_on(TestApp::open());
    let admin = runtime.block_on(async { app.administrator("root").await.signed_in(&app).await });
    let read = |text: &str| {
        let request = ImportRequest { csv: format!("username,email\n{text}"), dry_run: true };
        let report = runtime.block_on(admin.call::<ImportAccounts>(request)).unwrap();
        assert!(!report.imported);
    };
    assert_linear(read, &["\"", ",", "\r", "\"a\n"]);
}
