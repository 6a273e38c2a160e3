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

/// Hashes that may wait in each lane for each worker: at 17 ms each, the last one waits about half a second, or a second
/// while both lanes are full.
pub(super) const LANE_PER_WORKER: usize = 32;
/// While both lanes have jobs, one in so many is a stranger's.
const STRANGERS_TURN: u64 = 4;
/// How long a worker without work keeps its memory.
const IDLE: Duration = Duration::from_secs(5);

/// Whose hash it is. Workers prefer those of known people, and strangers can fill only their own lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    /// Someone with a session, or a browser that has signed in to the account before.
    Known,
    /// Everybody else.
    Stranger,
}

/// The lane is full.
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
    known: VecDeque<Job>,
    strangers: VecDeque<Job>,
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
        let pool = Self { queue: Arc::new(Queue::new()), limit: workers * LANE_PER_WORKER };
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
        self.queue.lock().len()
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
    pub(super) fn push(&self, lane: Lane, job: Job) -> Result<(), Busy> {
        let mut state = self.queue.lock();
        let jobs = match lane {
            Lane::Known => &mut state.known,
            Lane::Stranger => &mut state.strangers,
        };
        // Requests whose client has disconnected give up their place in the queue.
        if jobs.len() >= self.limit {
            jobs.retain(|job| !job.answer.is_closed());
        }
        if jobs.len() >= self.limit {
            return Err(Busy);
        }
        jobs.push_back(job);
        drop(state);
        self.queue.changed.notify_one();
        Ok(())
    }
}

impl State {
    fn len(&self) -> usize {
        self.known.len() + self.strangers.len()
    }

    /// Takes the next job: a known person's, unless it is the strangers' turn.
    fn take(&mut self) -> Option<Job> {
        let strangers_first = self.taken.is_multiple_of(STRANGERS_TURN);
        let job = if strangers_first {
            self.strangers.pop_front().or_else(|| self.known.pop_front())
        } else {
            self.known.pop_front().or_else(|| self.strangers.pop_front())
        };
        self.taken += u64::from(job.is_some());
        job
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
        let empty = |state: &mut State| state.len() == 0 && !state.closed;
        let guard = self.lock();
        let mut state = if keeps_memory {
            self.changed.wait_timeout_while(guard, IDLE, empty).unwrap_or_else(PoisonError::into_inner).0
        } else {
            self.changed.wait_while(guard, empty).unwrap_or_else(PoisonError::into_inner)
        };
        match state.take() {
            Some(job) => Next::Job(job),
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

#[cfg(test)]
mod tests {
    use super::*;

    fn job(password: &str) -> Job {
        // Nobody receives the answer; that matters to workers only.
        let (answer, _) = oneshot::channel();
        Job { password: password.into(), salt: [0; SALT], answer, queued_at: Instant::now() }
    }

    #[test]
    fn known_people_come_first_and_strangers_have_their_turns() {
        let mut state = State::default();
        for _ in 0..8 {
            state.known.push_back(job("k"));
            state.strangers.push_back(job("s"));
        }
        let order: Vec<u8> = std::iter::from_fn(|| state.take()).map(|job| job.password[0]).collect();
        assert_eq!(str::from_utf8(&order), Ok("skkkskkkskksssss"));
    }

    #[test]
    fn a_lane_that_is_full_leaves_the_other_open() {
        // Without workers, so that nothing is taken.
        let pool = Pool { queue: Arc::new(Queue::new()), limit: 2 };
        let (answer, mut kept) = (0..6).map(|_| oneshot::channel()).unzip::<_, _, Vec<_>, Vec<_>>();
        let mut answers = answer.into_iter();
        let mut push = |lane| {
            let answer = answers.next().unwrap();
            pool.push(lane, Job { password: Vec::new(), salt: [0; SALT], answer, queued_at: Instant::now() })
        };
        assert_eq!(push(Lane::Stranger), Ok(()));
        assert_eq!(push(Lane::Stranger), Ok(()));
        assert_eq!(push(Lane::Stranger), Err(Busy));
        assert_eq!(push(Lane::Known), Ok(()));
        // A client that disconnected gives up its place.
        drop(kept.remove(0));
        assert_eq!(push(Lane::Stranger), Ok(()));
        assert_eq!(push(Lane::Stranger), Err(Busy));
    }
}
