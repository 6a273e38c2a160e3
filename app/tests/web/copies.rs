//! The copies of the backup codes, and of the key.

use app::{
    components::{CodesSheet, CopyRow, ValueFormat},
    message::saved_codes::SavedCodes,
};
use leptos::prelude::*;
use shared::{BackupCode, api::backup_codes::BackupCodes};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::helpers::{Mounted, load_words};

fn fresh() -> BackupCodes {
    load_words("en");
    let codes = (0..5).map(|slot| BackupCode::from_random([slot; 15])).collect();
    BackupCodes { codes, username: "ada".into(), made_at: 1_700_000_000_000 }
}

#[wasm_bindgen_test]
fn the_file_has_application_account_date_codes_and_how_to_use_them_in_this_order() {
    let text = SavedCodes::new("Northwind Cases", &fresh()).text();
    let parts = [
        "Application: Northwind Cases",
        "Username: ada",
        "November 2023",
        "1. 00000-00000-00000",
        "2. 11111-11111-11111",
        "3. 22222-22222-22222",
        "4. 33333-33333-33333",
        "5. 44444-44444-44444",
        "Use a backup code",
        "Each code works once",
    ];
    let positions: Vec<usize> = parts.map(|part| text.find(part).expect(part)).to_vec();
    assert!(positions.is_sorted(), "{text}");
}

#[wasm_bindgen_test]
fn a_label_in_the_file_ends_as_in_its_language() {
    let fresh = fresh();
    load_words("fr");
    let text = SavedCodes::new("Northwind Cases", &fresh).text();
    assert!(text.contains("Nom d’utilisateur\u{a0}: ada\n"), "{text}");
}

#[wasm_bindgen_test]
fn the_files_name_is_plain() {
    assert_eq!(
        SavedCodes::new("Northwind Cases", &fresh()).file_name(),
        "northwind-cases-backup-codes-ada.txt"
    );
    assert_eq!(SavedCodes::new("案件/..", &fresh()).file_name(), "backup-codes-ada.txt");
}

#[wasm_bindgen_test]
async fn the_sheet_shows_the_codes_of_the_file_in_their_order() {
    let codes = SavedCodes::new("Northwind Cases", &fresh());
    let expected = codes.codes.clone();
    let mounted = Mounted::with(move || view! { <CodesSheet codes id="codes" /> }).await;
    let items = mounted.element.query_selector_all("#codes > li").unwrap();
    let shown: Vec<String> =
        (0..items.length()).filter_map(|index| items.get(index)?.text_content()).collect();
    assert_eq!(shown, expected);
}

#[wasm_bindgen_test]
async fn the_key_is_grouped_for_reading_and_has_no_spaces_for_copying() {
    let status = RwSignal::new(String::new());
    let mounted = Mounted::with(move || {
        view! { <CopyRow label="Key" copy_name="Copy key" value="JBSWY3DPEH".to_owned() id="key" format=ValueFormat::Grouped status /> }
    })
    .await;
    assert_eq!(mounted.text("#key"), "JBSWY3DPEH");
    assert_eq!(mounted.count("#key > span"), 3);
    assert_eq!(mounted.text("button"), "Copy");
    assert_eq!(mounted.find("button").get_attribute("aria-label").as_deref(), Some("Copy key"));
}
