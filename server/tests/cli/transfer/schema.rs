//! The list of what is moved, compared with the schema of each database.

use std::collections::BTreeSet;

use store::transfer::{Kind, TABLES};

use crate::{
    postgres::{Database, list},
    support::{TestFolder, list_at},
};

/// One line for each column: table, column, type in the words of the database, position in the primary key or 0.
fn expected(type_of: impl Fn(Kind, bool) -> &'static str) -> BTreeSet<String> {
    let mut lines = BTreeSet::new();
    for table in TABLES {
        for (name, kind) in table.columns() {
            let position = table.key.iter().position(|key| *key == name).map_or(0, |position| position + 1);
            let numbered = table.numbered && position == 1;
            lines.insert(format!("{} {name} {} {position}", table.name, type_of(kind, numbered)));
        }
    }
    lines
}

#[test]
fn every_table_and_column_of_sqlite_is_moved() {
    let folder = TestFolder::new();
    folder.ok(&["migrate", "--create"]);
    let columns = "SELECT t.name || ' ' || c.name || ' ' || c.type || ' ' || c.pk
         FROM sqlite_master AS t, pragma_table_info(t.name) AS c
         WHERE t.type = 'table' AND t.name NOT IN ('_sqlx_migrations', 'sqlite_sequence')";
    let found = list_at(&folder.path("data/vestibule.db"), columns);
    assert_eq!(
        found,
        expected(|kind, numbered| match kind {
            Kind::Text => "TEXT",
            Kind::Integer if numbered => "INTEGER",
            Kind::Integer => "BIGINT",
            Kind::Bytes => "BLOB",
        })
    );
}

#[test]
fn every_table_and_column_of_postgres_is_moved_and_no_other_number_is_given_by_it() {
    let (folder, database) = (TestFolder::new(), Database::new());
    folder.ok(&["migrate", "--database-url", &database.url()]);
    let columns = "SELECT c.table_name || ' ' || c.column_name || ' ' || c.data_type || ' ' || COALESCE(k.ordinal_position, 0)
         FROM information_schema.columns AS c
         LEFT JOIN information_schema.table_constraints AS p
             ON p.table_schema = c.table_schema AND p.table_name = c.table_name AND p.constraint_type = 'PRIMARY KEY'
         LEFT JOIN information_schema.key_column_usage AS k
             ON k.constraint_schema = p.constraint_schema AND k.constraint_name = p.constraint_name
                AND k.column_name = c.column_name
         WHERE c.table_schema = 'public' AND c.table_name <> '_sqlx_migrations'";
    let found = list(&database, columns);
    assert_eq!(
        found,
        expected(|kind, _| match kind {
            Kind::Text => "text",
            Kind::Integer => "bigint",
            Kind::Bytes => "bytea",
        })
    );
    let numbered = "SELECT table_name || '.' || column_name FROM information_schema.columns
         WHERE table_schema = 'public' AND (is_identity = 'YES' OR column_default LIKE 'nextval%')";
    let tables = TABLES.iter().filter(|table| table.numbered);
    let expected: BTreeSet<_> = tables.map(|table| format!("{}.{}", table.name, table.key[0])).collect();
    assert_eq!(list(&database, numbered), expected);
    let collations = "SELECT table_name || '.' || column_name FROM information_schema.columns
         WHERE table_schema = 'public' AND table_name <> '_sqlx_migrations' AND data_type = 'text' AND collation_name <> 'C'";
    assert_eq!(list(&database, collations), BTreeSet::new(), "rows are read in another order");
}
