//! The server's time, and what happens when a sign-in runs out (WCAG 2.2.1).

use std::time::Duration;

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use shared::api::Progress;

use crate::browser;

/// How long before the end to warn.
const WARNING_MS: i64 = 120_000;
/// Asking a moment too early would make a session look alive that is not.
const GRACE_MS: i64 = 1_000;

/// Knows how far the server's clock is from this device's, and when the sign-in ends.
#[derive(Clone, Copy)]
pub struct Clock {
    ends_soon: RwSignal<bool>,
    kept: StoredValue<Kept>,
}

#[derive(Default)]
struct Kept {
    /// The server's time less the device's.
    offset: i64,
    timers: Vec<TimeoutHandle>,
}

impl Clock {
    /// A clock that knows nothing yet.
    pub fn new() -> Self {
        let clock = Self { ends_soon: RwSignal::new(false), kept: StoredValue::new(Kept::default()) };
        on_cleanup(move || clock.stop());
        clock
    }

    /// Takes the server's time and the end from an answer; calls `ended` at the end.
    pub fn set(self, progress: &Progress, ended: impl FnOnce() + 'static) {
        self.stop();
        let offset = progress.now - browser::now();
        self.kept.update_value(|kept| kept.offset = offset);
        let Some(expires_at) = progress.expires_at else { return };
        let left = expires_at - progress.now;
        self.after(left - WARNING_MS, move || self.ends_soon.set(true));
        self.after(left + GRACE_MS, ended);
    }

    /// Nothing ends any more.
    pub fn stop(self) {
        // When the app itself goes, the signal may have gone before.
        let _ = self.kept.try_update_value(|kept| kept.timers.drain(..).for_each(|timer| timer.clear()));
        let _ = self.ends_soon.try_set(false);
    }

    fn after(self, milliseconds: i64, run: impl FnOnce() + 'static) {
        let delay = Duration::from_millis(u64::try_from(milliseconds).unwrap_or(0));
        if let Ok(timer) = set_timeout_with_handle(run, delay) {
            self.kept.update_value(|kept| kept.timers.push(timer));
        }
    }

    pub fn server_time(self) -> i64 {
        browser::now() + self.kept.with_value(|kept| kept.offset)
    }

    pub fn ends_soon(self) -> bool {
        self.ends_soon.get()
    }
}
