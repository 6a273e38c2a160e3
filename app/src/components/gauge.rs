//! The progress of something that takes long.

use leptos::prelude::*;

/// A progress bar with its value in words.
#[component]
pub fn Gauge(
    /// How many are done.
    done: u32,
    /// How many there are.
    of: u32,
    /// The value in words.
    words: String,
) -> AnyView {
    view! {
        <div class="gauge">
            <p class="card__text" id="gauge">
                {words}
            </p>
            <progress class="gauge__bar" value=done max=of aria-labelledby="gauge"></progress>
        </div>
    }
    .into_any()
}
