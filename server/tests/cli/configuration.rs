//! Errors of the configuration and the key file.

use std::net::TcpListener;

use crate::support::{TestFolder, free_address, text};

#[test]
fn an_invalid_configuration_exits_with_2_names_the_key_in_one_line_and_writes_nothing() {
    let folder = TestFolder::new();
    for (arguments, names) in [
        (&["serve", "--listen", "8080"][..], "--listen"),
        (&["serve", "--public-url", "http://login.example.com"], "--public-url"),
        (&["serve", "--public-url", "https://login.example.com"], "mail.transport"),
        (&["serve", "--database-url", "mysql://x"], "--database-url"),
        (&["account", "list", "--application-name", "a:b"], "--application-name"),
        (&["serve", "--config", "missing.toml"], "missing.toml"),
        (&["serve", "--oidc-client-id", "x"], "--oidc-client-id is no longer a setting"),
        (&["serve", "--demo", "--listen", "0.0.0.0:0"], "--demo requires a loopback listen address"),
        (
            &[
                "serve",
                "--demo",
                "--public-url",
                "https://login.example.com",
                "--mail-transport",
                "smtp",
                "--mail-smtp-url",
                "smtps://mail.example.com",
                "--mail-from",
                "a@example.com",
            ],
            "--demo",
        ),
    ] {
        let (line, code) = folder.fails(arguments);
        assert!(line.contains(names), "{arguments:?}: {line}");
        assert_eq!(code, 2, "{arguments:?}");
        assert!(folder.is_empty(), "{arguments:?}");
    }
    let output = folder.command(&["serve"]).env("VESTIBULE_LISTENS", "x").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(
        text(&output.stderr).contains("VESTIBULE_LISTENS is not a setting; did you mean VESTIBULE_LISTEN?")
    );
    assert!(folder.is_empty());
}

#[test]
fn an_invalid_file_is_reported_by_line_without_its_secrets() {
    let folder = TestFolder::new();
    let file =
        "listen = '127.0.0.1:1'\n[mail]\nsmtp_url = \"smtp://user:hunter2@mail.example.com\nfrom = 'a@b.c'\n";
    std::fs::write(folder.0.path().join("v.toml"), file).unwrap();
    let (line, code) = folder.fails(&["serve", "--config", "v.toml"]);
    assert!(line.contains("v.toml: line 3") && !line.contains("hunter2"), "{line}");
    assert_eq!(code, 2);
}

#[test]
fn a_port_in_use_is_reported_and_nothing_is_written() {
    let folder = TestFolder::new();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let (line, code) = folder.fails(&["serve", "--listen", &address]);
    assert!(line.contains(&format!("cannot listen on {address}")) && line.contains("in use"), "{line}");
    assert_eq!(code, 1);
    assert!(folder.is_empty());
}

#[test]
fn a_key_file_is_created_once() {
    let folder = TestFolder::new();
    folder.ok(&["key", "new", "--key-file", "keys/one.key"]);
    let key = std::fs::read(folder.0.path().join("keys/one.key")).unwrap();
    let (line, code) = folder.fails(&["key", "new", "--key-file", "keys/one.key"]);
    assert!(line.contains("keys/one.key") && code == 1, "{line}");
    assert_eq!(std::fs::read(folder.0.path().join("keys/one.key")).unwrap(), key);
}

#[test]
fn a_server_without_its_key_file_does_not_start_and_explains_why() {
    let folder = TestFolder::new();
    folder.add("grace");
    std::fs::remove_file(folder.0.path().join("data/vestibule.key")).unwrap();
    let (line, code) = folder.fails(&["serve", "--listen", &free_address()]);
    assert!(line.contains("data/vestibule.key is missing") && code == 1, "{line}");
    assert!(!folder.0.path().join("data/vestibule.key").exists());
}
