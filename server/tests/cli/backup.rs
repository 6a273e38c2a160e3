//! `vestibule backup` and `vestibule restore`.

use std::{
    fs::{self, Permissions},
    os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown},
    thread,
};

use serde_json::Value;

use crate::support::{TestFolder, execute, execute_at, query};

fn names(folder: &TestFolder, folder_name: &str) -> Vec<String> {
    let entries = fs::read_dir(folder.path(folder_name)).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_backup_of_a_running_server_has_everything_that_was_acknowledged_before_it() {
    let folder = TestFolder::new();
    if fs::metadata(folder.0.path()).unwrap().uid() == 0 {
        chown(folder.0.path(), Some(65_534), Some(65_534)).unwrap();
    }
    let (_server, _) = folder.serve();
    // Accounts are added while backups are written.
    thread::scope(|scope| {
        scope.spawn(|| (0..6).for_each(|number| drop(folder.add(&format!("before{number}")))));
        (0..4).for_each(|number| drop(folder.ok(&["backup", &format!("during{number}.db")])));
    });
    let said = folder.ok(&["backup", "copies/one.db"]);
    assert!(said.contains("wrote copies/one.db; the key file data/vestibule.key is not in it"), "{said}");
    let metadata = fs::metadata(folder.path("copies/one.db")).unwrap();
    assert_eq!(metadata.permissions().mode() & 0o777, 0o600);
    assert_eq!(metadata.uid(), fs::metadata(folder.0.path()).unwrap().uid());
    assert_eq!(names(&folder, "copies"), ["one.db"]);
    folder.add("after");
    for (backup, expected) in [("copies/one.db", Some(6)), ("during0.db", None), ("during3.db", None)] {
        // Another server with the same key and the backup as its database.
        let restored = ["--database-url", "sqlite://restored/v.db"];
        drop(fs::remove_dir_all(folder.path("restored")));
        folder.ok(&[&["restore", backup], &restored[..]].concat());
        assert_eq!(names(&folder, "restored"), ["v.db"]);
        let listed = folder.ok(&[&["account", "list", "--json"], &restored[..]].concat());
        let listed: Value = serde_json::from_str(&listed).unwrap();
        let count = listed.as_array().unwrap().len();
        assert!(expected.is_none_or(|expected| expected == count), "{backup}: {listed}");
    }
    let (line, code) = folder.fails(&["backup", "copies/one.db"]);
    assert!(line.contains("copies/one.db: File exists") && code == 1, "{line}");
    let (line, _) = folder.fails(&["backup", "x.db", "--database-url", "sqlite://none.db"]);
    assert!(line.contains("there is no database at none.db"), "{line}");
    assert!(!folder.path("x.db").exists() && !folder.path("none.db").exists());
}

#[test]
fn a_restore_takes_the_place_of_a_database_that_is_not_in_use_and_ends_every_session() {
    let folder = TestFolder::with_database();
    folder.add("grace");
    execute(
        &folder,
        "INSERT INTO session (id, account_id, token_hash, created_at, seen_at, finished_at)
             SELECT 's', id, x'00', 1, 2, 3 FROM account;
         INSERT INTO notice_code (code_hash, account_id, review, created_at) SELECT x'00', id, 1, 1 FROM account;
         INSERT INTO reset_code (code_hash, account_id, created_at) SELECT x'00', id, 1 FROM account",
    );
    folder.ok(&["backup", "one.db"]);
    folder.add("ada");
    let (line, code) = folder.fails(&["restore", "one.db"]);
    assert!(line.contains("stop the server, and add --force") && code == 1, "{line}");
    let (server, _) = folder.serve();
    let (line, code) = folder.fails(&["restore", "one.db", "--force"]);
    assert!(line.contains("data/vestibule.db is in use: stop the server first") && code == 1, "{line}");
    drop(server);
    assert!(folder.ok(&["account", "list"]).contains("ada"));
    let said = folder.ok(&["restore", "one.db", "--force"]);
    assert!(said.contains("1 sessions of the backup were ended"), "{said}");
    let listed = folder.ok(&["account", "list"]);
    assert!(listed.contains("grace") && !listed.contains("ada"), "{listed}");
    let left = "SELECT (SELECT COUNT(*) FROM session) + (SELECT COUNT(*) FROM notice_code)
        + (SELECT COUNT(*) FROM reset_code)";
    assert_eq!(query(&folder, left), 0);
    let event: Value =
        serde_json::from_str(&folder.ok(&["activity", "list", "--limit", "1", "--json"])).unwrap();
    assert_eq!((&event[0]["kind"], &event[0]["detail"]["count"]), (&"database_restored".into(), &1.into()));
    // What was there is kept, and is complete.
    let data = names(&folder, "data");
    let kept = data.iter().find(|name| name.starts_with("vestibule.db.replaced-")).unwrap();
    assert_eq!(data.iter().filter(|name| name.contains(".db")).count(), 2, "{data:?}");
    let old = format!("sqlite://data/{kept}");
    assert!(folder.ok(&["account", "list", "--database-url", &old]).contains("ada"));
}

#[test]
fn a_file_that_is_damaged_foreign_newer_or_of_another_key_changes_nothing() {
    let folder = TestFolder::with_database();
    folder.add("grace");
    folder.ok(&["backup", "good.db"]);
    let good = fs::read(folder.path("good.db")).unwrap();
    let write = |name: &str, bytes: &[u8]| {
        fs::write(folder.path(name), bytes).unwrap();
        fs::set_permissions(folder.path(name), Permissions::from_mode(0o600)).unwrap();
    };
    write("letter.db", b"This is a letter, not a database.");
    write("cut.db", &good[..good.len() / 2]);
    // Pages in the middle, beyond those of the schema.
    let mut damaged = good.clone();
    let middle = damaged.len() / 2;
    damaged[middle..middle + 8_192].fill(0xa5);
    write("damaged.db", &damaged);
    write("empty.db", b"");
    let other = TestFolder::with_database();
    other.ok(&["backup", "other.db"]);
    fs::copy(other.path("other.db"), folder.path("other.db")).unwrap();
    fs::write(folder.path("newer.db"), &good).unwrap();
    execute_at(
        &folder.path("newer.db"),
        "INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time)
         VALUES (9001, 'newer', '2027-01-01', TRUE, x'00', 0)",
    );
    for (name, says) in [
        ("letter.db", "letter.db is not a SQLite database"),
        ("cut.db", "cut.db is damaged"),
        ("damaged.db", "damaged.db is damaged"),
        ("empty.db", "empty.db is not a database of Vestibule"),
        ("other.db", "does not belong to the database"),
        ("newer.db", "a newer version of Vestibule"),
        ("missing.db", "opening missing.db: No such file"),
    ] {
        let (line, code) = folder.fails(&["restore", name, "--force"]);
        assert!(line.contains(says), "{name}: {line}");
        assert_eq!(code, 1, "{name}");
        assert_eq!(names(&folder, "data"), ["mail", "vestibule.db", "vestibule.key"], "{name}");
        assert!(folder.ok(&["account", "list"]).contains("grace"), "{name}");
    }
    fs::rename(folder.path("data/vestibule.key"), folder.path("kept.key")).unwrap();
    let (line, _) = folder.fails(&["restore", "good.db", "--force"]);
    assert!(line.contains("data/vestibule.key is missing"), "{line}");
    assert!(!folder.path("data/vestibule.key").exists());
}
