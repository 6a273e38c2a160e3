//! Filters to choose one of, as links.

use leptos::prelude::*;

/// Links of which one is chosen: each is an address, so that it can be shared and Back returns to it.
#[component]
pub fn Chips(
    /// The accessible name of the group.
    label: &'static str,
    /// The address and label of each.
    chips: Vec<(String, String)>,
    /// The position of the chosen one.
    chosen: Option<usize>,
) -> AnyView {
    let chip = |(place, (to, words)): (usize, (String, String))| {
        let here = (chosen == Some(place)).then_some("true");
        view! {
            <li>
                <a class="chips__chip" href=to aria-current=here>
                    {words}
                </a>
            </li>
        }
        .into_any()
    };
    let chips: Vec<AnyView> = chips.into_iter().enumerate().map(chip).collect();
    view! {
        <nav aria-label=label>
            <ul class="chips">{chips}</ul>
        </nav>
    }
    .into_any()
}
