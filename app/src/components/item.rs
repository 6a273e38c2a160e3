//! Things in a list, with what can be done to each.

use leptos::prelude::*;

/// The list.
#[component]
pub fn Items(
    /// An [`Item`] each.
    items: Vec<AnyView>,
) -> AnyView {
    view! { <ul class="items">{items}</ul> }.into_any()
}

/// A thing: what it is called, what there is to know of it, and its buttons.
#[component]
pub fn Item(
    /// What it is called; may be somebody's own words.
    title: String,
    /// What sets it apart from the others.
    #[prop(default = None)]
    mark: Option<&'static str>,
    /// What there is to know of it.
    facts: String,
    /// Its name on the page, with which it can take the focus.
    #[prop(default = None)]
    id: Option<String>,
    /// What can be done to it.
    #[prop(optional)]
    actions: Vec<AnyView>,
) -> AnyView {
    let mark = mark.map(|mark| view! { <span class="item__mark">{mark}</span> }.into_any());
    let actions =
        (!actions.is_empty()).then(|| view! { <div class="item__actions">{actions}</div> }.into_any());
    let tabindex = id.is_some().then_some("-1");
    view! {
        <li class="item" id=id tabindex=tabindex>
            <div class="item__text">
                <p class="item__title">
                    // What people call their things has a direction of its own.
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
