//! Lists of items, and items with actions.

use leptos::prelude::*;

use super::{
    icon::{Icon, Picture},
    text::paragraph,
};

/// A list of items.
#[component]
pub fn Items(
    /// An [`Item`] or [`super::Entry`] each.
    items: Vec<AnyView>,
    /// Its accessible name, where its heading is that of more than the list.
    #[prop(default = None)]
    label: Option<&'static str>,
) -> AnyView {
    view! {
        <ul class="items" aria-label=label>
            {items}
        </ul>
    }
    .into_any()
}

/// An item with actions: its title, its facts and its buttons.
#[component]
pub fn Item(
    /// Its title; may be a user's text.
    title: String,
    /// A mark, such as "This session".
    #[prop(default = None)]
    mark: Option<&'static str>,
    /// What is known about it.
    facts: String,
    /// Its buttons.
    actions: Vec<AnyView>,
    /// Its icon.
    #[prop(optional)]
    icon: Option<Icon>,
) -> AnyView {
    let icon = icon.map(|icon| view! { <Picture icon /> });
    let actions =
        (!actions.is_empty()).then(|| view! { <div class="item__actions">{actions}</div> }.into_any());
    let mark = mark.map(|mark| view! { <span class="tag">{mark}</span> }.into_any());
    view! {
        <li class="item">
            {icon}
            <div class="item__text">
                <p class="item__title">
                    // A user's text may have another direction of writing.
                    <bdi>{title}</bdi>
                    {mark}
                </p>
                <p class="item__facts">{facts}</p>
            </div>
            {actions}
        </li>
    }
    .into_any()
}

/// A single thing with its actions, which looks like an item.
#[component]
pub fn SingleItem(
    /// What stands before the text, such as dots.
    #[prop(default = None)]
    lead: Option<AnyView>,
    /// What it is.
    title: String,
    /// What else is known about it; may be empty.
    facts: String,
    /// Its buttons and links.
    actions: Vec<AnyView>,
) -> AnyView {
    let facts = (!facts.is_empty()).then(|| paragraph("item__facts", None, None, facts));
    view! {
        <div class="item item--single">
            {lead}
            <div class="item__text">
                <p class="item__title">{title}</p>
                {facts}
            </div>
            <div class="item__actions">{actions}</div>
        </div>
    }
    .into_any()
}
