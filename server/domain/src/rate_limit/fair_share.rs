//! Fair shares of the hashing pool: whoever has many requests under way is told to wait, so that one
//! client or one account cannot keep everyone else out.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use crate::crypto::hasher::Busy;

/// How many requests that hash may be under way for one client address, or one account, in this
/// process: a quarter of the queue of a machine with two cores.
const SHARE: usize = 16;

/// Who has how many requests under way. Clones share it.
#[derive(Clone, Default)]
pub struct FairShare(Arc<Mutex<HashMap<String, usize>>>);

/// A place that is taken; given back when it is dropped.
pub struct Slot {
    shares: FairShare,
    holder: String,
}

impl FairShare {
    /// Takes a place for `holder`.
    ///
    /// # Errors
    /// [`Busy`] when it has its share already.
    pub fn take(&self, holder: &str) -> Result<Slot, Busy> {
        let mut shares = self.lock();
        let taken = shares.entry(holder.to_owned()).or_default();
        if *taken >= SHARE {
            return Err(Busy);
        }
        *taken += 1;
        Ok(Slot { shares: self.clone(), holder: holder.to_owned() })
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, usize>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        let mut shares = self.shares.lock();
        if let Some(taken) = shares.get_mut(&self.holder) {
            *taken -= 1;
            if *taken == 0 {
                shares.remove(&self.holder);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_holder_has_its_share_and_others_theirs_and_places_come_back() {
        let shares = FairShare::default();
        let taken: Vec<Slot> = (0..SHARE).map(|_| shares.take("a").ok().unwrap()).collect();
        assert!(shares.take("a").is_err());
        assert!(shares.take("b").is_ok());
        drop(taken);
        assert!(shares.take("a").is_ok());
        assert!(shares.lock().is_empty());
    }
}
