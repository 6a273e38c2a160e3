//! The key file and the database belong together.

use server::{
    clock::Clock,
    mail::{Mailbox, Transport},
    state::Server,
    store::{self, Store},
};

use crate::helpers::*;

async fn reopen(door: Door) -> anyhow::Result<Door> {
    door.server.domain.store.close().await;
    Door::open_in(door.folder, door.clock, &[]).await
}

#[tokio::test]
async fn what_was_stored_before_a_restart_is_there_after_it() {
    let door = Door::open().await;
    let temporary = door.add("grace").await.temporary_password.unwrap();
    let browser = door.browser();
    browser.sign_in("grace", &temporary).await.unwrap();
    let shown = browser.set_up().await.unwrap();
    let cookies = browser.copy().cookies;

    let door = reopen(door).await.unwrap();
    let browser = Browser { cookies, ..door.browser() };
    assert_eq!(browser.set_up().await.unwrap(), shown);
    let code = Phone::scan(&shown).code(door.clock.now());
    assert!(browser.verify(&code).await.is_ok());
}

#[tokio::test]
async fn a_missing_key_file_with_an_existing_database_is_refused_and_no_new_one_made() {
    let door = Door::open().await;
    let key = door.folder.path().join("vestibule.key");
    std::fs::remove_file(&key).unwrap();
    let folder = door.folder;
    let config = config(&folder, &[]);
    door.server.domain.store.close().await;
    let error =
        Server::open(config, Clock::held(START), Transport::Memory(Mailbox::default())).await.err().unwrap();
    assert!(error.to_string().contains("vestibule.key is missing"), "{error}");
    assert!(!key.exists());
}

#[tokio::test]
async fn another_databases_key_file_is_refused() {
    let door = Door::open().await;
    std::fs::write(door.folder.path().join("vestibule.key"), format!("0a0b0c0d:{}\n", "7".repeat(64)))
        .unwrap();
    let error = reopen(door).await.err().unwrap();
    assert!(error.to_string().contains("is not the one of the database"), "{error:#}");
}

#[tokio::test]
async fn no_secret_lies_readable_in_the_database() {
    let door = Door::open().await;
    let ada = door.person("ada").await;
    let browser = ada.signed_in(&door).await;
    let temporary = door.add("grace").await.temporary_password.unwrap();
    let pending = door.browser();
    pending.sign_in("grace", &temporary).await.unwrap();
    let enrolment = pending.set_up().await.unwrap();
    let tokens: Vec<String> = browser.cookies.lock().unwrap().values().cloned().collect();
    door.server.domain.store.close().await;

    let mut bytes = Vec::new();
    for name in ["vestibule.db", "vestibule.db-wal"] {
        bytes.extend(std::fs::read(door.folder.path().join(name)).unwrap_or_default());
    }
    let contains = |needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
    assert!(contains(b"ada@example.com"), "the search itself works");
    let secret = data_encoding::BASE32_NOPAD.decode(enrolment.key.as_bytes()).unwrap();
    assert!(!contains(enrolment.key.as_bytes()) && !contains(&secret));
    assert!(!contains(PASSWORD.as_bytes()) && !contains(temporary.as_bytes()));
    for code in &ada.codes {
        assert!(!contains(code.as_str().as_bytes()) && !contains(code.grouped().as_bytes()));
    }
    for token in tokens {
        let raw = data_encoding::BASE64URL_NOPAD.decode(token.as_bytes()).unwrap();
        assert!(!contains(token.as_bytes()) && !contains(&raw));
    }
}

#[tokio::test]
async fn the_database_is_durable_by_its_own_settings() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("a ?#% b.db")).await.unwrap();
    let mut db = store.read().await.unwrap();
    assert_eq!(store::pragmas(&mut db).await.unwrap(), ("wal".to_owned(), 2, 1));
    assert!(folder.path().join("a ?#% b.db").exists());
}
