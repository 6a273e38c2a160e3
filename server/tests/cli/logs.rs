//! The log of a running server: what an operator finds in it, and what must never be in it.

use std::{fs, net::Ipv4Addr};

use serde_json::{Value, json};

use crate::{
    client::{Client, Log, serve, temporary_password},
    support::TestFolder,
};

const PASSWORD: &str = "violet kayak trombone";
/// A password that someone types as the username. No account has it as its name.
const TYPED_AS_NAME: &str = "hunter2-is-my-password";
const WRONG: &str = "not the right password";

fn events(lines: &[Value]) -> Vec<&str> {
    lines.iter().map(|line| line["event"].as_str().unwrap()).collect()
}

#[test]
fn one_request_id_leads_to_each_step_of_a_sign_in_with_its_reason() {
    let folder = TestFolder::new();
    let temporary = temporary_password(&folder, "grace");
    let (_server, address, log) = serve(&folder, &[]);
    let mut client = Client::new(&address);

    let wrong = client.sign_in("grace", WRONG);
    let lines = log.of_request(&wrong.id());
    assert_eq!(events(&lines), ["refused", "audited", "answered"], "{lines:#?}");
    assert_eq!((&lines[0]["reason"], &lines[0]["target"]), (&json!("wrong_password"), &json!("sign_in")));
    assert_eq!((&lines[1]["kind"], &lines[1]["account"]), (&json!("wrong_password"), &json!("grace")));
    assert_eq!((&lines[2]["error"], &lines[2]["status"]), (&json!("wrong_credentials"), &json!(401)));
    for line in &lines {
        assert_eq!(line["span"]["account"], "grace", "{line}");
        assert_eq!(line["span"]["client"], "127.0.0.1", "{line}");
        assert_eq!(line["span"]["route"], "/api/sign-in", "{line}");
    }

    let unknown = log.of_request(&client.sign_in(TYPED_AS_NAME, WRONG).id());
    assert_eq!(events(&unknown), ["refused", "answered"], "{unknown:#?}");
    assert_eq!(unknown[0]["reason"], "unknown_name");

    let right = log.of_request(&client.sign_in("grace", &temporary).id());
    assert_eq!(events(&right), ["step_completed", "answered"], "{right:#?}");
    assert_eq!(right[0]["next"], "set_up");

    let early = log.of_request(&client.post("/api/set-up/skip", &json!({})).id());
    assert_eq!(events(&early), ["wrong_step", "answered"], "{early:#?}");
    assert_eq!((&early[0]["due"], &early[1]["error"]), (&json!("set_up"), &json!("wrong_step")));

    folder.ok(&["account", "disable", "--username", "grace"]);
    let disabled = log.of_request(&client.sign_in("grace", &temporary).id());
    assert_eq!((&disabled[0]["event"], &disabled[0]["reason"]), (&json!("refused"), &json!("disabled")));
    let ended = log.of_request(&client.post("/api/set-up", &json!({})).id());
    assert_eq!(
        (&ended[0]["reason"], &ended[1]["error"]),
        (&json!("unknown_session"), &json!("session_expired"))
    );
}

#[test]
fn a_wait_is_logged_with_the_counter_and_its_end() {
    let folder = TestFolder::new();
    temporary_password(&folder, "grace");
    let (_server, address, log) = serve(&folder, &[]);
    let mut client = Client::new(&address);
    for _ in 0..5 {
        assert_eq!(client.sign_in("grace", WRONG).status, 401);
    }
    let throttled = client.sign_in("grace", PASSWORD);
    assert_eq!(throttled.status, 429);
    let lines = log.of_request(&throttled.id());
    assert_eq!(events(&lines), ["throttled", "answered"], "{lines:#?}");
    assert_eq!((&lines[0]["counter"], &lines[0]["span"]["account"]), (&json!("name"), &json!("grace")));
    let until = lines[0]["until"].as_str().unwrap();
    assert!(until.len() == 20 && until.ends_with('Z'), "{until}");
}

#[test]
fn a_request_id_is_taken_from_a_configured_proxy_and_from_nobody_else() {
    let folder = TestFolder::new();
    let sent = [("X-Request-Id", "support-case-42"), ("X-Forwarded-For", "198.51.100.7")];
    let ask = |address: &str| Client::new(address).send("POST", "/api/sign-out", &sent, &json!({}));

    let (server, address, log) = serve(&folder, &["--proxies", "127.0.0.1"]);
    assert_eq!(ask(&address).id(), "support-case-42");
    let lines = log.of_request("support-case-42");
    assert_eq!(lines[0]["span"]["client"], "198.51.100.7");
    assert!(log.events("unknown_proxy").is_empty());
    drop(server);

    let (_server, address, log) = serve(&folder, &[]);
    let ids = [ask(&address).id(), ask(&address).id()];
    assert!(ids.iter().all(|id| id.len() == 32) && ids[0] != ids[1], "{ids:?}");
    // Once, however many requests there are.
    let warnings = log.events("unknown_proxy");
    assert_eq!(warnings.len(), 1, "{warnings:#?}");
    assert_eq!((&warnings[0]["level"], &warnings[0]["peer"]), (&json!("WARN"), &json!(Ipv4Addr::LOCALHOST)));
    assert!(warnings[0]["message"].as_str().unwrap().contains("add its address to proxies"));
}

#[test]
fn the_start_names_version_schema_database_keys_providers_and_proxies() {
    let folder = TestFolder::with_database();
    let (_server, address, log) = serve(&folder, &["--proxies", "127.0.0.1,10.0.0.0/8"]);
    let started = log.wait_for("started");
    let database = fs::canonicalize(folder.path("data/vestibule.db")).unwrap().display().to_string();
    let key = fs::read_to_string(folder.path("data/vestibule.key")).unwrap();
    let id = key.split(':').next().unwrap();
    for (field, value) in [
        ("version", env!("CARGO_PKG_VERSION")),
        ("database", &database),
        ("keys", id),
        ("providers", ""),
        ("proxies", "127.0.0.1/32, 10.0.0.0/8"),
        ("listen", &address),
        ("public_url", "http://localhost:8080"),
    ] {
        assert_eq!(started[field], value, "{started}");
    }
    assert!(started["schema"].as_i64().unwrap() >= 25, "{started}");
}

#[test]
fn levels_are_for_single_targets_and_debug_has_no_sql() {
    let folder = TestFolder::new();
    let temporary = temporary_password(&folder, "grace");
    let targets = |log: &Log| -> Vec<String> {
        log.lines().iter().map(|line| line["target"].as_str().unwrap().to_owned()).collect()
    };
    let (server, address, log) = serve(&folder, &["--log", "off,sign_in=info"]);
    Client::new(&address).sign_in("grace", &temporary);
    assert_eq!(targets(&log), ["sign_in"]);
    assert!(log.lines()[0]["span"]["request_id"].is_string());
    drop(server);

    let (_server, address, log) = serve(&folder, &["--log", "debug"]);
    Client::new(&address).sign_in("grace", &temporary);
    let found = targets(&log);
    assert!(found.contains(&"http".to_owned()) && found.contains(&"sign_in".to_owned()), "{found:?}");
    assert!(!found.iter().any(|target| target.starts_with("sqlx")), "{found:?}");

    let (line, code) = folder.fails(&["serve", "--log", "info,mial=debug"]);
    assert!(line.contains("--log has \"mial\", which is not a target") && code == 2, "{line}");
}

#[test]
fn sighup_reads_the_levels_again_and_a_mistake_changes_nothing() {
    let folder = TestFolder::with_database();
    let file = folder.path("v.toml");
    let ask = |address: &str| Client::new(address).post("/api/sign-out", &json!({})).id();
    fs::write(&file, "log = 'warn,server=info'").unwrap();
    let (server, address, log) = serve(&folder, &["--config", "v.toml"]);
    assert!(log.of_request(&ask(&address)).is_empty());

    fs::write(&file, "log = 'info'").unwrap();
    server.signal("-HUP");
    log.wait_for("reloaded");
    assert_eq!(events(&log.of_request(&ask(&address))), ["answered"]);

    fs::write(&file, "log = 'loud'").unwrap();
    server.signal("-HUP");
    let failed = log.wait_for("reload_failed");
    assert!(failed["message"].as_str().unwrap().contains("v.toml: log has \"loud\""), "{failed}");
    assert_eq!(events(&log.of_request(&ask(&address))), ["answered"]);
}

#[test]
fn an_application_that_no_cookie_reaches_is_warned_of_at_the_start() {
    let folder = TestFolder::with_database();
    let (_server, _, log) = serve(
        &folder,
        &[
            "--public-url",
            "https://login.example.com",
            "--application-url",
            "https://cases.example.com/",
            "--mail-transport",
            "smtp",
            "--mail-smtp-url",
            "smtp://127.0.0.1:9",
            "--mail-from",
            "a@example.com",
        ],
    );
    let warning = log.wait_for("cookie_out_of_reach");
    assert_eq!(
        (&warning["level"], &warning["application"]),
        (&json!("WARN"), &json!("https://cases.example.com"))
    );
    assert!(
        warning["message"].as_str().unwrap().ends_with("set cookie_domain = \"example.com\""),
        "{warning}"
    );
}

#[test]
fn an_address_without_passkeys_is_warned_of_at_the_start() {
    let folder = TestFolder::with_database();
    let (_server, _, log) = serve(&folder, &["--public-url", "http://127.0.0.1:8080"]);
    let warning = log.wait_for("passkeys_impossible");
    assert_eq!(warning["level"], "WARN");
    assert!(
        warning["message"].as_str().unwrap().starts_with("http://127.0.0.1:8080 is an IP address"),
        "{warning}"
    );
}

#[test]
fn each_refusal_of_forward_authentication_names_its_rule() {
    let folder = TestFolder::with_database();
    let flags = [
        "--proxies",
        "127.0.0.1",
        "--application-url",
        "http://localhost:9000/",
        "--log",
        "info,forward_auth=debug",
    ];
    let (server, address, log) = serve(&folder, &flags);
    let ask = |headers: &[(&str, &str)]| {
        let mut client = Client::new(&address);
        let answer = client.send("GET", "/api/forward-auth", headers, &Value::Null);
        let lines = log.of_request(&answer.id());
        let refused = lines.iter().find(|line| line["event"] == "forward_auth_refused").unwrap();
        (answer.status, refused["rule"].as_str().unwrap().to_owned(), refused["application"].clone())
    };
    let of_host = |host| {
        [
            ("X-Forwarded-Proto", "http"),
            ("X-Forwarded-Host", host),
            ("X-Forwarded-Uri", "/secret?token=1"),
            ("X-Forwarded-Method", "POST"),
        ]
    };
    assert_eq!(ask(&[]), (403, "malformed".into(), Value::Null));
    assert_eq!(ask(&of_host("localhost:9000")[..3]), (403, "malformed".into(), Value::Null));
    assert_eq!(
        ask(&of_host("other.example.com")),
        (403, "unknown_application".into(), json!("http://other.example.com"))
    );
    let known = json!("http://localhost:9000/");
    assert_eq!(ask(&of_host("localhost:9000")), (401, "no_cookie".into(), known.clone()));
    let with_cookie = [
        &of_host("localhost:9000")[..],
        &[("Cookie", "vestibule=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")],
    ]
    .concat();
    assert_eq!(ask(&with_cookie), (401, "unknown_session".into(), known));
    drop(server);
    assert!(!fs::read_to_string(folder.path("log.jsonl")).unwrap().contains("secret"));
}
