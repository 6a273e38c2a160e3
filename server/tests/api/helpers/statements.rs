//! The SQL statements that a piece of work runs, from what sqlx and the store report to `tracing`.

use std::{
    collections::BTreeMap,
    fmt::Debug,
    sync::{
        Mutex, Once,
        atomic::{AtomicUsize, Ordering},
    },
};

use tracing::{Event, Instrument as _, Metadata, Subscriber, field::Field, subscriber::Interest};
use tracing_subscriber::{
    Layer,
    layer::{Context, SubscriberExt as _},
    registry::LookupSpan,
};

use super::TestApp;

/// How many pieces of work are watched at the moment.
static WATCHED: AtomicUsize = AtomicUsize::new(0);
/// What was run so far, by the span of the work.
static FOUND: Mutex<BTreeMap<u64, Vec<String>>> = Mutex::new(BTreeMap::new());

/// Runs `work`, and returns its statements in alphabetical order: `BEGIN` for a transaction, and `SELECT`, `INSERT`,
/// `UPDATE` and `DELETE` with the number of rows.
pub async fn of<T>(app: &TestApp, work: impl Future<Output = T>) -> Vec<String> {
    static INSTALL: Once = Once::new();
    INSTALL.call_once(|| {
        let subscriber = tracing_subscriber::registry().with(Recorder);
        tracing::subscriber::set_global_default(subscriber).unwrap();
    });
    WATCHED.fetch_add(1, Ordering::SeqCst);
    let span = tracing::info_span!("watched");
    let id = span.id().unwrap().into_u64();
    drop(work.instrument(span.clone()).await);
    // SQLite's threads report a statement before they begin the next one.
    let store = app.server.domain.store();
    let mut connections = Vec::new();
    for _ in 0..4 {
        connections.push(store.read().await.unwrap());
    }
    for db in &mut connections {
        sqlx::query("SELECT 1").execute(&mut **db).await.unwrap();
    }
    drop((connections, span));
    WATCHED.fetch_sub(1, Ordering::SeqCst);
    let mut found = FOUND.lock().unwrap().remove(&id).unwrap_or_default();
    found.sort();
    found
}

struct Recorder;

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Recorder {
    fn register_callsite(&self, _: &'static Metadata<'static>) -> Interest {
        Interest::sometimes()
    }

    fn enabled(&self, metadata: &Metadata<'_>, _: Context<'_, S>) -> bool {
        let wanted = metadata.is_span() || ["sqlx::query", "database"].contains(&metadata.target());
        wanted && WATCHED.load(Ordering::SeqCst) > 0
    }

    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        let Some(scope) = context.event_scope(event) else { return };
        let Some(watched) = scope.from_root().find(|span| span.name() == "watched") else { return };
        let mut statement = Statement::default();
        event.record(&mut statement);
        if let Some(text) = statement.text() {
            FOUND.lock().unwrap().entry(watched.id().into_u64()).or_default().push(text);
        }
    }
}

#[derive(Default)]
struct Statement {
    summary: String,
    event: String,
    rows: u64,
    returned: u64,
}

impl Statement {
    fn text(&self) -> Option<String> {
        if self.event == "transaction_began" {
            return Some("BEGIN".to_owned());
        }
        match self.summary.split_whitespace().next()? {
            verb @ ("INSERT" | "UPDATE" | "DELETE") => Some(format!("{verb} {}", self.rows)),
            "SELECT" => Some(format!("SELECT {}", self.returned)),
            _ => None,
        }
    }
}

impl tracing::field::Visit for Statement {
    fn record_str(&mut self, field: &Field, value: &str) {
        match field.name() {
            "summary" => value.clone_into(&mut self.summary),
            "event" => value.clone_into(&mut self.event),
            _ => {}
        }
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        match field.name() {
            "rows_affected" => self.rows = value,
            "rows_returned" => self.returned = value,
            _ => {}
        }
    }

    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.record_str(field, format!("{value:?}").trim_matches('"'));
    }
}
