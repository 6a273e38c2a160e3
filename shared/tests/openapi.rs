//! The description of the API, compared with `openapi.json`.
#![cfg(feature = "openapi")]

use std::{env, fs, path::Path};

use shared::openapi::document;

#[test]
fn the_stored_document_is_that_of_the_contract() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("openapi.json");
    let made = format!("{:#}\n", document());
    if env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        fs::write(&path, &made).unwrap();
    }
    let stored = fs::read_to_string(&path).unwrap_or_default();
    let differs = made.lines().zip(stored.lines()).enumerate().find(|(_, (made, stored))| made != stored);
    assert!(
        made == stored,
        "shared/openapi.json is not up to date, first at {differs:?}: run INSTA_UPDATE=always cargo test -p shared \
         --features nfc,openapi --test openapi"
    );
}
