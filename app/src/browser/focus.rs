//! The focus, and what is in view.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Whether something on the page has the focus.
#[must_use]
pub fn is_focused() -> bool {
    document().active_element().is_some_and(|element| element.tag_name() != "BODY")
}

/// Moves the focus to the element of the page that has `autofocus`. Returns whether there is one.
#[must_use]
pub fn focus_automatically() -> bool {
    let found = document().query_selector("[autofocus]").ok().flatten();
    found.is_some_and(|element| element.unchecked_into::<HtmlElement>().focus().is_ok())
}

/// Scrolls a whole element into view.
pub fn reveal(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}

/// Moves the focus to an element.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        // If the element cannot take the focus, it stays where it is.
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}
