//! What arrives.

use std::{fs, os::unix::fs::PermissionsExt as _};

use serde_json::json;

use super::fixture::{export, filled, own, run, sqlite, with};
use crate::{
    client::{Client, serve, temporary_password},
    postgres::Database,
    support::{TestFolder, execute_at},
};

#[test]
fn everything_moves_to_postgres_and_back_and_every_export_is_the_same() {
    let (folder, database) = (filled(500), Database::new());
    let (rows, first) = export(&folder, "one.export", &own());
    for (table, rows) in rows.as_object().unwrap() {
        assert!(rows.as_u64().unwrap() > 0, "the test has no row in {table}");
    }
    assert_eq!(fs::metadata(folder.path("one.export")).unwrap().permissions().mode() & 0o777, 0o600);
    let postgres = ["--database-url".into(), database.url()];
    let said = run(&folder, &["import", "one.export"], &postgres);
    assert!(said.contains("account                       503\n"), "{said}");
    let last = said.lines().last().unwrap();
    assert!(last.contains("need the key file data/vestibule.key"), "{said}");
    assert!(export(&folder, "two.export", &postgres) == (rows.clone(), first.clone()), "PostgreSQL");
    let again = sqlite("again/v.db");
    assert_eq!(run(&folder, &["import", "two.export", "--quiet"], &again), "");
    assert!(export(&folder, "three.export", &again) == (rows.clone(), first.clone()), "SQLite");
    let database = Database::new();
    let postgres = ["--database-url".into(), database.url()];
    run(&folder, &["import", "three.export"], &postgres);
    assert!(export(&folder, "four.export", &postgres) == (rows, first), "PostgreSQL again");
}

#[test]
fn ids_continue_after_the_largest_and_the_audit_log_stays_append_only() {
    let (folder, database) = (filled(3), Database::new());
    let (rows, _) = export(&folder, "one.export", &own());
    let (postgres, again) = (["--database-url".into(), database.url()], sqlite("again.db"));
    for target in [&postgres, &again] {
        run(&folder, &["import", "one.export"], target);
        run(&folder, &["settings", "set", "mfa.internal", "optional"], target);
        let (after, _) = export(&folder, "after.export", target);
        let added = after["audit_event"].as_i64().unwrap() - rows["audit_event"].as_i64().unwrap();
        assert_eq!(added, 1, "{after}");
        let text = fs::read_to_string(folder.path("after.export")).unwrap();
        let mut newest = text.lines().filter(|line| line.contains("setting_changed"));
        // The ids of the fixture end with 1,000,006.
        assert!(newest.next_back().unwrap().contains(",1000007,"), "{text}");
        fs::remove_file(folder.path("after.export")).unwrap();
    }
    let refused = database.refuses("vestibule", "UPDATE audit_event SET at = 1 WHERE id = 7");
    assert!(refused.contains("append-only"), "{refused}");
    let deleted = std::panic::catch_unwind(|| {
        execute_at(&folder.path("again.db"), "DELETE FROM audit_event WHERE id = 7");
    });
    assert!(deleted.is_err(), "SQLite");
}

#[test]
fn people_stay_signed_in_and_secrets_open_with_the_same_key_file() {
    let (folder, database) = (TestFolder::new(), Database::new());
    let temporary = temporary_password(&folder, "grace");
    let (server, address, _) = serve(&folder, &[]);
    let mut client = Client::new(&address);
    client.first_sign_in("grace", &temporary, "violet kayak trombone");
    let state = |client: &mut Client| {
        let progress = &client.send("GET", "/api/state", &[], &json!({})).body["progress"];
        (progress["step"].clone(), progress["expires_at"].clone())
    };
    let before = state(&mut client);
    drop(server);
    export(&folder, "one.export", &own());
    let postgres = ["--database-url".into(), database.url()];
    run(&folder, &["import", "one.export"], &postgres);
    let (_server, address, _) = serve(&folder, &with(&[], &postgres));
    let mut moved = Client::new(&address);
    moved.cookies = client.cookies;
    assert_eq!(state(&mut moved), before);
    assert!(before.0["signed_in"].is_object(), "{before:?}");
    assert_ne!(state(&mut Client::new(&address)), before);
}
