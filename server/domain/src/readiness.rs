//! Whether the server is ready, for load balancers and monitoring.

use std::time::Duration;

use anyhow::anyhow;
use tokio::time::{Instant, timeout};

use crate::{
    Domain,
    clock::{MINUTE, Millis},
};

/// How long mail may be stuck before the server counts as not ready.
const STUCK: Millis = 10 * MINUTE;
/// How long a check of the database may take.
const LIMIT: Duration = Duration::from_secs(3);
/// How long a successful write counts, so that those who ask often do not cause more writes.
const WRITTEN_FOR: Duration = Duration::from_secs(1);

/// Why the server is not ready.
#[derive(Debug)]
pub enum NotReady {
    /// The database does not answer in time, or cannot be read.
    Database(anyhow::Error),
    /// The database cannot be written.
    Writing {
        /// Why, where that is known.
        why: Option<&'static str>,
        /// The error.
        error: anyhow::Error,
    },
    /// The mail server has taken no message for so many minutes, or none was tried.
    Mail {
        /// The number of minutes.
        minutes: i64,
    },
}

impl Domain {
    /// Checks that the database can be read and written, and that email is delivered.
    ///
    /// # Errors
    /// Why the server is not ready.
    pub async fn ready(&self) -> Result<(), NotReady> {
        let check = async {
            self.probe_writing().await?;
            self.mail_stuck_since().await.map_err(NotReady::Database)
        };
        let late = |_| NotReady::Database(anyhow!("no answer within {} s", LIMIT.as_secs()));
        let stuck_since = timeout(LIMIT, check).await.map_err(late)??;
        match stuck_since.map(|since| self.clock.now() - since) {
            Some(stuck) if stuck >= STUCK => Err(NotReady::Mail { minutes: stuck / MINUTE }),
            _ => Ok(()),
        }
    }

    /// Writes to the database: that a transaction begins does not show that there is space on the disk.
    async fn probe_writing(&self) -> Result<(), NotReady> {
        // Others who ask meanwhile wait here for the one write.
        let mut written_at = self.write_probe.lock().await;
        if written_at.is_some_and(|at| at.elapsed() < WRITTEN_FOR) {
            return Ok(());
        }
        let now = self.clock.now();
        // All servers on a database write the same row, one after the other.
        let write = self.store.conditional_writes(move |mut tx| async move {
            store::throttle::probe_writing(&mut tx, now).await?;
            tx.commit().await
        });
        let writing = |error| match store::write_problem(&error) {
            None if store::is_unreachable(&error) => NotReady::Database(error),
            why => NotReady::Writing { why, error },
        };
        write.await.map_err(writing)?;
        *written_at = Some(Instant::now());
        Ok(())
    }

    async fn mail_stuck_since(&self) -> anyhow::Result<Option<Millis>> {
        store::mail::stuck_since(&mut *self.store.read().await?).await
    }
}
