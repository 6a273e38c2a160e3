//! Looks passes up together. A question to the database costs a few changes of thread, more than what it asks: so
//! those that come while others are asked are asked with one statement. Where one comes alone, it is asked alone
//! and at once; nothing is kept, so that each answer is younger than its question.

use std::{
    collections::VecDeque,
    error::Error,
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use anyhow::Context as _;
use tokio::sync::oneshot;

use super::{ForwardAuthSession, Hash, find};
use crate::Store;

/// How many are asked for with one statement.
const TOGETHER: usize = 32;

/// Finds passes; clones share the queue.
#[derive(Clone)]
pub struct SessionLookup {
    store: Store,
    queue: Arc<Mutex<Queue>>,
}

#[derive(Default)]
struct Queue {
    waiting: VecDeque<Question>,
    /// Whether someone asks the database for them. Two at a time make more changes of thread, and fewer answers.
    is_read: bool,
}

struct Question {
    hash: Hash,
    answer: oneshot::Sender<Result<Option<ForwardAuthSession>, Failed>>,
}

impl SessionLookup {
    /// Looks passes up in this database.
    #[must_use]
    pub fn new(store: Store) -> Self {
        Self { store, queue: Arc::default() }
    }

    /// The session with this token.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn find(&self, hash: Hash) -> anyhow::Result<Option<ForwardAuthSession>> {
        let (answer, answered) = oneshot::channel();
        if let Some(reader) = self.ask(Question { hash, answer }) {
            // A task of its own: it answers others too, whether this one still waits or not.
            tokio::spawn(reader.answer_all(self.store.clone()));
        }
        Ok(answered.await.context("a reader ended")??)
    }

    /// Puts a question to the others; gives the reader who is to be started for it, if there is none.
    fn ask(&self, question: Question) -> Option<Reader> {
        let mut queue = lock(&self.queue);
        queue.waiting.push_back(question);
        let is_read = std::mem::replace(&mut queue.is_read, true);
        (!is_read).then(|| Reader { queue: Arc::clone(&self.queue), reads: true })
    }
}

/// Who asks the database, one at a time.
struct Reader {
    queue: Arc<Mutex<Queue>>,
    reads: bool,
}

impl Reader {
    /// Answers until nobody waits.
    async fn answer_all(mut self, store: Store) {
        while let Some(questions) = self.next() {
            let hashes: Vec<Hash> = questions.iter().map(|question| question.hash).collect();
            let found = async { find(&mut *store.read().await?, &hashes).await };
            let found = found.await.map_err(|error| Failed(Arc::new(error)));
            for Question { hash, answer } in questions {
                let session = found.as_ref().map_err(Clone::clone).map(|found| {
                    found.iter().find(|(other, _)| *other == hash).map(|(_, session)| session.clone())
                });
                drop(answer.send(session));
            }
        }
    }

    /// Those who wait; when nobody does, this reader is done, before anyone else can come.
    fn next(&mut self) -> Option<Vec<Question>> {
        let mut queue = lock(&self.queue);
        // While the database did not answer some have gone away.
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
    /// One that broke answers nobody any more: those who wait for it are told.
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

/// An error of all who were asked for together.
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
