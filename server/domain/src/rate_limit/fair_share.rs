//! Fair shares of the hashing pool: a client, its network or an account with many requests in progress has to wait, so
//! that it cannot keep everyone else out.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    time::{Instant, timeout_at},
};

use crate::{crypto::hasher::Busy, rate_limit::network::networks};

/// The number of hashing requests that one account may have in progress in this process.
const OF_ACCOUNT: usize = 16;
/// The same for a client address and the networks around it, from the smallest to the largest. All together have a lane of
/// 64 on a machine with two cores.
const OF_NETWORKS: [usize; 3] = [16, 24, 32];
/// How many more of one holder may wait for that: many people behind one address can sign in at the same moment.
const WAITING: usize = 64;
/// How many of all clients that are not known may be in progress or wait. Each holds a connection.
const STRANGERS: usize = 256;
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

/// A request in progress; dropping it lets the next one of the same holders start.
pub struct Slot {
    permits: Vec<OwnedSemaphorePermit>,
    places: Vec<Place>,
}

/// A place among the requests of a holder, until it is dropped.
struct Place {
    shares: FairShare,
    holder: String,
}

impl FairShare {
    /// Takes a slot of an account, and waits if all are in use.
    ///
    /// # Errors
    /// [`Busy`] if too many requests of the account wait already, or if this one has waited for five seconds.
    pub async fn of_account(&self, id: &str) -> Result<Slot, Busy> {
        self.take(&[(format!("account:{id}"), OF_ACCOUNT)]).await
    }

    /// Takes a slot of a client address and of each network around it.
    ///
    /// # Errors
    /// [`Busy`] if too many requests of one of them wait already, or if this one has waited for five seconds.
    pub async fn of_address(&self, address: IpAddr) -> Result<Slot, Busy> {
        // Nobody waits for one of these places: requests beyond the limit are refused at once.
        let (_, everybody) = self.queue("strangers", STRANGERS, STRANGERS)?;
        let holders: Vec<_> = networks(address).into_iter().zip(OF_NETWORKS).collect();
        let mut slot = self.take(&holders).await?;
        slot.places.push(everybody);
        Ok(slot)
    }

    /// Takes a slot of each holder, the narrowest first: a request that waits there does not use up the share of its
    /// neighbours.
    async fn take(&self, holders: &[(String, usize)]) -> Result<Slot, Busy> {
        let end = Instant::now() + LONGEST_WAIT;
        let mut slot = Slot { permits: Vec::new(), places: Vec::new() };
        for (holder, share) in holders {
            let (permits, place) = self.queue(holder, *share, share + WAITING)?;
            slot.places.push(place);
            match timeout_at(end, permits.acquire_owned()).await {
                Ok(Ok(permit)) => slot.permits.push(permit),
                _ => return Err(Busy),
            }
        }
        Ok(slot)
    }

    fn queue(&self, holder: &str, share: usize, most: usize) -> Result<(Arc<Semaphore>, Place), Busy> {
        let mut shares = self.lock();
        let entry = shares
            .entry(holder.to_owned())
            .or_insert_with(|| Share { permits: Arc::new(Semaphore::new(share)), requests: 0 });
        if entry.requests >= most {
            return Err(Busy);
        }
        entry.requests += 1;
        Ok((Arc::clone(&entry.permits), Place { shares: self.clone(), holder: holder.to_owned() }))
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
    use tokio::task::JoinSet;

    use super::*;

    const ADA: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 1));

    #[tokio::test(start_paused = true)]
    async fn a_request_beyond_the_share_waits_for_a_slot() {
        let shares = FairShare::default();
        let mut slots = Vec::new();
        for _ in 0..OF_ACCOUNT {
            slots.push(shares.of_account("ada").await.ok().unwrap());
        }
        // Another holder does not wait.
        assert!(shares.of_account("grace").await.is_ok());
        let next = tokio::spawn({
            let shares = shares.clone();
            async move { shares.of_account("ada").await.is_ok() }
        });
        tokio::task::yield_now().await;
        assert!(!next.is_finished());
        slots.pop();
        assert!(next.await.unwrap());
        assert!(shares.of_account("ada").await.is_ok());
        // All are in use again, and none becomes free in time.
        let last = shares.of_account("ada").await.ok().unwrap();
        assert!(shares.of_account("ada").await.is_err());
        drop((slots, last));
        assert!(shares.lock().is_empty());
    }

    #[tokio::test(start_paused = true)]
    async fn more_requests_than_may_wait_are_refused_at_once() {
        let shares = FairShare::default();
        let mut crowd = JoinSet::new();
        for _ in 0..OF_NETWORKS[0] + WAITING {
            let shares = shares.clone();
            crowd.spawn(async move {
                let slot = shares.of_address(ADA).await;
                tokio::time::sleep(LONGEST_WAIT * 2).await;
                slot.is_ok()
            });
        }
        tokio::time::sleep(Duration::from_millis(1)).await;
        let begun = Instant::now();
        assert!(shares.of_address(ADA).await.is_err());
        assert_eq!(begun.elapsed(), Duration::ZERO);
        // A neighbour in another network does not wait.
        assert!(shares.of_address("198.51.100.1".parse().unwrap()).await.is_ok());
        let served = crowd.join_all().await.into_iter().filter(|served| *served).count();
        assert_eq!(served, OF_NETWORKS[0]);
        assert!(shares.lock().is_empty());
    }

    #[tokio::test(start_paused = true)]
    async fn many_networks_of_one_household_share_what_a_larger_network_may_have() {
        // 256 networks of a /56, the /56s of a /48, and the addresses of a /24.
        for (address, expected) in [
            ((|n| format!("2001:db8:1:{n:x}::1")) as fn(usize) -> String, OF_NETWORKS[1]),
            (|n| format!("2001:db8:1:{:x}::1", n << 8), OF_NETWORKS[2]),
            (|n| format!("192.0.2.{n}"), OF_NETWORKS[1]),
        ] {
            let shares = FairShare::default();
            let mut crowd = JoinSet::new();
            for number in 0..OF_NETWORKS[2] + 8 {
                let (shares, address) = (shares.clone(), address(number).parse().unwrap());
                crowd.spawn(async move {
                    let slot = shares.of_address(address).await;
                    tokio::time::sleep(LONGEST_WAIT * 2).await;
                    slot.is_ok()
                });
            }
            let served = crowd.join_all().await.into_iter().filter(|served| *served).count();
            assert_eq!(served, expected, "{}", address(1));
        }
    }

    #[tokio::test(start_paused = true)]
    async fn strangers_of_all_networks_together_do_not_take_every_connection() {
        let shares = FairShare::default();
        let mut crowd = JoinSet::new();
        for number in 0..1_000_u32 {
            let (shares, address) = (shares.clone(), IpAddr::from((number << 16).to_be_bytes()));
            crowd.spawn(async move {
                let slot = shares.of_address(address).await;
                tokio::time::sleep(LONGEST_WAIT).await;
                slot.is_ok()
            });
        }
        let served = crowd.join_all().await.into_iter().filter(|served| *served).count();
        assert_eq!(served, STRANGERS);
    }
}
