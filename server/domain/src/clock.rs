//! The only source of time. Everything that needs the time gets a [`Clock`], so that tests can control it;
//! `clippy.toml` bans the system clock elsewhere.

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

/// How far apart the clocks of two servers on one database may be. What is later than that was written by a clock that was
/// ahead.
pub const TOLERANCE: Millis = 5 * MINUTE;

/// A clock that can be shared between tasks.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The system's clock.
    System,
    /// A clock that a test moves.
    Held(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that shows `now` until a test moves it.
    #[must_use]
    pub fn held(now: Millis) -> Self {
        Self::Held(Arc::new(AtomicI64::new(now)))
    }

    /// The current time.
    #[must_use]
    pub fn now(&self) -> Millis {
        match self {
            Self::System => system_now(),
            Self::Held(now) => now.load(Ordering::SeqCst),
        }
    }

    /// Moves a test's clock, backwards too; does nothing to the system's clock.
    pub fn advance(&self, by: Millis) {
        if let Self::Held(now) = self {
            now.fetch_add(by, Ordering::SeqCst);
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads the system's clock")]
fn system_now() -> Millis {
    std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .map_or(0, |since| Millis::try_from(since.as_millis()).unwrap_or(Millis::MAX))
}
