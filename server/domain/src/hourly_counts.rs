//! Counts of what happens in each hour, gathered in memory and written down together: a counter that every sign-in wrote
//! to would make sign-ins wait for each other.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

pub use store::hourly_count::Counted;
use store::hourly_count::{Key, hour_of};

use crate::clock::{Clock, Millis};

/// Counts that are not in the database yet. Clones share them.
#[derive(Clone)]
pub struct HourlyCounts {
    clock: Clock,
    waiting: Arc<Mutex<BTreeMap<Key, i64>>>,
}

impl HourlyCounts {
    pub(crate) fn new(clock: Clock) -> Self {
        Self { clock, waiting: Arc::default() }
    }

    /// Counts something that happens now.
    pub fn count(&self, what: Counted) {
        self.count_of(what, "");
    }

    /// Counts that a provider failed a sign-in now.
    pub fn count_provider_failure(&self, provider: &str) {
        self.count_of(Counted::ProviderFailed, provider);
    }

    fn count_of(&self, what: Counted, provider: &str) {
        let key = (what, hour_of(self.clock.now()), provider.to_owned());
        *self.lock().entry(key).or_default() += 1;
    }

    /// Returns the counts from `from` on that are not in the database yet, as hours with their providers.
    pub(crate) fn waiting(&self, what: Counted, from: Millis) -> Vec<(Millis, String, i64)> {
        let waiting = self.lock();
        let is_asked = |key: &Key| key.0 == what && key.1 >= from;
        let counts = waiting.iter().filter(|(key, _)| is_asked(key));
        counts.map(|(key, count)| (key.1, key.2.clone(), *count)).collect()
    }

    /// Takes all counts out.
    pub(crate) fn take(&self) -> BTreeMap<Key, i64> {
        std::mem::take(&mut *self.lock())
    }

    /// Puts back counts that could not be written.
    pub(crate) fn put_back(&self, counts: BTreeMap<Key, i64>) {
        let mut waiting = self.lock();
        for (key, count) in counts {
            *waiting.entry(key).or_default() += count;
        }
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<Key, i64>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
