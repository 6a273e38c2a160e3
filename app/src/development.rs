//! What only a developer's page has: languages without a server, and every component in every state.
//! Builds without debug assertions, the release among them, leave it out; `scripts/check-release` looks.

mod components;
mod language;

use leptos::{mount::mount_to, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::console;

pub use self::components::Components;
use crate::{browser, message::words, screens};

/// Tells a panic on the console, where it would otherwise be an "unreachable" without a word.
pub fn tell_panics() {
    std::panic::set_hook(Box::new(|panic| console::error_1(&panic.to_string().into())));
}

/// Gives Trunk's page what the server gives to its own, and takes the page where its address is the
/// living page's. Whether it did: the app stays away then.
#[must_use]
pub fn takes_page() -> bool {
    let table = language::speak();
    let path = window().location().pathname().unwrap_or_default();
    if path != "/components" || !table.is_some_and(words::load) {
        return false;
    }
    for id in ["login", "loading", "late"] {
        browser::remove(id);
    }
    if let Some(place) = document().get_element_by_id(screens::PLACE) {
        mount_to(place.unchecked_into(), || view! { <Components /> }).forget();
    }
    true
}
