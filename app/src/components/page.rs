//! The card of a screen, with its title.

use std::cell::Cell;

use leptos::prelude::*;

use super::{
    live,
    steps::{SetUpStep, Steps},
};
use crate::browser;

/// The id of the heading.
pub const TITLE: &str = "title";

thread_local! {
    /// Whether this is the first screen after loading. It leaves the focus where it is: users type before the
    /// app has loaded.
    static FIRST: Cell<bool> = const { Cell::new(true) };
}

/// Sets the window's title and moves the focus to the heading.
pub fn opened(title: &str) {
    browser::set_title(title);
    live::effect(|| {
        let is_first = FIRST.replace(false);
        // A browser obeys `autofocus` when it first paints the page, unless something has the focus by then. The app can be earlier.
        if !(is_first && (browser::is_focused() || browser::focus_automatically())) {
            browser::focus(TITLE);
        }
    });
}

/// A screen in a card. Sets the window's title and takes the focus, so that a screen reader announces the
/// screen.
#[component]
pub fn Page(
    /// The heading and the window's title.
    title: &'static str,
    /// The step of set-up, where the screen is part of it.
    #[prop(default = None)]
    step: Option<SetUpStep>,
    /// The content below the heading.
    children: Children,
) -> AnyView {
    opened(title);
    let steps = step.map(|current| view! { <Steps current /> });
    view! {
        <div class="card">
            {steps}
            <h1 class="card__title" id=TITLE tabindex="-1">
                {title}
            </h1>
            {children()}
        </div>
    }
    .into_any()
}
