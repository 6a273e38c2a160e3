//! Databases and roles on the PostgreSQL server of the tests.

use std::{
    collections::BTreeSet,
    sync::atomic::{AtomicU32, Ordering},
};

use sqlx::{AnyConnection, AssertSqlSafe, Connection as _, Executor as _, Row as _};

/// The URL of a database on the server that `scripts/with-postgres` starts.
fn server() -> String {
    std::env::var("TEST_POSTGRES")
        .expect("these tests need a PostgreSQL server: run scripts/with-postgres cargo test …")
}

/// The path of the server's socket.
pub fn socket() -> String {
    let server = server();
    let host = server.split(['@', '/']).find(|part| part.contains("%2F")).unwrap();
    format!("{}/.s.PGSQL.5432", host.replace("%2F", "/"))
}

/// A name that no other database or role has.
pub fn unique(what: &str) -> String {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    format!("{what}_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed))
}

/// A new database, without the schema of Vestibule.
pub struct Database {
    pub name: String,
}

impl Database {
    pub fn new() -> Self {
        let name = unique("cli");
        execute_at(&server(), &format!("CREATE DATABASE {name}"));
        Self { name }
    }

    /// Its URL, for the role that owns it.
    pub fn url(&self) -> String {
        let server = server();
        format!("{}/{}", server.rsplit_once('/').unwrap().0, self.name)
    }

    /// Its URL for another role.
    pub fn url_as(&self, role: &str) -> String {
        let url = self.url();
        let (_, rest) = url.split_once('@').unwrap();
        format!("postgres://{role}@{rest}")
    }

    pub fn execute(&self, statements: &str) {
        execute_at(&self.url(), statements);
    }

    /// The number that a query returns.
    pub fn query(&self, query: &str) -> i64 {
        with(&self.url(), async |db| db.fetch_one(AssertSqlSafe(query)).await.unwrap().try_get(0).unwrap())
    }

    /// The error of a statement that the role may not run.
    pub fn refuses(&self, role: &str, statement: &str) -> String {
        with(&self.url_as(role), async |db| {
            db.execute(AssertSqlSafe(statement)).await.unwrap_err().to_string()
        })
    }

    /// Does something while nobody else can read or write a table.
    pub fn while_locked<T>(&self, table: &str, work: impl FnOnce() -> T) -> T {
        with(&self.url(), async |db| {
            db.execute(AssertSqlSafe(format!("BEGIN; LOCK TABLE {table}"))).await.unwrap();
            work()
        })
    }

    /// The number of its tables.
    pub fn tables(&self) -> i64 {
        self.query("SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'public'")
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        execute_at(&server(), &format!("DROP DATABASE {} WITH (FORCE)", self.name));
    }
}

/// The texts that a query returns.
pub fn list(database: &Database, query: &'static str) -> BTreeSet<String> {
    with(&database.url(), async |db| {
        db.fetch_all(query).await.unwrap().iter().map(|row| row.try_get(0).unwrap()).collect()
    })
}

fn execute_at(url: &str, statements: &str) {
    with(url, async |db| {
        db.execute(AssertSqlSafe(statements)).await.unwrap();
    });
}

fn with<T>(url: &str, work: impl AsyncFnOnce(&mut AnyConnection) -> T) -> T {
    store::install_drivers();
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
        let mut db = AnyConnection::connect(url).await.unwrap();
        let result = work(&mut db).await;
        db.close().await.unwrap();
        result
    })
}
