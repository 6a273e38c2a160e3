//! `vestibule doctor`: each kind of broken installation is named with the remedy.

use std::{
    collections::BTreeMap,
    fs::{self, Permissions},
    io::Write as _,
    net::TcpListener,
    os::unix::fs::PermissionsExt as _,
    thread,
};

use serde_json::Value;
use sqlx::{AnyConnection, Connection as _, Executor as _};

use crate::{
    client::serve,
    support::{TestFolder, free_address, text},
};

/// The findings, and the exit code.
fn doctor(folder: &TestFolder, flags: &[&str]) -> (Vec<Value>, i32) {
    let nowhere = format!("http://{}", free_address());
    let address = ["--public-url", &nowhere];
    let address = if flags.contains(&"--public-url") { &[][..] } else { &address[..] };
    let output = folder.run(&[&["doctor", "--json"], address, flags].concat());
    let findings =
        serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", text(&output.stderr)));
    (findings, output.status.code().unwrap())
}

/// Checks the status, what was found and the remedy of a check.
fn assert_finding(findings: &[Value], check: &str, status: &str, found: &str, remedy: &str) {
    let of_check: Vec<&Value> = findings.iter().filter(|finding| finding["check"] == check).collect();
    let matches = |finding: &&Value| {
        finding["status"] == status
            && finding["found"].as_str().unwrap().contains(found)
            && finding["remedy"].as_str().unwrap_or_default().contains(remedy)
    };
    assert!(of_check.iter().any(matches), "{check} {status} {found:?} {remedy:?}: {of_check:#?}");
}

#[test]
fn a_running_installation_is_in_order_and_each_check_is_one_line() {
    let folder = TestFolder::with_database();
    let (_server, address, _) = serve(&folder, &[]);
    let url = format!("http://{address}");
    let (findings, code) = doctor(&folder, &["--public-url", &url]);
    for (check, found) in [
        ("configuration", "no file"),
        ("keys", "data/vestibule.key, keys "),
        ("database", "can be written"),
        ("proxies", "none"),
        ("applications", "0 configured"),
        ("mail", "data/mail"),
        ("public_url", "answers"),
        ("clock", "agrees"),
    ] {
        assert_finding(&findings, check, "ok", found, "");
    }
    assert_eq!(code, 0, "{findings:#?}");
    let lines = folder.ok(&["doctor", "--public-url", &url]);
    assert_eq!(lines.lines().count(), findings.len(), "{lines}");
    assert!(lines.lines().all(|line| line.starts_with("ok ") || line.starts_with("warning ")), "{lines}");
}

#[test]
fn nothing_is_changed() {
    let folder = TestFolder::with_database();
    let files = || -> BTreeMap<_, _> {
        let entries = fs::read_dir(folder.path("data")).unwrap().map(|entry| entry.unwrap().path());
        entries.filter(|path| path.is_file()).map(|path| (path.clone(), fs::read(path).unwrap())).collect()
    };
    let before = files();
    let (findings, _) = doctor(&folder, &[]);
    assert_finding(&findings, "database", "ok", "can be written", "");
    assert!(before == files(), "{:?} {:?}", before.keys(), files().keys());
}

#[test]
fn before_the_first_start_nothing_is_created_and_nothing_is_a_failure() {
    let folder = TestFolder::new();
    let (findings, code) = doctor(&folder, &[]);
    assert_finding(&findings, "keys", "warning", "there is no key file", "creates it at its first start");
    assert_finding(
        &findings,
        "database",
        "warning",
        "there is no database at /",
        "creates it at its first start",
    );
    assert_finding(&findings, "public_url", "warning", "does not answer", "start the server");
    assert_finding(&findings, "clock", "warning", "not compared", "synchronised");
    assert_eq!(code, 0, "{findings:#?}");
    assert!(folder.is_empty());
}

#[test]
fn a_mistake_in_the_configuration_is_named_alone() {
    let folder = TestFolder::new();
    let (findings, code) = doctor(&folder, &["--public-url", "http://login.example.com"]);
    assert_eq!((findings.len(), code), (1, 1));
    assert_finding(&findings, "configuration", "failure", "--public-url may be http only", "correct it");
    fs::write(folder.path("v.toml"), "[mail]\nsmtp_url = \"smtp://127.0.0.1:9\"\n").unwrap();
    fs::set_permissions(folder.path("v.toml"), Permissions::from_mode(0o644)).unwrap();
    let (findings, _) = doctor(&folder, &["--config", "v.toml"]);
    assert_finding(&findings, "configuration", "warning", "every user", "run chmod 0640 v.toml");
}

#[test]
fn keys_and_files_that_are_lost_open_or_of_another_database_are_named() {
    let folder = TestFolder::with_database();
    let key = folder.path("data/vestibule.key");
    fs::set_permissions(&key, Permissions::from_mode(0o644)).unwrap();
    let (findings, code) = doctor(&folder, &[]);
    assert_finding(&findings, "keys", "failure", "every user", "");
    assert_eq!(code, 1);

    let other = TestFolder::with_database();
    fs::remove_file(&key).unwrap();
    fs::copy(other.path("data/vestibule.key"), &key).unwrap();
    let (findings, _) = doctor(&folder, &[]);
    assert_finding(&findings, "database", "failure", "does not belong to", "restore the key file");

    fs::remove_file(&key).unwrap();
    let (findings, _) = doctor(&folder, &[]);
    assert_finding(&findings, "keys", "failure", "is missing", "restore the file from its backup");
    assert!(!key.exists());

    fs::set_permissions(folder.path("data/vestibule.db"), Permissions::from_mode(0o644)).unwrap();
    let (findings, _) = doctor(&folder, &[]);
    assert_finding(&findings, "database", "failure", "every user", "");

    fs::write(folder.path("v.db"), "not a database at all").unwrap();
    fs::set_permissions(folder.path("v.db"), Permissions::from_mode(0o600)).unwrap();
    let (findings, _) = doctor(&folder, &["--database-url", "sqlite://v.db"]);
    assert_finding(&findings, "database", "failure", "is not a SQLite database", "check database_url");
}

#[tokio::test]
async fn an_older_and_a_newer_schema_and_a_locked_database_are_named_and_left_as_they_are() {
    let folder = TestFolder::with_database();
    store::install_drivers();
    let url = format!("sqlite://{}", folder.path("data/vestibule.db").display());
    let mut database = AnyConnection::connect(&url).await.unwrap();
    database.execute("BEGIN IMMEDIATE").await.unwrap();
    let (findings, code) = doctor(&folder, &[]);
    assert_finding(&findings, "database", "failure", "another process has locked it", "");
    assert_eq!(code, 1);
    database.execute("ROLLBACK").await.unwrap();

    let newest = "DELETE FROM _sqlx_migrations WHERE version = (SELECT MAX(version) FROM _sqlx_migrations)";
    database.execute(newest).await.unwrap();
    for _ in 0..2 {
        let (findings, code) = doctor(&folder, &[]);
        assert_finding(&findings, "database", "warning", "and this version needs", "make a backup first");
        assert_eq!(code, 0, "{findings:#?}");
    }

    database
        .execute(
            "INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time)
             VALUES (9001, 'newer', '2027-01-01', TRUE, x'00', 0)",
        )
        .await
        .unwrap();
    let (findings, _) = doctor(&folder, &[]);
    assert_finding(
        &findings,
        "database",
        "failure",
        "schema 9001 of a newer version",
        "start the newer version",
    );
}

#[test]
fn a_public_address_without_dns_proxies_and_cookies_is_named() {
    let folder = TestFolder::with_database();
    let smtp =
        ["--mail-transport", "smtp", "--mail-smtp-url", "smtp://127.0.0.1:9", "--mail-from", "a@b.example"];
    let public = ["--public-url", "https://login.invalid", "--application-url", "https://cases.invalid/"];
    let (findings, code) = doctor(&folder, &[&public[..], &smtp].concat());
    assert_finding(&findings, "public_url", "failure", "login.invalid cannot be resolved", "add it to DNS");
    assert_finding(&findings, "proxies", "failure", "proxies is empty", "set proxies to the address");
    assert_finding(&findings, "applications", "warning", "no cookie of login.invalid can reach", "");
    assert_finding(&findings, "mail", "failure", "127.0.0.1", "vestibule mail test");
    assert_eq!(code, 1);
    let everyone = ["--proxies", "10.0.0.0/8,0.0.0.0/0"];
    let (findings, _) = doctor(&folder, &[&public[..], &smtp, &everyone].concat());
    assert_finding(&findings, "proxies", "failure", "0.0.0.0/0", "only the addresses");
}

#[test]
fn another_server_at_the_public_address_and_a_wrong_clock_are_named() {
    let folder = TestFolder::with_database();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let answer = |status: &str, date: &str| {
        format!("HTTP/1.1 {status}\r\nDate: {date}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    };
    let answers =
        [answer("404 Not Found", "Sun, 06 Nov 1994 08:49:37 GMT"), answer("502 Bad Gateway", "never")];
    thread::spawn(move || {
        for answer in answers {
            let (mut stream, _) = listener.accept().unwrap();
            std::io::Read::read(&mut stream, &mut [0; 4_096]).unwrap();
            stream.write_all(answer.as_bytes()).unwrap();
        }
    });
    let (findings, code) = doctor(&folder, &["--public-url", &url]);
    assert_finding(&findings, "public_url", "failure", "answers with 404", "pass everything");
    assert_finding(&findings, "clock", "failure", "s fast", "synchronise it");
    assert_eq!(code, 1);
    let (findings, code) = doctor(&folder, &["--public-url", &url]);
    assert_finding(&findings, "public_url", "warning", "does not reach the server", "start the server");
    assert_eq!(code, 0, "{findings:#?}");
}

#[test]
fn a_mail_server_that_is_silent_and_a_provider_that_is_gone_are_named_in_time() {
    let folder = TestFolder::with_database();
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let smtp = format!("smtp://{}", silent.local_addr().unwrap());
    let issuer = format!("http://{}", free_address());
    fs::write(
        folder.path("v.toml"),
        format!(
            "[mail]\ntransport = \"smtp\"\nsmtp_url = \"{smtp}\"\nfrom = \"a@example.com\"\n\
             [[identity_provider]]\nid = \"corporate\"\nissuer = \"{issuer}\"\nclient_id = \"vestibule\"\n"
        ),
    )
    .unwrap();
    let started = std::time::Instant::now();
    let (findings, code) = doctor(&folder, &["--config", "v.toml"]);
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
    assert_finding(&findings, "mail", "failure", "did not send its greeting", "vestibule mail test");
    assert_finding(&findings, "provider", "failure", &format!("corporate: {issuer}"), "check issuer");
    assert_eq!(code, 1);
}
