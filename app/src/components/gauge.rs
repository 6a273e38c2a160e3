//! How far something is that takes long.

use leptos::prelude::*;

/// A bar, and in words what it says.
#[component]
pub fn Gauge(
    /// How much is done.
    done: u32,
    /// Of how much.
    of: u32,
    /// The same in words.
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
