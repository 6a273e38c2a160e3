//! A placeholder for a screen. Looks like the one that `index.html` shows before the app has loaded.

use leptos::prelude::*;

use crate::message::words;

/// An empty card.
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
