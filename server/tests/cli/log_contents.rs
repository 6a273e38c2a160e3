//! What must never be in the log, and what the documentation says about it.

use std::{collections::BTreeSet, fs, path::PathBuf};

use domain::{clock::Clock, crypto::totp::Authenticator, refusal::Refusal};
use serde_json::{Value, json};

use crate::{
    client::{Client, serve, temporary_password},
    support::TestFolder,
};

const PASSWORD: &str = "violet kayak trombone";
/// A password that someone types as the username. No account has it as its name.
const TYPED_AS_NAME: &str = "hunter2-is-my-password";
const WRONG: &str = "not the right password";

#[test]
fn nothing_secret_and_no_name_of_no_account_is_in_the_log_even_at_trace() {
    let folder = TestFolder::new();
    let temporary = temporary_password(&folder, "grace");
    let (mut server, address, log) = serve(&folder, &["--log", "trace"]);
    let mut client = Client::new(&address);
    client.sign_in(TYPED_AS_NAME, WRONG);
    client.post("/api/forgot-password", &json!({"username": TYPED_AS_NAME}));
    client.sign_in("grace", WRONG);
    client.sign_in("grace", &temporary);
    let key = client.post("/api/set-up", &json!({})).body["key"].as_str().unwrap().to_owned();
    let secret = data_encoding::BASE32_NOPAD.decode(key.as_bytes()).unwrap();
    let phone = Authenticator::new(&secret).unwrap();
    let code = phone.code(Clock::System.now());
    let wrong_code = if code == "271828" { "314159" } else { "271828" };
    client.post("/api/verify", &json!({"code": wrong_code}));
    assert_eq!(client.post("/api/verify", &json!({"code": code})).status, 200);
    let codes = client.post("/api/backup-codes", &json!({})).body["codes"].clone();
    client.post("/api/backup-codes/done", &json!({}));
    let changed =
        client.post("/api/change-password", &json!({"old_password": temporary, "new_password": PASSWORD}));
    assert_eq!(changed.status, 200, "{}", changed.head);
    let first_session = client.cookies.clone();
    client.post("/api/sign-out", &json!({}));
    client.sign_in("grace", PASSWORD);
    let by_backup_code = client.post("/api/verify/backup-code", &json!({"code": codes[0]}));
    assert_eq!(by_backup_code.status, 200, "{}", by_backup_code.head);
    client.send("GET", "/api/oidc/corporate/callback?code=oidc-code-1&state=oidc-state-1", &[], &Value::Null);
    server.signal("-TERM");
    assert!(server.0.wait().unwrap().success());

    let lines = log.lines();
    assert!(lines.iter().any(|line| line["target"].as_str().unwrap().starts_with("sqlx")));
    let without_times: Vec<Value> = lines
        .into_iter()
        .map(|mut line| {
            // Digits of times can equal a code.
            for field in ["timestamp", "elapsed", "elapsed_secs"] {
                line.as_object_mut().unwrap().remove(field);
            }
            line
        })
        .collect();
    let text = Value::from(without_times).to_string();
    let shown = |code: &Value| code.as_str().unwrap().to_owned();
    let mut secrets = vec![
        TYPED_AS_NAME.to_owned(),
        WRONG.to_owned(),
        PASSWORD.to_owned(),
        temporary,
        key,
        code,
        wrong_code.to_owned(),
        "oidc-code-1".to_owned(),
        "oidc-state-1".to_owned(),
    ];
    secrets.extend(codes.as_array().unwrap().iter().map(shown));
    let tokens = first_session.into_values().chain(client.cookies.into_values());
    secrets.extend(tokens.filter(|value| value.len() > 20));
    for secret in secrets {
        assert!(!text.contains(&secret), "the log contains {secret}");
    }
}

/// Every line of the log has a target and an event, and docs/logs.md lists all events and reasons.
#[test]
fn the_documentation_lists_every_event_and_every_reason() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    let page = fs::read_to_string(format!("{root}/docs/logs.md")).unwrap();
    let mut files = vec!["server/src", "server/domain/src", "server/store/src"]
        .into_iter()
        .map(|folder| PathBuf::from(format!("{root}/{folder}")))
        .collect::<Vec<_>>();
    let mut events = BTreeSet::new();
    while let Some(path) = files.pop() {
        if path.is_dir() {
            files.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
            continue;
        }
        let text = fs::read_to_string(&path).unwrap_or_default();
        for level in ["error!(", "warn!(", "info!(", "debug!(", "trace!(", "$level!("] {
            for (_, line) in text.match_indices(&format!("tracing::{level}")).map(|(at, _)| text.split_at(at))
            {
                let end = line.find(");").or_else(|| line.find("),")).unwrap_or(line.len());
                let line = &line[..end];
                let event = line.split_once("event = \"").and_then(|(_, rest)| rest.split('"').next());
                let event = event.unwrap_or_else(|| panic!("{}: no event: {line}", path.display()));
                assert!(line.contains("target: \""), "{}: no target: {line}", path.display());
                events.insert(event.to_owned());
            }
        }
    }
    assert!(events.len() > 20, "{events:?}");
    let missing: Vec<_> = events.iter().filter(|event| !page.contains(&format!("| `{event}` |"))).collect();
    assert!(missing.is_empty(), "docs/logs.md lacks the events {missing:?}");
    for reason in Refusal::ALL {
        assert!(page.contains(&format!("`{}`", reason.word())), "docs/logs.md lacks {}", reason.word());
    }
}
