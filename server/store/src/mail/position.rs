//! The order of the queue.

use std::sync::atomic::{AtomicI64, Ordering};

use crate::Millis;

/// The place of a message in the queue: the time in nanoseconds, or one more than the last place if that is later. Asking
/// the database for the last place would make all transactions that queue mail conflict with each other.
pub(super) fn next_position(now: Millis) -> i64 {
    static LAST: AtomicI64 = AtomicI64::new(0);
    let next = |last: i64| now.saturating_mul(1_000_000).max(last.saturating_add(1));
    let (Ok(last) | Err(last)) =
        LAST.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |last| Some(next(last)));
    next(last)
}
