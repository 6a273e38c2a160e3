//! The other commands, and what all commands share.

use std::{
    io::{Read as _, Write as _},
    net::TcpStream,
    process::Stdio,
};

use serde_json::Value;
use server::config::keys::KEYS;

use crate::support::{Server, TestFolder, free_address, text};

#[test]
fn settings_are_printed_and_changed() {
    let folder = TestFolder::with_database();
    assert_eq!(folder.ok(&["settings", "get", "mfa.internal"]), "required\n");
    folder.ok(&["settings", "set", "mfa.internal", "optional"]);
    folder.ok(&["settings", "set", "backup_codes.enabled", "false"]);
    let all: Value = serde_json::from_str(&folder.ok(&["settings", "get", "--json"])).unwrap();
    let expected = serde_json::json!({
        "mfa.internal": "optional", "mfa.external": "required", "mfa.administrators": "required", "mfa.grace_days": "0",
        "mfa.remember_days": "0", "mfa.remind": "3", "backup_codes.enabled": "false", "passkeys.enabled": "true",
        "accounts.disable_unused_days": "0",
    });
    assert_eq!(all, expected);
}

#[test]
fn undelivered_email_is_a_warning_and_the_account_is_added() {
    let folder = TestFolder::with_database();
    std::fs::write(folder.0.path().join("blocked"), "a file, not a folder").unwrap();
    for (username, arguments) in [
        ("grace", &["--mail-folder", "blocked"][..]),
        (
            "ada",
            &[
                "--mail-transport",
                "smtp",
                "--mail-smtp-url",
                "smtp://127.0.0.1:1",
                "--mail-from",
                "a@example.com",
            ],
        ),
    ] {
        let email = format!("{username}@example.com");
        let all = [&["account", "add", "--username", username, "--email", &email], arguments].concat();
        let output = folder.run(&all);
        assert!(output.status.success());
        let warning = text(&output.stderr);
        assert!(
            warning.contains(&format!("warning: 2 emails to {email} stay queued"))
                && warning.lines().count() == 1,
            "{warning}"
        );
        folder.ok(&["account", "show", "--username", username]);
    }
}

#[test]
fn every_command_has_help() {
    let folder = TestFolder::new();
    for command in [
        &[][..],
        &["serve"],
        &["account"],
        &["account", "add"],
        &["account", "list"],
        &["account", "edit"],
        &["account", "import"],
        &["account", "unlock"],
        &["account", "bypass-code"],
        &["activity"],
        &["activity", "list"],
        &["activity", "export"],
        &["account", "show"],
        &["account", "send-password"],
        &["account", "reset-mfa"],
        &["account", "disable"],
        &["account", "enable"],
        &["settings"],
        &["settings", "get"],
        &["settings", "set"],
        &["mail"],
        &["mail", "list"],
        &["mail", "retry"],
        &["mail", "drop"],
        &["mail", "test"],
        &["key"],
        &["key", "new"],
        &["key", "replace"],
        &["backup"],
        &["restore"],
        &["health"],
        &["doctor"],
    ] {
        let help = folder.ok(&[command, &["--help"]].concat());
        assert!(help.contains("Usage: vestibule") && help.contains("vestibule configuration"), "{command:?}");
        assert!(help.lines().count() <= 50, "{command:?}: {help}");
    }
    assert!(folder.ok(&["--version"]).starts_with("vestibule "));
}

#[test]
fn the_configuration_keys_have_a_help_of_their_own() {
    let folder = TestFolder::new();
    for arguments in [&["configuration"][..], &["help", "configuration"], &["configuration", "--help"]] {
        let said = folder.ok(arguments);
        for key in KEYS {
            let names = [key.name.to_owned(), format!("--{}", key.flag()), key.variable()];
            assert!(names.iter().all(|name| said.contains(name)), "{arguments:?}: {}", key.name);
            assert!(
                said.contains(key.help.split_whitespace().next().unwrap()),
                "{arguments:?}: {}",
                key.name
            );
        }
        assert!(said.contains("VESTIBULE_IDENTITY_PROVIDER_<ID>_CLIENT_SECRET_FILE"), "{arguments:?}");
    }
    // Also while the configuration is wrong.
    let keys: Value =
        serde_json::from_str(&folder.ok(&["configuration", "--json", "--listen", "nowhere"])).unwrap();
    assert_eq!(keys.as_array().unwrap().len(), KEYS.len());
    assert_eq!((&keys[0]["name"], &keys[0]["flag"]), (&"listen".into(), &"--listen".into()));
    assert!(folder.is_empty());
}

#[test]
fn the_demo_prints_its_address_and_how_to_sign_in() {
    let folder = TestFolder::new();
    let address = free_address();
    let port = address.rsplit(':').next().unwrap();
    let url = format!("http://localhost:{port}");
    let mut demo = folder
        .command(&["serve", "--demo", "--listen", &address, "--public-url", &url])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut output = demo.stdout.take().unwrap();
    let server = Server(demo);
    // A read can end within a character of the frame, so the bytes are decoded together.
    let mut bytes = Vec::new();
    let mut buffer = [0; 512];
    let said = loop {
        let read = output.read(&mut buffer).unwrap();
        bytes.extend_from_slice(&buffer[..read]);
        let said = String::from_utf8_lossy(&bytes);
        if said.contains("Ctrl+C") {
            break said.into_owned();
        }
        assert!(read > 0, "{said}");
    };
    assert!(said.contains(&url) && said.contains("admin") && said.contains("data/mail"), "{said}");
    let password = said.split("Password").nth(1).unwrap().split_whitespace().next().unwrap();
    let body = format!(r#"{{"username":"admin","password":"{password}"}}"#);
    let mut stream = TcpStream::connect(&address).unwrap();
    write!(
        stream,
        "POST /api/sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n\
         Sec-Fetch-Site: same-origin\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200") && answer.contains("verify"), "{answer}");
    let accounts = |host: &str| {
        let mut stream = TcpStream::connect(&address).unwrap();
        write!(stream, "GET /demo HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    };
    assert!(accounts(&format!("localhost:{port}")).contains(password));
    // Another site that gives its name this machine's address.
    let stolen = accounts(&format!("evil.example:{port}"));
    assert!(stolen.starts_with("HTTP/1.1 404") && !stolen.contains(password), "{stolen}");
    drop(server);
}
