//! When sessions were last seen, gathered and written together: guarded applications ask thousands of times a
//! second, and a transaction for each session and minute would keep the one writer busy with nothing
//! else. What a crash loses lets a session idle out some seconds earlier.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use crate::{Domain, Requester, clock::Millis};

/// How many are written in one transaction: sign-ins wait for the writer meanwhile.
const TOGETHER: usize = 500;

/// The uses that were not written down yet, by session. Clones share them.
#[derive(Clone, Default)]
pub struct LastSeen(Arc<Mutex<HashMap<String, store::session::Use>>>);

impl LastSeen {
    /// Notes a use, where none of this session is noted already.
    pub(crate) fn note(&self, session_id: String, now: Millis, requester: impl FnOnce() -> Requester) {
        self.lock().entry(session_id).or_insert_with(|| {
            let requester = requester();
            store::session::Use { seen_at: now, address: requester.client(), browser: requester.agent }
        });
    }

    fn take(&self) -> Vec<(String, store::session::Use)> {
        std::mem::take(&mut *self.lock()).into_iter().collect()
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, store::session::Use>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Domain {
    /// Writes down the uses of sessions that were noted.
    ///
    /// # Errors
    /// When the database fails; what was noted is dropped, and noted anew at the next use.
    pub async fn write_uses(&self) -> anyhow::Result<()> {
        for uses in self.last_seen.take().chunks(TOGETHER) {
            let mut tx = self.store.begin().await?;
            for (id, used) in uses {
                store::session::touch(&mut tx, id, used).await?;
            }
            tx.commit().await?;
        }
        Ok(())
    }
}
