//! The backup codes, as they are shown and as they are printed.

use leptos::prelude::*;

use crate::message::saved_codes::{SavedCodes, how_to_use};

/// The codes in their order. On paper they come with whose they are and how to use them; on the
/// screen the page around them says so.
#[component]
pub fn CodesSheet(
    /// The codes and what goes with them.
    codes: SavedCodes,
    /// The list's name on the page, for selecting it.
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
    // A code has its own direction: digits and dashes next to letters would change places otherwise.
    view! {
        <li class=class>
            <bdi>{text}</bdi>
        </li>
    }
    .into_any()
}
