//! Runs the binary in its own folder.

use std::{
    collections::BTreeSet,
    io::{Read as _, Write as _},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    time::{Duration, Instant},
};

use sqlx::{AnyConnection, AssertSqlSafe, Connection as _, Executor as _, Row as _};
use tempfile::TempDir;

/// A folder to run in, without configuration from the environment.
pub struct TestFolder(pub TempDir);

impl TestFolder {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vestibule"));
        command.args(arguments).current_dir(self.0.path());
        for (name, _) in
            std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("VESTIBULE_"))
        {
            command.env_remove(name);
        }
        // Not the file of this machine.
        command.env("VESTIBULE_CONFIG", "");
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    pub fn ok(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
        text(&output.stdout)
    }

    /// The line and the exit code of a command that fails.
    pub fn fails(&self, arguments: &[&str]) -> (String, i32) {
        let output = self.run(arguments);
        let line = text(&output.stderr);
        assert_eq!(line.lines().count(), 1, "{arguments:?}: {line}");
        (line, output.status.code().unwrap())
    }

    /// A folder with a database.
    pub fn with_database() -> Self {
        let folder = Self::new();
        folder.ok(&["settings", "get", "--create"]);
        folder
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn add(&self, username: &str) -> String {
        let email = format!("{username}@example.com");
        self.ok(&["account", "add", "--create", "--username", username, "--email", &email])
    }

    /// The temporary password in the emails.
    pub fn temporary_password(&self) -> String {
        let mails = std::fs::read_dir(self.path("data/mail")).unwrap();
        let texts = mails.map(|mail| std::fs::read_to_string(mail.unwrap().path()).unwrap());
        let found =
            texts.filter_map(|text| Some(text.split_once("Password: ")?.1.lines().next()?.trim().to_owned()));
        found.last().unwrap()
    }

    pub fn is_empty(&self) -> bool {
        std::fs::read_dir(self.0.path()).unwrap().next().is_none()
    }

    pub fn mails(&self) -> usize {
        std::fs::read_dir(self.0.path().join("data/mail")).map_or(0, Iterator::count)
    }

    /// A running server that is ready, and its address.
    pub fn serve(&self) -> (Server, String) {
        self.serve_with(&[])
    }

    /// The same, with more flags.
    pub fn serve_with(&self, flags: &[&str]) -> (Server, String) {
        self.serve_in(flags, &[])
    }

    /// The same, with environment variables.
    pub fn serve_in(&self, flags: &[&str], environment: &[(&str, &str)]) -> (Server, String) {
        let address = free_address();
        let arguments = [&["serve", "--listen", &address], flags].concat();
        let mut command = self.command(&arguments);
        let child = command.envs(environment.iter().copied()).stderr(Stdio::null()).spawn().unwrap();
        let server = Server(child);
        let started = Instant::now();
        while !get(&address, "/readyz").is_some_and(|answer| answer.starts_with("HTTP/1.1 200")) {
            assert!(started.elapsed() < Duration::from_secs(20), "the server does not start");
            std::thread::yield_now();
        }
        (server, address)
    }
}

pub struct Server(pub Child);

impl Server {
    pub fn signal(&self, signal: &str) {
        assert!(Command::new("kill").args([signal, &self.0.id().to_string()]).status().unwrap().success());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

pub fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

pub fn free_address() -> String {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string()
}

pub fn get(address: &str, path: &str) -> Option<String> {
    let mut stream = TcpStream::connect(address).ok()?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    Some(answer)
}

/// Runs SQL on the database of a folder.
pub fn execute(folder: &TestFolder, statements: &str) {
    execute_at(&folder.path("data/vestibule.db"), statements);
}

pub fn execute_at(database: &Path, statements: &str) {
    let statements = statements.to_owned();
    with_database(database, async move |db| {
        db.execute(AssertSqlSafe(statements)).await.unwrap();
    });
}

/// The number that a query returns.
pub fn query(folder: &TestFolder, query: &'static str) -> i64 {
    let database = folder.path("data/vestibule.db");
    with_database(&database, async |db| db.fetch_one(query).await.unwrap().try_get(0).unwrap())
}

/// The texts that a query returns.
pub fn list_at(database: &Path, query: &'static str) -> BTreeSet<String> {
    with_database(database, async |db| {
        db.fetch_all(query).await.unwrap().iter().map(|row| row.try_get(0).unwrap()).collect()
    })
}

fn with_database<T>(database: &Path, work: impl AsyncFnOnce(&mut AnyConnection) -> T) -> T {
    store::install_drivers();
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
        let url = format!("sqlite://{}", database.display());
        let mut db = AnyConnection::connect(&url).await.unwrap();
        let result = work(&mut db).await;
        db.close().await.unwrap();
        result
    })
}
