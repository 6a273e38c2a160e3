//! What is refused, with one line and exit code 2, before anything is written.

use std::{
    fs::{self, Permissions},
    os::unix::fs::PermissionsExt as _,
};

use super::fixture::{export, filled, own, run, sqlite, with};
use crate::{
    postgres::Database,
    support::{TestFolder, execute, execute_at, text},
};

/// A file, and what the line says about it.
type Case<'a> = (&'a str, Vec<u8>, &'a str);

fn cases(good: &[u8]) -> Vec<Case<'static>> {
    let lines: Vec<&[u8]> = good.split_inclusive(|byte| *byte == b'\n').collect();
    let without_last = lines[..lines.len() - 1].concat();
    let row = lines.iter().position(|line| line.starts_with(b"[\"B\",\"grace\"")).unwrap();
    let with_row = |new: Vec<u8>| [lines[..row].concat(), new, lines[row + 1..].concat()].concat();
    let header = text(lines[0]);
    let schema = store::transfer::newest_schema();
    let with_header = |from: &str, to: &str| {
        let changed = header.replace(from, to);
        assert_ne!(changed, header);
        [changed.as_bytes(), &lines[1..].concat()].concat()
    };
    let schema_field = format!("\"schema\":{schema}");
    vec![
        ("empty", Vec::new(), "empty.export is empty"),
        (
            "letter",
            b"This is a letter,\nnot an export.\n".into(),
            "letter.export is not an export of Vestibule",
        ),
        (
            "json",
            b"{\"format\":\"other\",\"version\":1}\n".into(),
            "json.export is not an export of Vestibule",
        ),
        ("half", good[..good.len() / 2].into(), "half.export is cut off"),
        ("short", good[..good.len() - 1].into(), "short.export is cut off"),
        ("last", without_last, "last.export is cut off"),
        (
            "longer",
            [good, b"\n"].concat(),
            "longer.export was changed or damaged: the end of the file does not match",
        ),
        (
            "row",
            with_row(text(lines[row]).replace("grace", "grime").into()),
            "the checksum of table account does not match",
        ),
        ("form", with_row(b"[1,2,3]\n".into()), "form.export was changed or damaged, in line"),
        ("fewer", with_row(Vec::new()), "fewer.export was changed or damaged, in line"),
        (
            "count",
            with_header("\"account\":3", "\"account\":2"),
            "count.export was changed or damaged, in line",
        ),
        (
            "program",
            with_header("\"program\":\"", "\"program\":\"9"),
            "the checksum of the file does not match",
        ),
        ("format", with_header("\"version\":1", "\"version\":2"), "has format 2 of Vestibule"),
        ("newer", with_header(&schema_field, "\"schema\":9001"), "import it with the newer version"),
        ("older", with_header(&schema_field, "\"schema\":3"), "has the older schema 3 of Vestibule"),
    ]
}

#[test]
fn a_file_that_is_damaged_or_of_another_version_changes_nothing() {
    let (folder, database) = (filled(0), Database::new());
    let (_, good) = export(&folder, "good.export", &own());
    let postgres = ["--database-url".into(), database.url()];
    for (name, bytes, says) in cases(&good) {
        let file = format!("{name}.export");
        fs::write(folder.path(&file), bytes).unwrap();
        for target in [&sqlite("new.db"), &postgres] {
            let (line, code) = folder.fails(&with(&["import", &file], target));
            assert!(line.contains(says) && code == 2, "{name}: {code} {line}");
        }
    }
    let (line, code) = folder.fails(&with(&["import", "none.export"], &postgres));
    assert!(line.contains("none.export: No such file") && code == 2, "{line}");
    assert!(database.tables() == 0 && !folder.path("new.db").exists());
    run(&folder, &["import", "good.export"], &sqlite("new.db"));
}

#[test]
fn a_key_file_that_is_missing_or_of_another_database_is_refused() {
    let (folder, database) = (filled(0), Database::new());
    export(&folder, "one.export", &own());
    let other = TestFolder::with_database();
    fs::copy(other.path("data/vestibule.key"), folder.path("other.key")).unwrap();
    let postgres = ["--database-url".into(), database.url()];
    for (key, says) in [
        ("none.key", "none.key is missing, and the export has secrets that only it opens"),
        ("other.key", "other.key does not belong to the export one.export"),
    ] {
        for target in [&sqlite("new.db"), &postgres] {
            let (line, code) = folder.fails(&with(&["import", "one.export", "--key-file", key], target));
            assert!(line.contains(says) && code == 2, "{line}");
        }
    }
    assert!(database.tables() == 0 && !folder.path("new.db").exists() && !folder.path("none.key").exists());
}

#[test]
fn a_database_that_is_not_empty_keeps_what_it_has() {
    let (folder, database) = (filled(0), Database::new());
    let (_, before) = export(&folder, "one.export", &own());
    let postgres = ["--database-url".into(), database.url()];
    run(&folder, &["settings", "get"], &postgres);
    let (_, other) = export(&folder, "other.export", &postgres);
    for (target, table) in [(&own(), "account"), (&postgres, "key_check")] {
        let (line, code) = folder.fails(&with(&["import", "one.export"], target));
        let says = format!("is not empty, it has rows in {table}: import into a new database");
        assert!(line.contains(&says) && code == 2, "{line}");
    }
    assert!(export(&folder, "same.export", &own()).1 == before);
    assert!(export(&folder, "also.export", &postgres).1 == other);
    // One that was only migrated is empty.
    let migrated = sqlite("migrated.db");
    run(&folder, &["migrate", "--create"], &migrated);
    run(&folder, &["import", "one.export"], &migrated);
}

#[test]
fn a_text_that_postgres_cannot_store_is_refused_before_it_is_written() {
    let (folder, database) = (filled(0), Database::new());
    execute(&folder, "UPDATE account SET name = 'a' || char(0) || 'b' WHERE id = 'a'");
    let (_, first) = export(&folder, "one.export", &own());
    let target = ["--database-url".into(), database.url()];
    let (line, code) = folder.fails(&with(&["import", "one.export"], &target));
    assert!(line.contains("table account has a text with the character NUL") && code == 2, "{line}");
    assert_eq!(database.tables(), 0);
    run(&folder, &["import", "one.export"], &sqlite("new.db"));
    assert!(export(&folder, "two.export", &sqlite("new.db")).1 == first);
}

#[test]
fn an_export_overwrites_only_with_force_and_needs_a_database_of_this_version() {
    let folder = filled(0);
    fs::write(folder.path("one.export"), "kept").unwrap();
    fs::set_permissions(folder.path("one.export"), Permissions::from_mode(0o644)).unwrap();
    let (line, code) = folder.fails(&["export", "one.export"]);
    assert!(line.contains("one.export exists already") && code == 2, "{line}");
    assert_eq!(fs::read(folder.path("one.export")).unwrap(), b"kept");
    let said = folder.ok(&["export", "one.export", "--force"]);
    let last = said.lines().last().unwrap();
    assert!(
        last.contains("the key file data/vestibule.key, which is not in it: copy that separately"),
        "{said}"
    );
    assert_eq!(fs::metadata(folder.path("one.export")).unwrap().permissions().mode() & 0o777, 0o600);
    run(&folder, &["import", "one.export"], &sqlite("new.db"));
    let (line, code) = folder.fails(&with(&["export", "two.export"], &sqlite("none.db")));
    assert!(line.contains("there is no database at none.db") && code == 1, "{line}");
    let last = "SELECT MAX(version) FROM _sqlx_migrations";
    for (change, says) in [
        (format!("DELETE FROM _sqlx_migrations WHERE version = ({last})"), "run vestibule migrate first"),
        (
            "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
             VALUES (9001, 'newer', TRUE, '', 0)"
                .into(),
            "a newer version of Vestibule has changed it",
        ),
    ] {
        execute_at(&folder.path("new.db"), &change);
        let (line, code) = folder.fails(&with(&["export", "two.export"], &sqlite("new.db")));
        assert!(line.contains(says) && code == 2, "{line}");
    }
    let files = fs::read_dir(folder.0.path()).unwrap().map(|entry| entry.unwrap().file_name());
    let exports: Vec<_> = files.filter(|name| name.to_string_lossy().contains("export")).collect();
    assert_eq!(exports, ["one.export"]);
}
