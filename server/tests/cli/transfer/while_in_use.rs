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
                // Imports are all or nothing, and so is what an export sees of them.
                let accounts = rows["account"].as_u64().unwrap();
                assert_eq!(accounts % 500, 0, "{rows}");
                assert!(rows["audit_event"].as_u64().unwrap() >= accounts, "{rows}");
                let copy = sqlite(&format!("{number}.db"));
                run(&folder, &["import", &format!("{number}.export")], &copy);
                number += 1;
            }
        });
        let (rows, _) = export(&folder, "last.export", &source);
        assert_eq!(rows["account"], 1500, "{rows}");
    }
}
