//! Whether the page can be seen.

use leptos::prelude::{document, on_cleanup, window_event_listener_untyped};

/// Whether the page can be seen: it is in front, and its window is not minimised.
#[must_use]
pub fn is_visible() -> bool {
    !document().hidden()
}

/// Runs something whenever the page comes into view again, as long as the present screen is shown.
pub fn on_visible(run: impl Fn() + 'static) {
    let listener = window_event_listener_untyped("visibilitychange", move |_| {
        if is_visible() {
            run();
        }
    });
    on_cleanup(move || listener.remove());
}
