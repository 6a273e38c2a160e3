//! Fair shares of the hashing pool: a client or an account with many requests in progress has to wait, so that it
//! cannot keep everyone else out.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::crypto::hasher::Busy;

/// The number of hashing requests that one client address or account may have in progress in this process: a
/// quarter of the queue of a machine with two cores.
const SHARE: usize = 16;
/// How many more may wait for that: many people behind one address can sign in at the same moment.
const WAITING: usize = 64;
/// How long a request waits.
const LONGEST_WAIT: Duration = Duration::from_secs(5);

/// The shares by holder. Clones share them.
#[derive(Clone, Default)]
pub struct FairShare(Arc<Mutex<HashMap<String, Share>>>);

/// The share of one holder.
struct Share {
    permits: Arc<Semaphore>,
    /// Requests that are in progress or waiting.
    requests: usize,
}

/// A request in progress; dropping it lets the next one of the same holder start.
pub struct Slot {
    _permit: OwnedSemaphorePermit,
    _place: Place,
}

/// A place among the requests of a holder, until it is dropped.
struct Place {
    shares: FairShare,
    holder: String,
}

impl FairShare {
    /// Takes a slot for `holder`, and waits if all are in use.
    ///
    /// # Errors
    /// [`Busy`] if too many requests of the holder wait already, or if this one has waited for five seconds.
    pub async fn take(&self, holder: &str) -> Result<Slot, Busy> {
        let (permits, place) = self.queue(holder)?;
        match tokio::time::timeout(LONGEST_WAIT, permits.acquire_owned()).await {
            Ok(Ok(permit)) => Ok(Slot { _permit: permit, _place: place }),
            _ => Err(Busy),
        }
    }

    fn queue(&self, holder: &str) -> Result<(Arc<Semaphore>, Place), Busy> {
        let mut shares = self.lock();
        let share = shares
            .entry(holder.to_owned())
            .or_insert_with(|| Share { permits: Arc::new(Semaphore::new(SHARE)), requests: 0 });
        if share.requests >= SHARE + WAITING {
            return Err(Busy);
        }
        share.requests += 1;
        Ok((Arc::clone(&share.permits), Place { shares: self.clone(), holder: holder.to_owned() }))
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Share>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut shares = self.shares.lock();
        if let Some(share) = shares.get_mut(&self.holder) {
            share.requests -= 1;
            if share.requests == 0 {
                shares.remove(&self.holder);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn take(shares: &FairShare, holder: &str, count: usize) -> Vec<Slot> {
        let mut slots = Vec::new();
        for _ in 0..count {
            slots.push(shares.take(holder).await.ok().unwrap());
        }
        slots
    }

    #[tokio::test(start_paused = true)]
    async fn a_request_beyond_the_share_waits_for_a_slot() {
        let shares = FairShare::default();
        let mut slots = take(&shares, "a", SHARE).await;
        // Another holder does not wait.
        assert!(shares.take("b").await.is_ok());
        let next = tokio::spawn({
            let shares = shares.clone();
            async move { shares.take("a").await.is_ok() }
        });
        tokio::task::yield_now().await;
        assert!(!next.is_finished());
        slots.pop();
        assert!(next.await.unwrap());
        assert!(shares.take("a").await.is_ok());
        // All are in use again, and none becomes free in time.
        let last = shares.take("a").await.ok().unwrap();
        assert!(shares.take("a").await.is_err());
        drop((slots, last));
        assert!(shares.lock().is_empty());
    }

    #[tokio::test]
    async fn more_requests_than_may_wait_are_refused_at_once() {
        let shares = FairShare::default();
        let slots = take(&shares, "a", SHARE).await;
        let waiting: Vec<_> = (0..WAITING).map(|_| shares.queue("a").ok().unwrap()).collect();
        assert!(shares.queue("a").is_err());
        assert!(shares.queue("b").is_ok());
        drop((slots, waiting));
        assert!(shares.lock().is_empty());
    }
}
