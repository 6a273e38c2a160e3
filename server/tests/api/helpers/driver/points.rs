//! The points of the transactions on one database, and what a test does at one of them.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use tokio::sync::Notify;

/// A moment just before something is sent to the database. Reads are none: what comes before a read comes before the
/// write or the transaction that follows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Point {
    Begin,
    /// The first words of a statement.
    Write(String),
    Commit,
}

/// What happens at a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The statement fails, as when the disk is full. The connection remains.
    Fail,
    /// The process is killed: the connection is gone, and nothing goes on.
    Stop,
    /// The database does it, but the connection is gone before its answer arrives.
    LoseAnswer,
    /// It waits until the test lets it go on.
    Wait,
}

/// The points of all connections to one database.
#[derive(Default)]
pub struct Points {
    state: Mutex<State>,
    arrived: Notify,
    go_on: Notify,
}

#[derive(Default)]
struct State {
    seen: Option<Vec<Point>>,
    /// How many points are left before the one at which something happens.
    plan: Option<(usize, Fault)>,
}

/// By the path of the database's URL.
static ALL: Mutex<BTreeMap<String, Arc<Points>>> = Mutex::new(BTreeMap::new());

impl Point {
    /// A statement, if it writes.
    pub(super) fn of(sql: &str) -> Option<Self> {
        let start: String = sql.split_whitespace().take(4).collect::<Vec<_>>().join(" ");
        let reads = ["SELECT", "PRAGMA", "SET", "SHOW"].iter().any(|word| start.starts_with(word));
        (!reads).then_some(Self::Write(start))
    }
}

impl Points {
    /// Those of the database with this URL.
    pub fn of(url: &str) -> Arc<Self> {
        let path = url::Url::parse(url).unwrap().path().to_owned();
        Arc::clone(ALL.lock().unwrap_or_else(PoisonError::into_inner).entry(path).or_default())
    }

    /// Begins to note every point.
    pub fn watch(&self) {
        self.state().seen = Some(Vec::new());
    }

    /// The points since [`Points::watch`].
    pub fn seen(&self) -> Vec<Point> {
        self.state().seen.take().unwrap_or_default()
    }

    /// Plans a fault at a point from now: 0 is the next one. It happens once.
    pub fn plan(&self, point: usize, fault: Fault) {
        self.state().plan = Some((point, fault));
    }

    /// Whether the plan was not carried out. It is dropped.
    pub fn unused(&self) -> bool {
        self.state().plan.take().is_some()
    }

    /// Waits until a connection has stopped or waits.
    pub async fn arrived(&self) {
        self.arrived.notified().await;
    }

    /// Lets the connection that waits go on.
    pub fn go_on(&self) {
        self.go_on.notify_one();
    }

    /// What happens at this point.
    pub(super) fn reach(&self, point: Point) -> Option<Fault> {
        let mut state = self.state();
        if let Some(seen) = &mut state.seen {
            seen.push(point);
        }
        let (left, fault) = state.plan.take()?;
        if left == 0 {
            return Some(fault);
        }
        state.plan = Some((left - 1, fault));
        None
    }

    /// Tells the test that a connection has stopped.
    pub(super) fn stopped(&self) {
        self.arrived.notify_one();
    }

    /// Tells the test that a connection waits, and waits.
    pub(super) async fn wait(&self) {
        self.arrived.notify_one();
        self.go_on.notified().await;
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
