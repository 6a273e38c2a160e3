//! The database of a test's server: an SQLite file in its folder, or if `TEST_DATABASE` is
//! `postgres`, a database of its own on the PostgreSQL server that `TEST_POSTGRES` names.

use std::{
    io::Write as _,
    path::PathBuf,
    sync::{Mutex, PoisonError},
};

use super::TestApp;
use anyhow::Context as _;
use sqlx::{AnyConnection, AssertSqlSafe, Connection as _, Executor as _};
use store::Store;
use tempfile::TempDir;
use tokio::sync::OnceCell;

const FILE: &str = "vestibule.db";

/// Creating a database from one that has the schema is quicker than migrating each: the name on the PostgreSQL server, and the
/// content of an SQLite file.
static TEMPLATE: OnceCell<String> = OnceCell::const_new();
static TEMPLATE_FILE: OnceCell<Vec<u8>> = OnceCell::const_new();
/// The databases that were created, and the folders that they belong to.
static CREATED: Mutex<Vec<(PathBuf, String)>> = Mutex::new(Vec::new());

/// The URL of the database that belongs to a folder.
pub fn url(folder: &TempDir) -> String {
    match server() {
        Some(server) => on_server(&server, &name(folder)),
        None => sqlite(folder),
    }
}

/// The URL of an SQLite file in a folder.
pub fn sqlite(folder: &TempDir) -> String {
    format!("sqlite://{}", folder.path().join(FILE).display())
}

/// Creates the database that belongs to a folder, unless it exists.
pub async fn create(folder: &TempDir) -> anyhow::Result<()> {
    let Some(server) = server() else { return create_file(folder).await };
    let name = name(folder);
    let gone: Vec<String> = {
        let mut created = CREATED.lock().unwrap_or_else(PoisonError::into_inner);
        if created.iter().any(|(_, created)| *created == name) {
            return Ok(());
        }
        let gone = created.extract_if(.., |(folder, _)| !folder.exists()).map(|(_, name)| name).collect();
        created.push((folder.path().to_owned(), name.clone()));
        gone
    };
    let template = TEMPLATE.get_or_try_init(|| template(&server)).await?;
    let mut db = AnyConnection::connect(&server).await.context("TEST_POSTGRES")?;
    for gone in gone {
        db.execute(AssertSqlSafe(format!("DROP DATABASE {gone} WITH (FORCE)"))).await?;
    }
    db.execute(AssertSqlSafe(format!("CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")))
        .await?;
    db.close().await?;
    Ok(())
}

async fn create_file(folder: &TempDir) -> anyhow::Result<()> {
    let path = folder.path().join(FILE);
    if path.exists() {
        return Ok(());
    }
    let template = TEMPLATE_FILE.get_or_try_init(async || {
        let folder = tempfile::tempdir()?;
        Store::open(&sqlite(&folder).parse().map_err(anyhow::Error::msg)?).await?.close().await;
        anyhow::Ok(std::fs::read(folder.path().join(FILE))?)
    });
    store::private_file::create(&path, folder.path())?.write_all(template.await?)?;
    Ok(())
}

/// Creates a database that has the schema and nothing else. Nobody may be connected to it while it is copied.
async fn template(server: &str) -> anyhow::Result<String> {
    store::install_drivers();
    let name = format!("template_{}", std::process::id());
    let mut db = AnyConnection::connect(server).await.context("TEST_POSTGRES")?;
    db.execute(AssertSqlSafe(format!("CREATE DATABASE {name}"))).await?;
    db.close().await?;
    let store = Store::open(&on_server(server, &name).parse().map_err(anyhow::Error::msg)?).await?;
    store.close().await;
    Ok(name)
}

/// Everything that a server has stored, as bytes. Closes its database.
pub async fn stored(app: &TestApp) -> Vec<u8> {
    let store = app.server.domain.store();
    let mut bytes = Vec::new();
    if server().is_some() {
        let mut db = store.read().await.unwrap();
        let tables = "SELECT CAST(table_name AS TEXT) FROM information_schema.tables WHERE table_schema = current_schema()";
        let tables: Vec<String> = sqlx::query_scalar(tables).fetch_all(&mut *db).await.unwrap();
        for table in tables {
            let rows = AssertSqlSafe(format!("SELECT CAST(t AS TEXT) FROM {table} AS t"));
            let rows: Vec<String> = sqlx::query_scalar(rows).fetch_all(&mut *db).await.unwrap();
            for row in rows {
                // PostgreSQL writes bytes in hexadecimal.
                let hexadecimal = row.split(|c: char| !c.is_ascii_hexdigit());
                bytes.extend(
                    hexadecimal
                        .filter_map(|run| data_encoding::HEXLOWER.decode(run.as_bytes()).ok())
                        .flatten(),
                );
                bytes.extend(row.into_bytes());
            }
        }
    }
    store.close().await;
    for name in [FILE, "vestibule.db-wal"] {
        bytes.extend(std::fs::read(app.folder.path().join(name)).unwrap_or_default());
    }
    bytes
}

/// Whether the tests run on PostgreSQL.
pub fn is_postgres() -> bool {
    server().is_some()
}

/// The PostgreSQL server, if the tests run on one.
fn server() -> Option<String> {
    let on_postgres = std::env::var("TEST_DATABASE").is_ok_and(|database| database == "postgres");
    on_postgres.then(|| std::env::var("TEST_POSTGRES").expect("run scripts/with-postgres cargo test …"))
}

/// The URL of another database on the same server.
fn on_server(server: &str, database: &str) -> String {
    let (server, _) = server.rsplit_once('/').unwrap_or_default();
    format!("{server}/{database}")
}

/// A name from that of the folder, which is unique.
fn name(folder: &TempDir) -> String {
    let name = folder.path().file_name().unwrap_or_default().as_encoded_bytes();
    format!("t{}", data_encoding::HEXLOWER.encode(name))
}
