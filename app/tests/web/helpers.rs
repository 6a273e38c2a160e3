//! Mounts what is tested, and finds its elements.

use app::message::words;
use leptos::{
    mount::{UnmountHandle, mount_to},
    prelude::*,
    task::tick,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// A mounted view; dropping it removes it.
pub struct Mounted {
    pub element: HtmlElement,
    _mounted: Box<dyn std::any::Any>,
}

impl Mounted {
    /// Mounts a view on the page.
    pub async fn with<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) -> Self {
        load_words("en");
        let element: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        document().body().unwrap().append_child(&element).unwrap();
        let mounted: UnmountHandle<_> = mount_to(element.clone(), view);
        tick().await;
        Self { element, _mounted: Box::new(mounted) }
    }

    pub fn find(&self, selector: &str) -> Element {
        self.maybe(selector).unwrap_or_else(|| panic!("nothing matches {selector}"))
    }

    pub fn maybe(&self, selector: &str) -> Option<Element> {
        self.element.query_selector(selector).unwrap()
    }

    pub fn count(&self, selector: &str) -> u32 {
        self.element.query_selector_all(selector).unwrap().length()
    }

    pub fn text(&self, selector: &str) -> String {
        self.find(selector).text_content().unwrap_or_default()
    }

    /// Types into an input as a user would: changes its value and raises the event.
    pub async fn type_into(&self, selector: &str, text: &str) {
        let input: HtmlInputElement = self.find(selector).unchecked_into();
        input.set_value(text);
        input.dispatch_event(&web_sys::Event::new("input").unwrap()).unwrap();
        tick().await;
    }

    pub async fn click(&self, selector: &str) {
        self.find(selector).unchecked_into::<HtmlElement>().click();
        tick().await;
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.element.remove();
    }
}

/// Loads the words of a language, as the page does.
pub fn load_words(language: &str) {
    let table = match language {
        "en" => include_str!(concat!(env!("OUT_DIR"), "/en.json")),
        "de" => include_str!(concat!(env!("OUT_DIR"), "/de.json")),
        "fr" => include_str!(concat!(env!("OUT_DIR"), "/fr.json")),
        "es" => include_str!(concat!(env!("OUT_DIR"), "/es.json")),
        "ar" => include_str!(concat!(env!("OUT_DIR"), "/ar.json")),
        other => panic!("no test loads {other}"),
    };
    assert!(words::load(table));
}

/// The id of the element with the focus.
pub fn focused() -> String {
    document().active_element().map(|element| element.id()).unwrap_or_default()
}
