//! Exports and imports that end early. An import reads its file twice, first to check it; here each time is a pipe, so that the
//! test decides how far it comes.

use std::{
    fs::{self, OpenOptions},
    io::{Read as _, Write as _},
    os::unix::fs::symlink,
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use super::fixture::{export, filled, own, run, sqlite, with};
use crate::{
    postgres::Database,
    support::{Server, TestFolder, list_at},
};

/// So many accounts that the file is much longer than a pipe.
const ACCOUNTS: u32 = 2_000;

/// A process that is killed at the end of the test.
fn start(folder: &TestFolder, arguments: &[&str], flags: &[String; 2]) -> Server {
    let mut command = folder.command(&with(arguments, flags));
    Server(command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap())
}

/// Begins an import, which has checked the file and then got so many bytes of it again, less than what is in the pipe. What
/// remains is returned with the pipe.
fn begin_import<'a>(
    folder: &TestFolder,
    flags: &[String; 2],
    file: &'a [u8],
    bytes: usize,
) -> (Server, fs::File, &'a [u8]) {
    let [name, first, second] = ["piped", "first", "second"].map(|name| folder.path(name));
    for path in [&name, &first, &second] {
        drop(fs::remove_file(path));
    }
    assert!(Command::new("mkfifo").args([&first, &second]).status().unwrap().success());
    // The end for writing opens when the import has opened the end for reading.
    let open = |path: &Path| OpenOptions::new().write(true).open(path).unwrap();
    symlink(&first, &name).unwrap();
    let server = start(folder, &["import", "piped"], flags);
    let mut pipe = open(&first);
    fs::remove_file(&name).unwrap();
    symlink(&second, &name).unwrap();
    pipe.write_all(file).unwrap();
    drop(pipe);
    let mut pipe = open(&second);
    let (now, later) = file.split_at(bytes);
    pipe.write_all(now).unwrap();
    (server, pipe, later)
}

/// Kills imports that have written a part of the rows, or all of them. After each the database is still empty, or the next
/// one would be refused before it reads the file for the second time.
fn kill_imports(folder: &TestFolder, file: &[u8], flags: &[String; 2]) {
    for quarters in 0..=4 {
        let (mut server, pipe, _) = begin_import(folder, flags, file, file.len() * quarters / 4);
        server.0.kill().unwrap();
        server.0.wait().unwrap();
        drop(pipe);
    }
    run(folder, &["import", "one.export"], flags);
    assert!(export(folder, "two.export", flags).1 == file);
}

#[test]
fn an_import_that_is_killed_leaves_an_empty_database_that_another_one_fills() {
    let folder = filled(ACCOUNTS);
    let (_, file) = export(&folder, "one.export", &own());
    assert!(file.len() > 8 * 65_536, "{}", file.len());
    kill_imports(&folder, &file, &sqlite("new.db"));
    fs::remove_file(folder.path("two.export")).unwrap();
    let database = Database::new();
    kill_imports(&folder, &file, &["--database-url".into(), database.url()]);
}

#[test]
fn an_import_that_is_interrupted_says_that_nothing_was_imported() {
    let folder = filled(ACCOUNTS);
    let (_, file) = export(&folder, "one.export", &own());
    let target = sqlite("new.db");
    let (server, mut pipe, later) = begin_import(&folder, &target, &file, file.len() / 2);
    server.signal("-INT");
    // It notices the signal when it has the next rows. After that, nobody reads the pipe.
    drop(pipe.write_all(later));
    drop(pipe);
    let (line, code) = end(server);
    assert_eq!((line.as_str(), code), ("vestibule: interrupted: nothing was imported\n", Some(1)));
    let rows =
        list_at(&folder.path("new.db"), "SELECT id FROM account UNION ALL SELECT kind FROM audit_event");
    assert!(rows.is_empty(), "{rows:?}");
}

#[test]
fn an_export_that_is_interrupted_leaves_no_file() {
    let (folder, database) = (filled(0), Database::new());
    let flags = ["--database-url".into(), database.url()];
    run(&folder, &["migrate"], &flags);
    let names = || {
        let names = fs::read_dir(folder.0.path()).unwrap().map(|entry| entry.unwrap().file_name());
        names.filter(|name| name.to_string_lossy().contains(".export")).collect::<Vec<_>>()
    };
    let (line, code) = database.while_locked("throttle", || {
        let server = start(&folder, &["export", "one.export"], &flags);
        let begun = Instant::now();
        while names().is_empty() {
            assert!(begun.elapsed() < Duration::from_mins(1), "nothing is written");
            std::thread::yield_now();
        }
        server.signal("-TERM");
        end(server)
    });
    assert_eq!((line.as_str(), code), ("vestibule: interrupted: one.export was not written\n", Some(1)));
    assert!(names().is_empty(), "{:?}", names());
}

/// The line and the exit code of a process that ends.
fn end(mut server: Server) -> (String, Option<i32>) {
    let status = server.0.wait().unwrap();
    let mut line = String::new();
    server.0.stderr.take().unwrap().read_to_string(&mut line).unwrap();
    (line, status.code())
}
