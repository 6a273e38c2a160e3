//! Something is on its way. Looks like what `index.html` shows before the app is there.

use leptos::prelude::*;

use crate::message::words;

/// The card, empty.
#[must_use]
pub fn loading() -> AnyView {
    view! {
        <div class="card card--loading" aria-busy="true">
            <h1 class="visually-hidden">{words::loading()}</h1>
            <div class="card__skeleton"></div>
        </div>
    }
    .into_any()
}
