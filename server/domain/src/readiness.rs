//! Whether the server is ready, for load balancers and monitoring.

use crate::{
    Domain,
    clock::{MINUTE, Millis},
    settings::Settings,
};

/// How long mail may be stuck before the server counts as not ready.
const STUCK: Millis = 10 * MINUTE;

/// Why the server is not ready.
#[derive(Debug)]
pub enum NotReady {
    /// The database can be neither read nor written.
    Database(anyhow::Error),
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
        let stuck_since = self.check_database().await.map_err(NotReady::Database)?;
        match stuck_since.map(|since| self.clock.now() - since) {
            Some(stuck) if stuck >= STUCK => Err(NotReady::Mail { minutes: stuck / MINUTE }),
            _ => Ok(()),
        }
    }

    /// Reads from the database, in a transaction that can write, and returns since when mail is stuck.
    async fn check_database(&self) -> anyhow::Result<Option<Millis>> {
        let mut tx = self.store.begin().await?;
        Settings::load(&mut tx).await?;
        store::mail::stuck_since(&mut tx).await
    }
}
