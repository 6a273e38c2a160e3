//! A server whose clock is set while it runs, with libfaketime.

use std::{
    fs,
    path::{Path, PathBuf},
};

use domain::clock::Clock;
use serde_json::json;

use crate::{
    client::{Client, serve_in, temporary_password},
    support::{Server, TestFolder},
};

const PASSWORD: &str = "violet kayak trombone";

/// Debian's library, which answers questions for the time.
fn libfaketime() -> PathBuf {
    let folders = fs::read_dir("/usr/lib").unwrap().map(|entry| entry.unwrap().path());
    let library = |folder: PathBuf| folder.join("faketime/libfaketime.so.1");
    folders.map(library).find(|path| path.exists()).expect("libfaketime: run scripts/set-up test")
}

/// Sets the clock of the server ahead by some seconds, or behind.
fn set(file: &Path, seconds: i64) {
    // In one step, because the server reads it at any time.
    let new = file.with_extension("new");
    fs::write(&new, format!("{seconds:+}\n")).unwrap();
    fs::rename(&new, file).unwrap();
}

#[test]
fn a_clock_that_jumps_is_warned_of_and_brings_nothing_back() {
    let folder = TestFolder::new();
    let temporary = temporary_password(&folder, "grace");
    let file = folder.path("faketime");
    set(&file, 0);
    let library = libfaketime();
    let environment = [
        ("LD_PRELOAD", library.to_str().unwrap()),
        ("FAKETIME_TIMESTAMP_FILE", file.to_str().unwrap()),
        ("FAKETIME_NO_CACHE", "1"),
        // Waits and timers go on as they are.
        ("FAKETIME_DONT_FAKE_MONOTONIC", "1"),
    ];
    let (server, address, log) = serve_in(&folder, &[], &environment);
    let mut client = Client::new(&address);
    let (phone, code) = client.first_sign_in("grace", &temporary, PASSWORD);

    // Behind: the code would be valid again at this time, but it was used.
    set(&file, -20);
    let warning = log.wait_for("clock_jumped");
    let by = warning["by_ms"].as_i64().unwrap();
    assert!((-21_000..=-19_000).contains(&by), "{warning}");
    assert!(warning["message"].as_str().unwrap().contains("synchronise it (NTP)"), "{warning}");
    let mut other = Client::new(&address);
    assert_eq!(other.sign_in("grace", PASSWORD).status, 200);
    let again = other.post("/api/verify", &json!({"code": code}));
    assert!(
        again.status == 422 && again.body.to_string().contains("spent"),
        "{} {}",
        again.status,
        again.body
    );
    // The session of before goes on.
    assert_eq!(client.send("GET", "/api/security", &[], &json!({})).status, 200);

    // Ahead: sessions and sign-ins have expired, and the next code opens.
    set(&file, 7_200);
    log.wait_until("clock_jumped", |line| line["by_ms"].as_i64() > Some(7_000_000));
    assert_eq!(client.send("GET", "/api/security", &[], &json!({})).status, 401);
    assert_eq!(other.post("/api/verify", &json!({"code": code})).status, 401);
    assert_eq!(other.sign_in("grace", PASSWORD).status, 200);
    let code = phone.code(Clock::System.now() + 7_200_000);
    assert_eq!(other.post("/api/verify", &json!({"code": code})).status, 200);
    assert_eq!(other.send("GET", "/api/security", &[], &json!({})).status, 200);
    remove_shared_memory(server);
}

/// Kills the server, and removes the shared memory that libfaketime leaves behind then.
fn remove_shared_memory(server: Server) {
    let id = server.0.id();
    drop(server);
    for name in ["faketime_shm", "sem.faketime_sem"] {
        fs::remove_file(format!("/dev/shm/{name}_{id}")).unwrap();
    }
}
