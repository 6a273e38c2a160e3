//! A screen with several sections, a card each.

use leptos::prelude::*;

use super::page::{TITLE, opened};

/// A screen wider than a card. Sets the window's title and takes the focus, as [`super::Page`] does.
#[component]
pub fn WidePage(
    /// The heading and the window's title.
    title: &'static str,
    /// The content below the heading: messages and sections.
    children: Children,
) -> AnyView {
    opened(title);
    view! {
        <div class="wide">
            <h1 class="wide__title" id=TITLE tabindex="-1">
                {title}
            </h1>
            {children()}
        </div>
    }
    .into_any()
}

/// A section.
#[component]
pub fn Section(
    /// The id of the heading, which can take the focus.
    id: &'static str,
    /// The heading, and the accessible name of the region.
    heading: &'static str,
    /// The content below the heading.
    children: Children,
) -> AnyView {
    view! {
        <section class="card" aria-labelledby=id>
            <h2 class="section__title" id=id tabindex="-1">
                {heading}
            </h2>
            {children()}
        </section>
    }
    .into_any()
}
