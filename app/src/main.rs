//! Puts the app where `index.html` says that it is loading.

use leptos::{mount::mount_to, prelude::*};
use wasm_bindgen::JsCast;

fn main() {
    let Some(place) = document().get_element_by_id("app") else { return };
    place.set_text_content(None);
    mount_to(place.unchecked_into(), app::app::App).forget();
}
