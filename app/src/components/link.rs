//! Links.

use leptos::prelude::*;

/// A link. The router handles every click on a link within the site, so the element is all that is needed.
#[component]
pub fn Link(
    /// The address.
    #[prop(into)]
    to: String,
    /// Its label.
    #[prop(into)]
    label: String,
    /// Whether it leaves the app, even within the site.
    #[prop(optional)]
    external: bool,
    /// Its CSS classes.
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
