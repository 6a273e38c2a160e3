//! Batches session look-ups for forward authentication. A statement costs several thread switches, which is more than
//! the look-up itself, so look-ups that arrive while a statement runs share the next one. A single look-up runs alone
//! and immediately. Nothing is cached: each answer is newer than its question.

use std::{
    collections::VecDeque,
    error::Error,
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use anyhow::Context as _;
use tokio::{sync::oneshot, time::timeout};

use super::{ForwardAuthSession, Hash, find};
use crate::Store;

/// The number of look-ups in one statement.
const TOGETHER: usize = 32;

/// How long one statement may take. Others wait for it.
const LONGEST: Duration = Duration::from_secs(10);

/// Finds sessions by token. Clones share the queue.
#[derive(Clone)]
pub struct SessionLookup {
    store: Store,
    queue: Arc<Mutex<Queue>>,
}

#[derive(Default)]
struct Queue {
    waiting: VecDeque<Question>,
    /// Whether a reader is running. A second reader would cause more thread switches and fewer answers.
    is_read: bool,
}

struct Question {
    hash: Hash,
    answer: oneshot::Sender<Result<Option<ForwardAuthSession>, Failed>>,
}

impl SessionLookup {
    /// Creates a look-up for this database.
    #[must_use]
    pub fn new(store: Store) -> Self {
        Self { store, queue: Arc::default() }
    }

    /// Finds the session with this token.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn find(&self, hash: Hash) -> anyhow::Result<Option<ForwardAuthSession>> {
        let (answer, answered) = oneshot::channel();
        if let Some(reader) = self.ask(Question { hash, answer }) {
            // The reader is a task: it answers other look-ups too, even if this caller goes away.
            tokio::spawn(reader.answer_all(self.store.clone()));
        }
        Ok(answered.await.context("a reader ended")??)
    }

    /// Queues a look-up. Returns a reader to start if none is running.
    fn ask(&self, question: Question) -> Option<Reader> {
        let mut queue = lock(&self.queue);
        queue.waiting.push_back(question);
        let is_read = std::mem::replace(&mut queue.is_read, true);
        (!is_read).then(|| Reader { queue: Arc::clone(&self.queue), reads: true })
    }
}

/// The reader: runs the statements, one at a time.
struct Reader {
    queue: Arc<Mutex<Queue>>,
    reads: bool,
}

impl Reader {
    /// Answers look-ups until the queue is empty.
    async fn answer_all(mut self, store: Store) {
        while let Some(questions) = self.next() {
            let hashes: Vec<Hash> = questions.iter().map(|question| question.hash).collect();
            let read = async {
                let mut db = store.read().await?;
                let found = find(&mut db, &hashes).await?;
                db.give_back();
                anyhow::Ok(found)
            };
            let found = timeout(LONGEST, read).await;
            let found = found.unwrap_or_else(|_| Err(sqlx::Error::PoolTimedOut.into()));
            let found = found.map_err(|error| Failed(Arc::new(error)));
            for Question { hash, answer } in questions {
                let session = found.as_ref().map_err(Clone::clone).map(|found| {
                    found.iter().find(|(other, _)| *other == hash).map(|(_, session)| session.clone())
                });
                drop(answer.send(session));
            }
        }
    }

    /// Takes the waiting look-ups. If there are none, the reader ends before another can be queued.
    fn next(&mut self) -> Option<Vec<Question>> {
        let mut queue = lock(&self.queue);
        // Some callers went away while the database did not answer.
        queue.waiting.retain(|question| !question.answer.is_closed());
        let count = queue.waiting.len().min(TOGETHER);
        if count == 0 {
            queue.is_read = false;
            self.reads = false;
            return None;
        }
        Some(queue.waiting.drain(..count).collect())
    }
}

impl Drop for Reader {
    /// A reader that panics answers no one: its callers get an error.
    fn drop(&mut self) {
        if self.reads {
            let mut queue = lock(&self.queue);
            queue.is_read = false;
            queue.waiting.clear();
        }
    }
}

fn lock(queue: &Mutex<Queue>) -> MutexGuard<'_, Queue> {
    queue.lock().unwrap_or_else(PoisonError::into_inner)
}

/// An error shared by all look-ups of a batch.
#[derive(Clone, Debug)]
struct Failed(Arc<anyhow::Error>);

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("looking a session up")
    }
}

impl Error for Failed {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&**self.0)
    }
}
