//! Argon2id (RFC 9106; m=19456 KiB, t=2, p=1) in a pool of threads of its own, one a core. Each
//! worker keeps its 19 MiB between hashes: allocating and clearing them anew costs 7 to 10 %.
//! The queue is bounded, so that a flood is turned away at once instead of waiting.

use std::{
    collections::VecDeque,
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use anyhow::{Context as _, anyhow};
use argon2::{Algorithm, Argon2, Block, Params, Version};
use data_encoding::BASE64_NOPAD;
use subtle::ConstantTimeEq as _;
use tokio::sync::oneshot;

const SALT: usize = 16;
const OUTPUT: usize = 32;
/// Hashes that may wait for each worker: at 17 ms each, the last one waits about half a second.
const QUEUE_PER_WORKER: usize = 32;
/// A worker without work for so long gives its memory back.
const IDLE: Duration = Duration::from_secs(5);

/// More hashes are asked for than the pool can take.
#[derive(Debug, PartialEq, Eq)]
pub struct Busy;

/// A pool of hashing threads; clones share it, and with the last one it ends.
#[derive(Clone)]
pub struct Hasher {
    pool: Arc<Pool>,
    /// A hash that no password matches, so that an account without a password costs as much as one with.
    decoy: Arc<str>,
}

struct Pool {
    queue: Arc<Queue>,
    limit: usize,
}

#[derive(Default)]
struct Queue {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    jobs: VecDeque<Job>,
    closed: bool,
    taken: u64,
}

struct Job {
    password: Vec<u8>,
    salt: [u8; SALT],
    answer: oneshot::Sender<[u8; OUTPUT]>,
}

/// What a worker finds in the queue.
enum Next {
    Job(Job),
    Nothing,
    Closed,
}

impl Hasher {
    /// Starts one worker a core.
    ///
    /// # Errors
    /// When a thread cannot be started.
    pub fn start() -> anyhow::Result<Self> {
        let workers = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let pool = Pool { queue: Arc::default(), limit: workers * QUEUE_PER_WORKER };
        for worker in 0..workers {
            let queue = Arc::clone(&pool.queue);
            std::thread::Builder::new()
                .name(format!("argon2-{worker}"))
                .spawn(move || work(&queue))
                .context("starting a hashing thread")?;
        }
        Ok(Self { pool: Arc::new(pool), decoy: phc(&super::random(), &super::random()).into() })
    }

    /// The hash of a new password or backup code, as a PHC string.
    ///
    /// # Errors
    /// [`Busy`] when the queue is full.
    pub async fn hash(&self, secret: &str) -> Result<String, Busy> {
        let salt = super::random();
        let output = self.submit(secret, salt).await?;
        Ok(phc(&salt, &output))
    }

    /// Whether the secret is the one that was hashed. Without a hash it takes as long, and says no.
    ///
    /// # Errors
    /// [`Busy`] when the queue is full.
    pub async fn verify(&self, secret: &str, hash: Option<&str>) -> Result<bool, Busy> {
        let parsed = hash.and_then(parse);
        let known = parsed.is_some();
        let (salt, expected) = parsed.or_else(|| parse(&self.decoy)).unwrap_or_default();
        let output = self.submit(secret, salt).await?;
        Ok(bool::from(output.ct_eq(&expected)) & known)
    }

    /// Whether no hash waits for a thread.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.pool.queue.lock().jobs.is_empty()
    }

    /// How many hashes were begun since the start.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.pool.queue.lock().taken
    }

    async fn submit(&self, secret: &str, salt: [u8; SALT]) -> Result<[u8; OUTPUT], Busy> {
        let (answer, receive) = oneshot::channel();
        self.pool.push(Job { password: secret.as_bytes().to_vec(), salt, answer })?;
        receive.await.map_err(|_| Busy)
    }
}

impl Pool {
    fn push(&self, job: Job) -> Result<(), Busy> {
        let mut state = self.queue.lock();
        // People who have gone away take no place in the queue.
        if state.jobs.len() >= self.limit {
            state.jobs.retain(|job| !job.answer.is_closed());
        }
        if state.jobs.len() >= self.limit {
            return Err(Busy);
        }
        state.jobs.push_back(job);
        drop(state);
        self.queue.changed.notify_one();
        Ok(())
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        self.queue.lock().closed = true;
        self.queue.changed.notify_all();
    }
}

impl Queue {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for a job, for ever or for as long as a worker keeps its memory.
    fn next(&self, keeps_memory: bool) -> Next {
        let empty = |state: &mut State| state.jobs.is_empty() && !state.closed;
        let guard = self.lock();
        let mut state = if keeps_memory {
            self.changed.wait_timeout_while(guard, IDLE, empty).unwrap_or_else(PoisonError::into_inner).0
        } else {
            self.changed.wait_while(guard, empty).unwrap_or_else(PoisonError::into_inner)
        };
        match state.jobs.pop_front() {
            Some(job) => {
                state.taken += 1;
                Next::Job(job)
            }
            None if state.closed => Next::Closed,
            None => Next::Nothing,
        }
    }
}

fn work(queue: &Queue) {
    let argon2 = argon2();
    let mut memory = None;
    loop {
        match queue.next(memory.is_some()) {
            Next::Closed => return,
            Next::Nothing => memory = None,
            Next::Job(job) if job.answer.is_closed() => {}
            Next::Job(job) => {
                let memory = memory.get_or_insert_with(|| blocks(&argon2));
                let mut output = [0; OUTPUT];
                match argon2.hash_password_into_with_memory(&job.password, &job.salt, &mut output, memory) {
                    Ok(()) => drop(job.answer.send(output)),
                    Err(error) => tracing::error!(%error, "hashing failed"),
                }
            }
        }
    }
}

/// The memory for one hash after another. glibc gives a block back to the system when it is freed
/// only above 32 MiB, so that much is reserved; what is not touched takes no memory.
fn blocks(argon2: &Argon2<'_>) -> Vec<Block> {
    const RESERVED: usize = 33 * 1024;
    let count = argon2.params().block_count();
    let mut blocks = Vec::with_capacity(count.max(RESERVED));
    blocks.resize(count, Block::default());
    blocks
}

/// The parameters of every hash (OWASP Password Storage Cheat Sheet).
fn argon2() -> Argon2<'static> {
    Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::DEFAULT)
}

/// Runs so many hashes in this thread, without the pool: the raw ceiling that `make bench` compares
/// sign-ins with.
pub fn raw(count: usize) {
    let argon2 = argon2();
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

fn phc(salt: &[u8; SALT], output: &[u8; OUTPUT]) -> String {
    format!("$argon2id$v=19$m=19456,t=2,p=1${}${}", BASE64_NOPAD.encode(salt), BASE64_NOPAD.encode(output))
}

/// Reads a PHC string with the parameters above. A string with others is none of ours.
fn parse(hash: &str) -> Option<([u8; SALT], [u8; OUTPUT])> {
    let (salt, output) = hash.strip_prefix("$argon2id$v=19$m=19456,t=2,p=1$")?.split_once('$')?;
    let bytes = |text: &str| BASE64_NOPAD.decode(text.as_bytes()).map_err(|error| anyhow!(error));
    Some((bytes(salt).ok()?.try_into().ok()?, bytes(output).ok()?.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_hash_matches_its_own_password_only() {
        let hasher = Hasher::start().unwrap();
        let hash = hasher.hash("violet kayak trombone").await.unwrap();
        assert!(hasher.verify("violet kayak trombone", Some(&hash)).await.unwrap());
        assert!(!hasher.verify("violet kayak trombonf", Some(&hash)).await.unwrap());
        assert!(!hasher.verify("violet kayak trombone", None).await.unwrap());
        assert!(!hasher.verify("violet kayak trombone", Some("$2b$10$other")).await.unwrap());
    }

    #[tokio::test]
    async fn a_long_password_is_hashed_whole() {
        let hasher = Hasher::start().unwrap();
        let long = "x".repeat(255);
        let hash = hasher.hash(&format!("{long}a")).await.unwrap();
        assert!(!hasher.verify(&format!("{long}b"), Some(&hash)).await.unwrap());
    }

    #[tokio::test]
    async fn more_hashes_than_the_queue_holds_are_turned_away_at_once() {
        let hasher = Hasher::start().unwrap();
        let workers = std::thread::available_parallelism().unwrap().get();
        let asked = workers * (QUEUE_PER_WORKER + 8);
        let tries: Vec<_> = (0..asked)
            .map(|_| {
                let hasher = hasher.clone();
                tokio::spawn(async move { hasher.verify("x", None).await })
            })
            .collect();
        let mut busy = 0;
        for done in tries {
            busy += usize::from(done.await.unwrap() == Err(Busy));
        }
        assert!(busy > 0 && busy < asked, "{busy} of {asked}");
    }

    #[test]
    fn the_parameters_are_those_of_the_hash_string() {
        let argon2 = argon2();
        let params = argon2.params();
        assert_eq!((params.m_cost(), params.t_cost(), params.p_cost()), (19_456, 2, 1));
    }
}
