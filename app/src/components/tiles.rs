//! Figures, and shares of a whole.

use leptos::prelude::*;

use super::text::paragraph;

/// A figure.
pub struct Tile {
    /// What is counted.
    pub label: String,
    /// The figure.
    pub value: String,
    /// What helps to judge it; may be empty.
    pub note: String,
    /// Whether the note says that something is wrong.
    pub bad: bool,
}

/// Figures beside each other.
#[component]
pub fn Tiles(
    /// At most four fit into a row.
    tiles: Vec<Tile>,
) -> AnyView {
    let tile = |Tile { label, value, note, bad }: Tile| {
        let class = if bad { "tiles__note tiles__note--bad" } else { "tiles__note" };
        let note = (!note.is_empty()).then(|| view! { <dd class=class>{note}</dd> }.into_any());
        view! {
            <div class="tiles__tile">
                <dt class="tiles__label">{label}</dt>
                <dd class="tiles__value">{value}</dd>
                {note}
            </div>
        }
        .into_any()
    };
    let tiles: Vec<AnyView> = tiles.into_iter().map(tile).collect();
    view! { <dl class="tiles">{tiles}</dl> }.into_any()
}

/// A share of a whole, as a bar and in words.
#[component]
pub fn Meter(
    /// Its id; that of its label ends in `-label`.
    id: &'static str,
    /// What it is a share of.
    #[prop(into)]
    label: String,
    /// The share in words, such as "96 %".
    words: String,
    /// How many.
    part: u32,
    /// Of how many.
    of: u32,
) -> AnyView {
    let label_id = [id, "-label"].concat();
    view! {
        <div class="meter">
            <span class="meter__label" id=label_id.clone()>
                {label}
            </span>
            <span class="meter__words">{words}</span>
            <meter class="meter__bar" id=id value=part max=of.max(1) aria-labelledby=label_id></meter>
        </div>
    }
    .into_any()
}

/// An action that helps: its name, one sentence about it, and its button.
pub struct Help {
    /// The name of the action or of the case that it is for.
    pub title: String,
    /// What it does, in one sentence.
    pub text: String,
    /// The button.
    pub action: AnyView,
}

/// Actions, each with one sentence.
#[component]
pub fn HelpList(
    /// The actions, the most likely first.
    items: Vec<Help>,
) -> AnyView {
    let item = |Help { title, text, action }: Help| {
        view! {
            <li class="help__item">
                <h3 class="help__title">{title}</h3>
                {paragraph("help__text", None, None, text)}
                {action}
            </li>
        }
        .into_any()
    };
    let items: Vec<AnyView> = items.into_iter().map(item).collect();
    view! { <ul class="help">{items}</ul> }.into_any()
}
