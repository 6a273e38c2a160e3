//! A button that opens a menu of links and buttons.

use leptos::{ev::KeyboardEvent, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, NodeList};

use super::live;

/// The class by which the keys find the items of a menu: give it to each link and button in one.
pub const MENU_ITEM: &str = "menu__item";

/// What a key does in a menu.
#[derive(Clone, Copy)]
enum Move {
    First,
    Last,
    Next,
    Previous,
}

/// A button that opens a list of links and buttons, as the disclosure pattern of the ARIA Authoring Practices
/// has it: links stay links and buttons stay buttons. The arrow keys, Home and End move in it. The browser closes
/// it on Escape, which returns the focus to the button, and on a click elsewhere.
#[component]
pub fn Menu(
    /// The id of the list.
    id: &'static str,
    /// The accessible name of the button. It contains the visible text (WCAG 2.5.3).
    name: String,
    /// What the button shows, instead of its name.
    face: AnyView,
    /// The links and buttons, each with the class [`MENU_ITEM`].
    items: Vec<AnyView>,
) -> AnyView {
    let open = RwSignal::new(false);
    let button = NodeRef::<html::Button>::new();
    let list = NodeRef::<html::Ul>::new();
    // The browser also raises events while it removes the menu: then its signals are gone already.
    let element = move || {
        let list = list.try_get_untracked().flatten();
        list.map(|list| -> HtmlElement { (*list).clone().unchecked_into() })
    };
    let key = move |event: KeyboardEvent| {
        let step = match event.key().as_str() {
            "ArrowDown" => Move::Next,
            "ArrowUp" => Move::Previous,
            "Home" => Move::First,
            "End" => Move::Last,
            _ => return,
        };
        let Some(list) = element() else { return };
        let is_open = is_open(&list);
        // Home and End scroll the page while the menu is closed.
        if !is_open && matches!(step, Move::First | Move::Last) {
            return;
        }
        event.prevent_default();
        if !is_open {
            // A closed list can always be opened.
            let _ = list.show_popover();
        }
        focus_item(&list, step);
    };
    // The popover stays open when Tab leaves it; a menu does not.
    let leave = move |event: web_sys::FocusEvent| {
        let to = event.related_target().map(JsCast::unchecked_into::<Element>);
        let (Some(list), Some(to)) = (element(), to) else { return };
        let in_button = button.try_get_untracked().flatten().is_some_and(|button| button.contains(Some(&to)));
        if !list.contains(Some(&to)) && !in_button && is_open(&list) {
            // An open list can always be closed.
            let _ = list.hide_popover();
        }
    };
    let toggled = move |_| {
        let _ = open.try_set(element().is_some_and(|list| is_open(&list)));
    };
    // The page that a link leads to has a menu of its own, and a button has done its work.
    let pressed = move |_| {
        if let Some(list) = element().filter(is_open) {
            let _ = list.hide_popover();
        }
    };
    let items: Vec<AnyView> = items.into_iter().map(|item| view! { <li>{item}</li> }.into_any()).collect();
    view! {
        <div class="menu" on:keydown=key on:focusout=leave>
            <button
                class="menu__button"
                type="button"
                popovertarget=id
                aria-controls=id
                aria-expanded=live::attribute(move || Some(if open.get() { "true" } else { "false" }))
                node_ref=button
            >
                <span class="visually-hidden">{name}</span>
                <span class="menu__face" aria-hidden="true">
                    {face}
                </span>
            </button>
            <ul class="menu__list" id=id popover="auto" node_ref=list on:toggle=toggled on:click=pressed>
                {items}
            </ul>
        </div>
    }
    .into_any()
}

/// What the button of a person's menu shows: initials, and the name where there is room for it.
#[component]
pub fn PersonFace(
    /// The name of the person, or the username.
    name: String,
) -> AnyView {
    let initials = initials(&name);
    view! {
        <span class="menu__initials" aria-hidden="true">
            {initials}
        </span>
        <bdi class="menu__name">{name}</bdi>
        <span class="menu__arrow" aria-hidden="true"></span>
    }
    .into_any()
}

/// The first letters of the first and the last word of a name.
#[must_use]
pub fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphanumeric()));
    let first = words.next();
    first.into_iter().chain(words.next_back()).flat_map(char::to_uppercase).collect()
}

fn is_open(list: &HtmlElement) -> bool {
    // The selector is valid.
    list.matches(":popover-open").unwrap_or(false)
}

/// Moves the focus between the items; from the button to the first or last one.
fn focus_item(list: &HtmlElement, step: Move) {
    let Ok(found) = list.query_selector_all(&[".", MENU_ITEM].concat()) else { return };
    let items = elements(&found);
    let count = items.len();
    let active = document().active_element();
    let here = items.iter().position(|item| active.as_ref() == Some(item));
    let to = match (step, here) {
        (Move::First, _) | (Move::Next, None) => 0,
        (Move::Last, _) | (Move::Previous, None) => count.wrapping_sub(1),
        (Move::Next, Some(here)) => (here + 1) % count,
        (Move::Previous, Some(here)) => (here + count - 1) % count,
    };
    if let Some(item) = items.get(to) {
        // Links and buttons take the focus.
        let _ = item.unchecked_ref::<HtmlElement>().focus();
    }
}

fn elements(list: &NodeList) -> Vec<Element> {
    (0..list.length()).filter_map(|index| list.get(index)).map(JsCast::unchecked_into).collect()
}
