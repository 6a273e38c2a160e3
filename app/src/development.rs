//! Parts for development alone: languages without a server, and a page with every component in every state.
//! The release leaves them out, as every build without debug assertions does; `scripts/check-release` makes
//! sure of it.

mod components;
mod language;

use leptos::{mount::mount_to, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::console;

pub use self::components::Components;
use crate::{browser, index_html, message::words};

/// Logs a panic to the console, which would otherwise show "unreachable" without a message.
pub fn log_panics() {
    std::panic::set_hook(Box::new(|panic| console::error_1(&panic.to_string().into())));
}

/// Prepares Trunk's page as the server prepares its own. Shows the components where the address is theirs,
/// and returns whether it did: then the app must not start.
#[must_use]
pub fn shows_components() -> bool {
    let table = language::translate_page();
    let path = window().location().pathname().unwrap_or_default();
    if path != "/components" || !table.is_some_and(words::load) {
        return false;
    }
    for id in [index_html::LOGIN, index_html::LOADING, index_html::LATE] {
        browser::remove(id);
    }
    if let Some(mount_point) = document().get_element_by_id(index_html::SCREEN) {
        mount_to(mount_point.unchecked_into(), || view! { <Components /> }).forget();
    }
    true
}
