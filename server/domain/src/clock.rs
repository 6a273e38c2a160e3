//! The one source of time. Everything that asks the hour is handed a [`Clock`], so that a test can
//! hold it; `clippy.toml` bans the real one elsewhere.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

pub use store::Millis;

/// One second.
pub const SECOND: Millis = 1_000;
/// One minute.
pub const MINUTE: Millis = 60 * SECOND;
/// One hour.
pub const HOUR: Millis = 60 * MINUTE;
/// One day of 24 hours.
pub const DAY: Millis = 24 * HOUR;

/// A clock that can be shared between tasks.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's.
    System,
    /// One that stands still until the test moves it.
    Held(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that shows `now` until it is moved.
    #[must_use]
    pub fn held(now: Millis) -> Self {
        Self::Held(Arc::new(AtomicI64::new(now)))
    }

    /// What the clock shows.
    #[must_use]
    pub fn now(&self) -> Millis {
        match self {
            Self::System => system_now(),
            Self::Held(now) => now.load(Ordering::SeqCst),
        }
    }

    /// Moves a held clock, backwards too; the machine's stays as it is.
    pub fn advance(&self, by: Millis) {
        if let Self::Held(now) = self {
            now.fetch_add(by, Ordering::SeqCst);
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
fn system_now() -> Millis {
    std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .map_or(0, |since| Millis::try_from(since.as_millis()).unwrap_or(Millis::MAX))
}
