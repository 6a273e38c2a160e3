//! `vestibule migrate`, on both databases, and a schema of a newer version.

use super::{database::Database, on};
use crate::support::{TestFolder, free_address, query};

#[test]
fn migrate_check_lists_what_a_start_would_change_and_changes_nothing() {
    let (folder, database) = (TestFolder::new(), Database::new());
    let url = database.url();
    let listed = folder.ok(&on(&["migrate", "--check"], &url));
    assert!(
        listed.starts_with("a start would make ") && listed.contains("\n  0001 first journey\n"),
        "{listed}"
    );
    assert!(database.tables() == 0 && folder.is_empty());
    let made = folder.ok(&on(&["migrate"], &url));
    assert_eq!(made.replace("made", "a start would make"), listed);
    assert!(folder.is_empty(), "it needs no key file");
    for arguments in [&["migrate", "--check"][..], &["migrate"]] {
        assert!(folder.ok(&on(arguments, &url)).contains("is up to date"));
    }
}

#[test]
fn migrate_works_on_sqlite_too() {
    let folder = TestFolder::new();
    for arguments in [&["migrate", "--check", "--create"][..], &["migrate"]] {
        let (line, code) = folder.fails(arguments);
        assert!(line.contains("there is no database at") && code == 1 && folder.is_empty(), "{line}");
    }
    folder.ok(&["migrate", "--create"]);
    assert!(query(&folder, "SELECT COUNT(*) FROM account") == 0);
    crate::support::execute(
        &folder,
        "DELETE FROM _sqlx_migrations WHERE version = (SELECT MAX(version) FROM _sqlx_migrations)",
    );
    let listed = folder.ok(&["migrate", "--check"]);
    assert!(
        listed.starts_with("a start would make 1 change to the schema of data/vestibule.db:\n"),
        "{listed}"
    );
}

#[test]
fn a_schema_of_a_newer_version_is_refused_with_exit_code_2() {
    let (folder, database) = (TestFolder::new(), Database::new());
    let url = database.url();
    folder.ok(&on(&["migrate"], &url));
    database.execute(
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
         VALUES (9001, 'newer', TRUE, '', 0)",
    );
    let address = free_address();
    for arguments in
        [&["settings", "get"][..], &["serve", "--listen", &address], &["migrate"], &["migrate", "--check"]]
    {
        let (line, code) = folder.fails(&on(arguments, &url));
        assert!(line.contains("a newer version of Vestibule has changed it") && code == 2, "{line}");
    }
    assert!(folder.is_empty());
}
