//! When sessions were last seen by forward authentication, gathered in memory and written together: protected
//! applications ask thousands of times a second, and a transaction for each session and minute would occupy the
//! only writer. After a crash a session may expire some seconds earlier than it should.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use store::session::Use;

use crate::{Requester, clock::Millis};

/// Sightings of sessions that are not in the database yet. Clones share them.
#[derive(Clone, Default)]
pub struct LastSeen(Arc<Mutex<HashMap<String, Use>>>);

impl LastSeen {
    /// Notes that a session was seen, unless a sighting of it is noted already.
    pub(crate) fn note(&self, session_id: String, now: Millis, requester: impl FnOnce() -> Requester) {
        self.lock().entry(session_id).or_insert_with(|| {
            let requester = requester();
            Use { seen_at: now, address: requester.client(), browser: requester.agent }
        });
    }

    /// Takes all sightings out, in the order of the sessions: two servers that write the same sessions at the same time
    /// then wait for each other instead of blocking each other.
    pub(crate) fn take(&self) -> Vec<(String, Use)> {
        let mut all: Vec<_> = std::mem::take(&mut *self.lock()).into_iter().collect();
        all.sort_by(|(a, _), (b, _)| a.cmp(b));
        all
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Use>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
