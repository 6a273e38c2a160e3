//! The program on PostgreSQL. `scripts/with-postgres` starts a server for these tests.

mod database;
mod network;
mod outage;
mod role;
mod schema;
mod tls;

use std::{
    fs::{self, Permissions},
    os::unix::fs::PermissionsExt as _,
    time::{Duration, Instant},
};

use self::database::unique;
pub use self::database::{Database, list};
use crate::support::{TestFolder, free_address};

/// A command with the URL of a database.
fn on<'a>(arguments: &[&'a str], url: &'a str) -> Vec<&'a str> {
    [arguments, &["--database-url", url]].concat()
}

#[test]
fn commands_work_as_on_sqlite_and_a_backup_is_left_to_pg_dump() {
    let (folder, database) = (TestFolder::new(), Database::new());
    let url = database.url();
    folder.ok(&on(&["account", "add", "--username", "grace", "--email", "grace@example.com"], &url));
    assert!(folder.ok(&on(&["account", "list", "--search", "gra"], &url)).contains("grace@example.com"));
    folder.ok(&on(&["settings", "set", "mfa.internal", "off"], &url));
    assert_eq!(folder.ok(&on(&["settings", "get", "mfa.internal"], &url)), "off\n");
    assert!(folder.ok(&on(&["activity", "list"], &url)).contains("grace"));
    assert!(folder.ok(&on(&["activity", "export"], &url)).contains("grace"));
    folder.ok(&on(&["mail", "list"], &url));
    assert_eq!(folder.mails(), 2);
    for arguments in [&["backup", "one.db"][..], &["restore", "one.db", "--force"]] {
        let (line, code) = folder.fails(&on(arguments, &url));
        assert!(
            line.contains("back PostgreSQL up with its own tools, such as pg_dump") && code == 2,
            "{line}"
        );
    }
    assert!(!folder.path("one.db").exists() && !folder.path("data/vestibule.db").exists());
}

#[test]
fn the_doctor_names_an_empty_database_a_lost_key_and_one_that_cannot_be_opened() {
    let (folder, database) = (TestFolder::new(), Database::new());
    let (url, nowhere) = (database.url(), format!("http://{}", free_address()));
    let check = |check: &str, url: &str| {
        let output = folder.run(&on(&["doctor", "--public-url", &nowhere], url));
        let text = crate::support::text(&output.stdout);
        text.lines().find(|line| line.contains(check)).unwrap_or_default().to_owned()
    };
    let doctor = |url: &str| check(" database ", url);
    let line = doctor(&url);
    assert!(line.starts_with("warning") && line.contains("has schema 0, and this version needs"), "{line}");
    assert!(database.tables() == 0 && folder.is_empty());
    folder.ok(&on(&["settings", "get"], &url));
    let line = doctor(&url);
    assert!(line.starts_with("ok") && line.contains("can be written"), "{line}");
    assert!(
        check(" disk ", &url).starts_with("ok       disk          not checked"),
        "{}",
        check(" disk ", &url)
    );
    fs::remove_file(folder.path("data/vestibule.key")).unwrap();
    let line = doctor(&url);
    assert!(line.starts_with("FAILURE") && line.contains("data/vestibule.key is missing"), "{line}");
    let line = doctor("postgres://vestibule@127.0.0.1:1/vestibule");
    assert!(line.starts_with("FAILURE") && line.contains("whether PostgreSQL runs"), "{line}");
}

#[test]
fn a_lost_key_is_replaced() {
    let (folder, database) = (TestFolder::new(), Database::new());
    let url = database.url();
    folder.ok(&on(&["account", "add", "--username", "grace", "--email", "grace@example.com"], &url));
    fs::remove_file(folder.path("data/vestibule.key")).unwrap();
    let (line, code) = folder.fails(&on(&["account", "list"], &url));
    assert!(line.contains("vestibule.key is missing") && code == 1, "{line}");
    let (line, _) = folder.fails(&on(&["key", "replace"], &url));
    assert!(line.contains("--lose-secrets") && !folder.path("data/vestibule.key").exists(), "{line}");
    folder.ok(&on(&["key", "replace", "--lose-secrets"], &url));
    assert!(folder.ok(&on(&["account", "list"], &url)).contains("grace"));
}

#[test]
fn what_the_server_refuses_is_one_line_with_exit_code_2_and_changes_nothing() {
    let (folder, database) = (TestFolder::new(), Database::new());
    let (role, unknown) = (unique("role"), unique("unknown"));
    database.execute(&format!("CREATE ROLE {role} LOGIN"));
    for (url, says) in [
        (database.url().replace(&database.name, &unknown), "does not exist"),
        (database.url_as(&unknown), "does not exist"),
        (database.url_as(&role), "permission denied for schema public"),
        ("postgres://vestibule@127.0.0.1".into(), "names no database"),
    ] {
        for arguments in [&["settings", "get"][..], &["serve", "--listen", &free_address()]] {
            let (line, code) = folder.fails(&on(arguments, &url));
            assert!(line.contains(says) && code == 2, "{code} {line}");
        }
    }
    assert!(folder.is_empty() && database.tables() == 0);
    database.execute(&format!("DROP ROLE {role}"));
    // A server that does not run may run later.
    let begun = Instant::now();
    let (line, code) = folder.fails(&on(&["settings", "get"], "postgres://vestibule@127.0.0.1:1/vestibule"));
    assert!(line.contains("Connection refused") && code == 1, "{line}");
    assert!(begun.elapsed() < Duration::from_secs(20) && folder.is_empty());
}

#[test]
fn a_password_from_a_file_is_used_and_a_wrong_one_is_refused() {
    let (folder, database) = (TestFolder::new(), Database::new());
    // The server asks this role for a password.
    database.execute(
        "CREATE ROLE with_password LOGIN PASSWORD 'right%20 &#'; GRANT ALL ON SCHEMA public TO with_password",
    );
    let url = database.url_as("with_password");
    let write = |password: &str| {
        fs::write(folder.path("password"), password).unwrap();
        fs::set_permissions(folder.path("password"), Permissions::from_mode(0o600)).unwrap();
    };
    let get = [&on(&["settings", "get"], &url)[..], &["--database-password-file", "password"]].concat();
    write("wrong");
    let (line, code) = folder.fails(&get);
    assert!(line.contains("password authentication failed") && code == 2, "{line}");
    assert!(!line.contains("wrong") && !folder.path("data").exists() && database.tables() == 0);
    write("right%20 &#\n");
    folder.ok(&get);
}
