//! A message about something that has just been done.

use std::time::Duration;

use leptos::prelude::*;

use super::live;
use crate::message::words;

/// The least time that a message stays, and what each character adds: slow readers read 12 characters a second.
const STAYS: Duration = Duration::from_secs(6);
const FOR_CHARACTER: Duration = Duration::from_millis(85);

/// A message at the edge of the window, which a screen reader announces at the next pause. It goes after a
/// while, except under the pointer and while its button has the focus. Say nothing here alone that must not be
/// missed: errors belong where they happened.
#[component]
pub fn Toast(
    /// The message; empty while there is none.
    words: RwSignal<String>,
) -> AnyView {
    let held = RwSignal::new(false);
    // The browser also raises events while it removes the button: then the signals may be gone already.
    let keep = move |stays| {
        let _ = held.try_set(stays);
    };
    let clear = move || {
        keep(false);
        words.set(String::new());
    };
    live::effect(move || {
        let length = words.with(|words| words.chars().count());
        let time = STAYS + FOR_CHARACTER * u32::try_from(length).unwrap_or(0);
        if length > 0
            && !held.get()
            && let Ok(timer) = set_timeout_with_handle(clear, time)
        {
            on_cleanup(move || timer.clear());
        }
    });
    let message = live::part(move || match words.get() {
        words if words.is_empty() => live::nothing(),
        words => view! { <p class="toast__words">{words}</p> }.into_any(),
    });
    let is_shown = move || words.with(|words| !words.is_empty());
    let dismiss = live::when(is_shown, move || {
        view! {
            <button class="toast__close" type="button" aria-label=words::close() on:click=move |_| clear()>
                <span aria-hidden="true">"×"</span>
            </button>
        }
        .into_any()
    });
    // The live region is there before its message: some screen readers miss it otherwise.
    view! {
        <div
            class="toast"
            on:pointerenter=move |_| keep(true)
            on:pointerleave=move |_| keep(false)
            on:focusin=move |_| keep(true)
            on:focusout=move |_| keep(false)
        >
            <div role="status">{message}</div>
            {dismiss}
        </div>
    }
    .into_any()
}
