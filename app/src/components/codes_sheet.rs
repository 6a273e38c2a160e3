//! The backup codes, on the screen and on paper.

use leptos::prelude::*;

use crate::message::saved_codes::{SavedCodes, how_to_use};

/// The codes in their order. On paper, account and instructions come with them; on the screen, the page
/// around them has both.
#[component]
pub fn CodesSheet(
    /// The codes with the facts about them.
    codes: SavedCodes,
    /// The id of the list, for selecting it.
    id: &'static str,
) -> AnyView {
    let facts: Vec<AnyView> = codes.facts.into_iter().map(|(label, value)| fact(label, value)).collect();
    let items: Vec<AnyView> = codes.codes.into_iter().map(|code| item("codes-sheet__code", code)).collect();
    let how: Vec<AnyView> = how_to_use().into_iter().map(|how| item("", how.to_owned())).collect();
    view! {
        <dl class="codes-sheet__facts">{facts}</dl>
        <ol class="codes-sheet__codes" id=id>
            {items}
        </ol>
        <ul class="codes-sheet__how">{how}</ul>
    }
    .into_any()
}

fn fact(label: &'static str, value: String) -> AnyView {
    view! {
        <div class="codes-sheet__fact">
            <dt>{label}</dt>
            <dd dir="auto">{value}</dd>
        </div>
    }
    .into_any()
}

fn item(class: &'static str, text: String) -> AnyView {
    // A code is isolated: in right-to-left text its digits and dashes would change places.
    view! {
        <li class=class>
            <bdi>{text}</bdi>
        </li>
    }
    .into_any()
}
