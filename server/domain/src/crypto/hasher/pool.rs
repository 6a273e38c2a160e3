//! The pool of hashing threads and its bounded queue.

use std::{
    collections::VecDeque,
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use anyhow::Context as _;
use prometheus_client::metrics::histogram::{Histogram, exponential_buckets};
use tokio::sync::oneshot;

use super::argon2id::{Cost, OUTPUT, SALT, blocks};

/// Hashes that may wait for each worker: at 17 ms each, the last one waits about half a second.
pub(super) const QUEUE_PER_WORKER: usize = 32;
/// How long a worker without work keeps its memory.
const IDLE: Duration = Duration::from_secs(5);

/// The queue of the pool is full.
#[derive(Debug, PartialEq, Eq)]
pub struct Busy;

/// Hashing threads, one per core. They end when it is dropped.
pub(super) struct Pool {
    queue: Arc<Queue>,
    limit: usize,
}

struct Queue {
    state: Mutex<State>,
    changed: Condvar,
    /// How long jobs waited for a worker, in seconds.
    waits: Histogram,
}

#[derive(Default)]
struct State {
    jobs: VecDeque<Job>,
    closed: bool,
    taken: u64,
}

/// A password to hash.
pub(super) struct Job {
    pub(super) password: Vec<u8>,
    pub(super) salt: [u8; SALT],
    pub(super) answer: oneshot::Sender<[u8; OUTPUT]>,
    pub(super) queued_at: Instant,
}

/// What a worker finds in the queue.
enum Next {
    Job(Job),
    Nothing,
    Closed,
}

impl Pool {
    /// Starts one worker per core.
    pub(super) fn start(cost: Cost) -> anyhow::Result<Self> {
        let workers = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let pool = Self { queue: Arc::new(Queue::new()), limit: workers * QUEUE_PER_WORKER };
        for worker in 0..workers {
            let queue = Arc::clone(&pool.queue);
            std::thread::Builder::new()
                .name(format!("argon2-{worker}"))
                .spawn(move || work(&queue, cost))
                .context("starting a hashing thread")?;
        }
        Ok(pool)
    }

    /// The number of jobs that wait for a worker.
    pub(super) fn waiting(&self) -> usize {
        self.queue.lock().jobs.len()
    }

    /// How long jobs waited for a worker, in seconds.
    pub(super) fn waits(&self) -> &Histogram {
        &self.queue.waits
    }

    /// The number of jobs that workers have taken.
    pub(super) fn taken(&self) -> u64 {
        self.queue.lock().taken
    }

    /// Queues a job.
    pub(super) fn push(&self, job: Job) -> Result<(), Busy> {
        let mut state = self.queue.lock();
        // Requests whose client has disconnected give up their place in the queue.
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
    fn new() -> Self {
        // From 1 ms to 1 s. A full queue takes about half a second.
        let waits = Histogram::new(exponential_buckets(0.001, 2.0, 11));
        Self { state: Mutex::default(), changed: Condvar::new(), waits }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for a job: without limit, or as long as a worker keeps its memory.
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

fn work(queue: &Queue, cost: Cost) {
    let argon2 = cost.argon2();
    let mut memory = None;
    loop {
        match queue.next(memory.is_some()) {
            Next::Closed => return,
            Next::Nothing => memory = None,
            Next::Job(job) if job.answer.is_closed() => {}
            Next::Job(job) => {
                queue.waits.observe(job.queued_at.elapsed().as_secs_f64());
                let memory = memory.get_or_insert_with(|| blocks(&argon2));
                let mut output = [0; OUTPUT];
                match argon2.hash_password_into_with_memory(&job.password, &job.salt, &mut output, memory) {
                    Ok(()) => drop(job.answer.send(output)),
                    Err(error) => {
                        tracing::error!(target: "server", event = "hashing_failed", %error, "hashing failed");
                    }
                }
            }
        }
    }
}
