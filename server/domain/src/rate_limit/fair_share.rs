//! Fair shares of the hashing pool: a client or an account with many requests in progress has to wait, so that it
//! cannot keep everyone else out.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use crate::crypto::hasher::Busy;

/// The number of hashing requests that one client address or account may have in progress in this process: a
/// quarter of the queue of a machine with two cores.
const SHARE: usize = 16;

/// The number of requests in progress by holder. Clones share it.
#[derive(Clone, Default)]
pub struct FairShare(Arc<Mutex<HashMap<String, usize>>>);

/// A share that is in use until it is dropped.
pub struct Slot {
    shares: FairShare,
    holder: String,
}

impl FairShare {
    /// Takes a slot for `holder`.
    ///
    /// # Errors
    /// [`Busy`] when the holder uses its whole share.
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
    fn each_holder_has_its_own_share_and_slots_are_released() {
        let shares = FairShare::default();
        let taken: Vec<Slot> = (0..SHARE).map(|_| shares.take("a").ok().unwrap()).collect();
        assert!(shares.take("a").is_err());
        assert!(shares.take("b").is_ok());
        drop(taken);
        assert!(shares.take("a").is_ok());
        assert!(shares.lock().is_empty());
    }
}
