//! Opens the connections of a pool, and tests them before they are lent again.

use std::{
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use deadpool::managed::{self, Metrics, RecycleError, RecycleResult};
use sqlx::{Connection as _, Executor as _, any::AnyConnectOptions};
use tokio::time::timeout;

use crate::{Db, error::is_refused_for_now};

/// A connection that has not been used for this long is tested before it is lent: the server may have restarted.
const FRESH: Duration = Duration::from_secs(1);
/// How long that test may take. A network that drops everything answers nothing at all.
pub const TEST: Duration = Duration::from_secs(1);
/// A connection of this age is replaced: the process of PostgreSQL behind it grows with time.
const OLD: Duration = Duration::from_mins(30);
/// The pause before another attempt to connect to a database that is starting or busy.
const PAUSE: Duration = Duration::from_millis(100);

/// How connections are opened and tested.
pub struct Manager {
    options: AnyConnectOptions,
    settings: &'static str,
    /// When a connection was last found to be lost. The others were probably lost with it: those that have not been used
    /// since are tested, however short that is.
    lost: Mutex<Option<Instant>>,
}

impl Manager {
    pub fn new(options: AnyConnectOptions, settings: &'static str) -> Self {
        Self { options, settings, lost: Mutex::default() }
    }

    async fn open(&self) -> sqlx::Result<Db> {
        let mut db = Db::connect_with(&self.options).await?;
        db.execute(self.settings).await?;
        Ok(db)
    }

    /// Waits until the database has answered every statement.
    pub async fn test(&self, db: &mut Db) -> sqlx::Result<()> {
        let answered = timeout(TEST, db.ping()).await.unwrap_or(Err(sqlx::Error::PoolTimedOut));
        if answered.is_err() {
            *self.lost.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
        }
        answered
    }

    fn lost_since(&self, idle: Duration) -> bool {
        self.lost.lock().unwrap_or_else(PoisonError::into_inner).is_some_and(|at| at.elapsed() < idle)
    }
}

impl managed::Manager for Manager {
    type Type = Db;
    type Error = sqlx::Error;

    async fn create(&self) -> sqlx::Result<Db> {
        loop {
            match self.open().await {
                Err(error) if is_refused_for_now(&error) => tokio::time::sleep(PAUSE).await,
                opened => return opened,
            }
        }
    }

    /// Tests a connection that may be lost.
    async fn recycle(&self, db: &mut Db, metrics: &Metrics) -> RecycleResult<sqlx::Error> {
        // SQLite rolls back by itself when the disk is full, but sqlx still considers the connection to be in a transaction.
        if db.is_in_transaction() {
            return Err(RecycleError::message("it is in a transaction"));
        }
        if metrics.age() > OLD {
            return Err(RecycleError::message("it is old"));
        }
        let idle = metrics.last_used();
        if idle > FRESH || self.lost_since(idle) {
            self.test(db).await?;
        }
        Ok(())
    }
}
