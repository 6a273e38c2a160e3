//! The server's time, and what happens when a session or sign-in is about to end (WCAG 2.2.1).

use std::time::Duration;

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use shared::api::Progress;

use crate::browser;

/// How long before the end to warn.
const WARNING_MS: i64 = 120_000;
/// How long after the end to ask the server: a moment too early, and a session that ends would look alive.
const GRACE_MS: i64 = 1_000;

/// Knows the difference between the server's clock and the device's, and when the session ends.
#[derive(Clone, Copy)]
pub struct Clock {
    ends_soon: RwSignal<bool>,
    inner: StoredValue<Inner>,
}

#[derive(Default)]
struct Inner {
    /// The server's time minus the device's, in milliseconds.
    offset: i64,
    timers: Vec<TimeoutHandle>,
}

impl Clock {
    /// A clock that has not been set.
    pub fn new() -> Self {
        let clock = Self { ends_soon: RwSignal::new(false), inner: StoredValue::new(Inner::default()) };
        on_cleanup(move || clock.stop());
        clock
    }

    /// Sets the server's time and the end from an answer. Calls `ended` when that moment has passed.
    pub fn set(self, progress: &Progress, ended: impl FnOnce() + 'static) {
        self.stop();
        let offset = progress.now - browser::now();
        self.inner.update_value(|inner| inner.offset = offset);
        let Some(expires_at) = progress.expires_at else { return };
        let left = expires_at - progress.now;
        self.after(left - WARNING_MS, move || self.ends_soon.set(true));
        self.after(left + GRACE_MS, ended);
    }

    /// Cancels the warning and the end.
    pub fn stop(self) {
        // When the app itself is removed, the signals may already be gone.
        let _ = self.inner.try_update_value(|inner| inner.timers.drain(..).for_each(|timer| timer.clear()));
        let _ = self.ends_soon.try_set(false);
    }

    fn after(self, milliseconds: i64, run: impl FnOnce() + 'static) {
        let delay = Duration::from_millis(u64::try_from(milliseconds).unwrap_or(0));
        if let Ok(timer) = set_timeout_with_handle(run, delay) {
            self.inner.update_value(|inner| inner.timers.push(timer));
        }
    }

    pub fn server_time(self) -> i64 {
        browser::now() + self.inner.with_value(|inner| inner.offset)
    }

    pub fn ends_soon(self) -> bool {
        self.ends_soon.get()
    }
}
