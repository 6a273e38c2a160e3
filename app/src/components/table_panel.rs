//! A panel around a table.

use leptos::prelude::*;

use super::page::TITLE;

/// A panel whose table reaches its edges. It is what the page is about, so the page's title names it.
#[component]
pub fn TablePanel(
    /// What selects the rows, the table, and what follows it.
    children: Children,
) -> AnyView {
    view! {
        <section class="panel panel--flush" aria-labelledby=TITLE>
            {children()}
        </section>
    }
    .into_any()
}

/// What selects the rows of a table: a search, filters.
#[component]
pub fn Tools(
    /// The fields and chips.
    children: Children,
) -> AnyView {
    view! { <div class="tools">{children()}</div> }.into_any()
}

/// Below a table: which rows it shows, and the way to others.
#[component]
pub fn TableFoot(
    /// The words and links.
    children: Children,
) -> AnyView {
    view! { <div class="table-foot">{children()}</div> }.into_any()
}
