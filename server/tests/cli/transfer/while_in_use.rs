//! Exports of a database that is in use.

use std::{
    sync::atomic::{AtomicBool, Ordering},
    thread,
};

use super::fixture::{export, run, sqlite};
use crate::{postgres::Database, support::TestFolder};

#[test]
fn an_export_shows_one_moment_while_others_write() {
    let database = Database::new();
    for source in [sqlite("data/vestibule.db"), ["--database-url".into(), database.url()]] {
        let folder = TestFolder::new();
        run(&folder, &["settings", "get", "--create"], &source);
        let done = AtomicBool::new(false);
        thread::scope(|scope| {
            scope.spawn(|| {
                for round in 0..3 {
                    let lines = (0..500).map(|n| format!("u{round}x{n},u{round}x{n}@example.com\n"));
                    let csv = format!("username,email\n{}", lines.collect::<String>());
                    std::fs::write(folder.path("accounts.csv"), csv).unwrap();
                    run(&folder, &["account", "import", "accounts.csv"], &source);
                }
                done.store(true, Ordering::SeqCst);
            });
            let mut number = 0;
            while !done.load(Ordering::SeqCst) || number < 2 {
                let (rows, _) = export(&folder, &format!("{number}.export"), &source);
                // An import that was accepted has all its accounts, added or staged: its event and those of its accounts are
                // of the same moment.
                let count = |table: &str| rows[table].as_u64().unwrap();
                let (added, staged) = (count("account"), count("account_import_row"));
                let accepted = count("audit_event").checked_sub(added).unwrap() * 500;
                assert!([added, added + staged].contains(&accepted), "{rows}");
                let copy = sqlite(&format!("{number}.db"));
                run(&folder, &["import", &format!("{number}.export")], &copy);
                number += 1;
            }
        });
        let (rows, _) = export(&folder, "last.export", &source);
        assert_eq!(rows["account"], 1500, "{rows}");
    }
}
