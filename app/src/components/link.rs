//! Links.

use leptos::prelude::*;

/// Leads to another page. The router takes every click on a link of its own site, so this needs no
/// more than the element.
#[component]
pub fn Link(
    /// Where to.
    #[prop(into)]
    to: String,
    /// What it says.
    #[prop(into)]
    label: String,
    /// Whether it leads out of the app, even where the site is the same.
    #[prop(optional)]
    external: bool,
    /// Its looks.
    #[prop(default = "link")]
    class: &'static str,
) -> AnyView {
    view! {
        <a class=class href=to rel=external.then_some("external")>
            {label}
        </a>
    }
    .into_any()
}
