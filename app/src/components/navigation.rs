//! The pages that the header links to.

use leptos::prelude::*;

/// Links to pages, one of which may be the current one or have it below itself.
#[component]
pub fn Navigation(
    /// The accessible name of the group.
    label: &'static str,
    /// The address and label of each.
    links: Vec<(&'static str, &'static str)>,
    /// The address of the current page, or of the one above it.
    current: &'static str,
) -> AnyView {
    let link = |(to, words): (&'static str, &'static str)| {
        let here = (to == current).then_some("page");
        view! {
            <li>
                <a class="navigation__link" href=to aria-current=here>
                    {words}
                </a>
            </li>
        }
        .into_any()
    };
    let links: Vec<AnyView> = links.into_iter().map(link).collect();
    view! {
        <nav class="navigation" aria-label=label>
            <ul class="navigation__list">{links}</ul>
        </nav>
    }
    .into_any()
}

/// A link past the header, which is visible while it has the focus.
#[component]
pub fn SkipLink(
    /// The id of the element to go on at.
    to: &'static str,
    /// Its label.
    label: &'static str,
) -> AnyView {
    // The browser follows it; the router has no business with a place on the same page.
    view! {
        <a class="skip-link" href=["#", to].concat() rel="external">
            {label}
        </a>
    }
    .into_any()
}
