//! A screen that has several things to look after, a card each.

use leptos::prelude::*;

use super::page::{TITLE, opened};

/// A screen wider than a card: names the window and takes the focus, as [`super::Page`] does.
#[component]
pub fn WidePage(
    /// The one heading, also the window's name.
    title: &'static str,
    /// Everything below the heading: sections, and what is told above them.
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

/// One thing to look after.
#[component]
pub fn Section(
    /// Its heading's name on the page; the heading can take the focus.
    id: &'static str,
    /// Its heading, by which it is known as a region too.
    heading: &'static str,
    /// Everything below the heading.
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
