//! The time until the authenticator app shows its next code.

use std::time::Duration;

use leptos::prelude::*;

use super::live;
use crate::message::words;

/// How long a code is shown, in milliseconds (RFC 6238 §4.1; the default of every app).
const STEP_MS: i64 = 30_000;

/// The seconds until the next code, in words and as a bar. Screen readers do not announce them: every second
/// would be too often.
#[component]
pub fn NextCode(
    /// The server's clock: milliseconds since the Unix epoch.
    #[prop(into)]
    now: Callback<(), i64>,
) -> AnyView {
    let left = RwSignal::new(seconds_left(now.run(())));
    let tick = move || {
        // The timer may run once more after the screen is removed.
        if let Some(now) = now.try_run(()) {
            let _ = left.try_set(seconds_left(now));
        }
    };
    // Without a timer, the first number stays.
    if let Ok(timer) = set_interval_with_handle(tick, Duration::from_secs(1)) {
        on_cleanup(move || timer.clear());
    }
    view! {
        <div class="next-code" role="timer">
            <p class="next-code__words">{live::text(move || words::next_code(left.get()))}</p>
            <progress class="next-code__bar" aria-hidden="true" max="30" prop:value=move || left.get()></progress>
        </div>
    }
    .into_any()
}

/// Whole seconds until the next code, 1 to 30.
#[must_use]
pub fn seconds_left(now: i64) -> u32 {
    u32::try_from((STEP_MS - now.rem_euclid(STEP_MS)).div_euclid(1_000).max(1)).unwrap_or(1)
}
