//! Links to pages that belong together.

use leptos::prelude::*;

/// Links to pages of which one is shown.
#[component]
pub fn Tabs(
    /// What they are together.
    label: &'static str,
    /// Where each leads, and what it says.
    tabs: Vec<(&'static str, &'static str)>,
    /// Where the one that is shown leads.
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
