//! Puts the app where `index.html` says that it is loading.

use leptos::prelude::document;
use wasm_bindgen::JsCast;

fn main() {
    if let Some(place) = document().get_element_by_id("app") {
        place.set_text_content(None);
        app::app::start(place.unchecked_into());
    }
}
