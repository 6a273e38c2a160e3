//! Argon2id (RFC 9106) in a pool of its own threads, one per core. Each worker keeps its 19 MiB between hashes, because
//! allocating and clearing them again takes time. The queue is bounded, so that a flood is refused immediately instead
//! of waiting, and has two lanes, so that a flood of strangers holds up nobody who is known.

mod argon2id;
mod pool;

use std::{sync::Arc, time::Instant};

use prometheus_client::metrics::histogram::Histogram;
use subtle::ConstantTimeEq as _;
use tokio::sync::oneshot;
use tracing::Instrument as _;

use self::{
    argon2id::{OUTPUT, SALT, blocks},
    pool::{Job, Pool},
};

pub use self::{
    argon2id::Cost,
    pool::{Busy, Lane},
};

/// A pool of hashing threads. Clones share it; the last one to be dropped ends it.
#[derive(Clone)]
pub struct Hasher {
    pool: Arc<Pool>,
    cost: Cost,
    /// A hash that no password matches, so that an account without a password costs as much as one with.
    decoy: Arc<str>,
}

impl Hasher {
    /// Starts one worker per core.
    ///
    /// # Errors
    /// When a thread cannot be started.
    pub fn start(cost: Cost) -> anyhow::Result<Self> {
        let pool = Arc::new(Pool::start(cost)?);
        Ok(Self { pool, cost, decoy: cost.phc(&super::random(), &super::random()).into() })
    }

    /// Hashes a new password or backup code to a PHC string.
    ///
    /// # Errors
    /// [`Busy`] when the lane is full.
    pub async fn hash(&self, lane: Lane, secret: &str) -> Result<String, Busy> {
        let salt = super::random();
        let output = self.submit(lane, secret, salt).await?;
        Ok(self.cost.phc(&salt, &output))
    }

    /// Whether the secret is the one that was hashed. Without a hash it takes as long and returns false.
    ///
    /// # Errors
    /// [`Busy`] when the lane is full.
    pub async fn verify(&self, lane: Lane, secret: &str, hash: Option<&str>) -> Result<bool, Busy> {
        let parsed = hash.and_then(|hash| self.cost.parse(hash));
        let known = parsed.is_some();
        let (salt, expected) = parsed.or_else(|| self.cost.parse(&self.decoy)).unwrap_or_default();
        let output = self.submit(lane, secret, salt).await?;
        Ok(bool::from(output.ct_eq(&expected)) & known)
    }

    /// Whether no hash waits for a thread.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.waiting() == 0
    }

    /// The number of hashes that wait for a thread.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.pool.waiting()
    }

    /// How long hashes waited for a thread, in seconds.
    #[must_use]
    pub fn waits(&self) -> &Histogram {
        self.pool.waits()
    }

    /// The number of hashes that were begun since the start.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.pool.taken()
    }

    async fn submit(&self, lane: Lane, secret: &str, salt: [u8; SALT]) -> Result<[u8; OUTPUT], Busy> {
        let (answer, receive) = oneshot::channel();
        let password = secret.as_bytes().to_vec();
        self.pool.push(lane, Job { password, salt, answer, queued_at: Instant::now() })?;
        let span = tracing::trace_span!(target: "span", "hash password");
        receive.instrument(span).await.map_err(|_| Busy)
    }
}

/// Runs `count` hashes in this thread, without the pool: the limit that `make bench` compares sign-ins with.
pub fn raw(count: usize) {
    let argon2 = Cost::Recommended.argon2();
    let mut memory = blocks(&argon2);
    let mut output = [0; OUTPUT];
    for _ in 0..count {
        let done = argon2.hash_password_into_with_memory(
            b"violet kayak trombone",
            &[7; SALT],
            &mut output,
            &mut memory,
        );
        debug_assert!(done.is_ok());
    }
}

#[cfg(test)]
mod tests {
    use super::{pool::LANE_PER_WORKER, *};

    #[tokio::test]
    async fn a_hash_matches_its_own_password_only() {
        let hasher = Hasher::start(Cost::Recommended).unwrap();
        let hash = hasher.hash(Lane::Known, "violet kayak trombone").await.unwrap();
        assert!(hasher.verify(Lane::Known, "violet kayak trombone", Some(&hash)).await.unwrap());
        assert!(!hasher.verify(Lane::Known, "violet kayak trombonf", Some(&hash)).await.unwrap());
        assert!(!hasher.verify(Lane::Known, "violet kayak trombone", None).await.unwrap());
        assert!(!hasher.verify(Lane::Known, "violet kayak trombone", Some("$2b$10$other")).await.unwrap());
    }

    #[tokio::test]
    async fn a_long_password_is_hashed_whole() {
        let hasher = Hasher::start(Cost::Recommended).unwrap();
        let long = "x".repeat(255);
        let hash = hasher.hash(Lane::Known, &format!("{long}a")).await.unwrap();
        assert!(!hasher.verify(Lane::Known, &format!("{long}b"), Some(&hash)).await.unwrap());
    }

    #[tokio::test]
    async fn more_hashes_than_a_lane_holds_are_refused_at_once() {
        let hasher = Hasher::start(Cost::Recommended).unwrap();
        let workers = std::thread::available_parallelism().unwrap().get();
        let asked = workers * (LANE_PER_WORKER + 8);
        let tries: Vec<_> = (0..asked)
            .map(|_| {
                let hasher = hasher.clone();
                tokio::spawn(async move { hasher.verify(Lane::Known, "x", None).await })
            })
            .collect();
        let mut busy = 0;
        for done in tries {
            busy += usize::from(done.await.unwrap() == Err(Busy));
        }
        assert!(busy > 0 && busy < asked, "{busy} of {asked}");
    }
}
