//! Links to related pages.

use leptos::prelude::*;

/// Links to related pages, one of which is the current one.
#[component]
pub fn Tabs(
    /// The accessible name of the group.
    label: &'static str,
    /// The address and label of each.
    tabs: Vec<(&'static str, &'static str)>,
    /// The address of the current page.
    current: &'static str,
) -> AnyView {
    let tab = |(to, words): (&'static str, &'static str)| {
        let here = (to == current).then_some("page");
        view! {
            <li>
                <a class="tabs__tab" href=to aria-current=here>
                    {words}
                </a>
            </li>
        }
        .into_any()
    };
    let tabs: Vec<AnyView> = tabs.into_iter().map(tab).collect();
    view! {
        <nav aria-label=label>
            <ul class="tabs">{tabs}</ul>
        </nav>
    }
    .into_any()
}
