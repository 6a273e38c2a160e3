//! The card that every screen is, with its title.

use std::cell::Cell;

use leptos::prelude::*;

use super::{
    live,
    steps::{Stage, Steps},
};
use crate::browser;

/// The heading's name on the page.
pub const TITLE: &str = "title";

thread_local! {
    /// The first page after loading leaves the focus where it is: one types before the app is there.
    static FIRST: Cell<bool> = const { Cell::new(true) };
}

/// Names the window and moves the focus to the heading.
pub fn opened(title: &str) {
    browser::set_title(title);
    live::effect(|| {
        if !FIRST.replace(false) || !browser::is_focused() {
            browser::focus(TITLE);
        }
    });
}

/// A screen: names the window and takes the focus, so that a screen reader says where one is.
#[component]
pub fn Page(
    /// The one heading, also the window's name.
    title: &'static str,
    /// Where one is in setting up, where the screen is part of it.
    #[prop(default = None)]
    stage: Option<Stage>,
    /// Everything below the heading.
    children: Children,
) -> AnyView {
    opened(title);
    let steps = stage.map(|current| view! { <Steps current /> });
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
