use std::{
    borrow::Cow,
    error::Error,
    fmt,
    sync::atomic::{AtomicU32, Ordering},
};

use sqlx::error::{DatabaseError, ErrorKind};

use super::*;
use crate::{DatabaseUrl, setting};

/// An error of PostgreSQL with this code.
#[derive(Debug)]
struct PostgresError(&'static str);

impl fmt::Display for PostgresError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Error for PostgresError {}

impl DatabaseError for PostgresError {
    fn message(&self) -> &str {
        self.0
    }

    fn code(&self) -> Option<Cow<'_, str>> {
        Some(self.0.into())
    }

    fn as_error(&self) -> &(dyn Error + Send + Sync + 'static) {
        self
    }

    fn as_error_mut(&mut self) -> &mut (dyn Error + Send + Sync + 'static) {
        self
    }

    fn into_error(self: Box<Self>) -> Box<dyn Error + Send + Sync + 'static> {
        self
    }

    fn kind(&self) -> ErrorKind {
        ErrorKind::Other
    }
}

/// Stores the number of the run, and fails with `code` in every run before `fails`.
async fn run(store: &Store, code: &'static str, fails: u32) -> (u32, anyhow::Result<()>) {
    let runs = AtomicU32::new(0);
    let outcome = store
        .transaction(async |mut tx| {
            let run = runs.fetch_add(1, Ordering::SeqCst);
            setting::set(&mut tx, &format!("run.{run}"), "x", 0).await?;
            if run < fails {
                let error = anyhow::Error::from(sqlx::Error::Database(Box::new(PostgresError(code))));
                return Err(error.context("a statement"));
            }
            tx.commit().await
        })
        .await;
    (runs.into_inner(), outcome)
}

async fn stored(store: &Store) -> Vec<String> {
    let all = setting::all(&mut store.read().await.unwrap()).await.unwrap();
    all.into_iter().map(|setting| setting.name).collect()
}

async fn open(folder: &tempfile::TempDir) -> Store {
    Store::open(&DatabaseUrl::Sqlite(folder.path().join("vestibule.db"))).await.unwrap()
}

#[tokio::test]
async fn a_transaction_that_conflicts_runs_again_and_has_the_effects_of_one_run() {
    for code in ["40001", "40P01", "23505", "23503"] {
        let folder = tempfile::tempdir().unwrap();
        let store = open(&folder).await;
        let (runs, outcome) = run(&store, code, 2).await;
        outcome.unwrap();
        assert_eq!(runs, 3);
        assert_eq!(stored(&store).await, ["run.2"]);
    }
}

#[tokio::test]
async fn other_errors_are_returned_at_once_and_conflicts_after_the_last_run() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder).await;
    let (runs, outcome) = run(&store, "23502", 1).await;
    assert_eq!((runs, outcome.is_err()), (1, true));
    let (runs, outcome) = run(&store, "40001", u32::MAX).await;
    assert_eq!((runs, outcome.is_err()), (RUNS, true));
    assert!(stored(&store).await.is_empty());
}
