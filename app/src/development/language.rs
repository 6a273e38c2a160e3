//! The language of a page from `trunk serve`, which no server has put into one: `?language=de`. The tab keeps
//! the choice.
//!
//! The words come with the app, since the server beside it may have been built from older files.

use js_sys::{Array, JSON, encode_uri_component};
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::index_html;

/// A language: its tag (BCP 47), its name, its direction and its table.
type Language = (&'static str, &'static str, &'static str, &'static str);

include!(concat!(env!("OUT_DIR"), "/development.rs"));

/// The list of the languages, which is empty until a server or [`translate_page`] fills it.
const LANGUAGE_LIST: &str = "[data-slot=languages]:not(:has(*))";
/// The parameter in the address, and the key in the tab's storage.
const CHOICE: &str = "language";

/// Puts the page into the chosen language, and returns the table of words. None when a server has done so
/// already.
pub fn translate_page() -> Option<&'static str> {
    let list = document().query_selector(LANGUAGE_LIST).ok()??;
    let (tag, _, direction, table) = chosen();
    list.set_inner_html(&links(tag));
    let address = ["data:application/json,", &String::from(encode_uri_component(table))].concat();
    let _ = document().get_element_by_id(index_html::WORDS)?.set_attribute("href", &address);
    if let Some(page) = document().document_element() {
        let _ = page.set_attribute("lang", tag);
        let _ = page.set_attribute("dir", direction);
    }
    let messages = JSON::parse(table).ok()?.unchecked_into::<Array>();
    let message = |id: &str| {
        let index = IDS.iter().position(|known| *known == id)?;
        messages.get(u32::try_from(index).ok()?).as_string()
    };
    for (element, id) in with_attribute("data-l10n-id") {
        element.set_text_content(message(&id).as_deref());
    }
    for (element, attributes) in with_attribute("data-l10n-attr") {
        for (name, id) in attributes.split(' ').filter_map(|attribute| attribute.split_once(':')) {
            let _ = element.set_attribute(name, &message(id).unwrap_or_default());
        }
    }
    Some(table)
}

/// The language in the address, else the one chosen earlier, else English.
fn chosen() -> &'static Language {
    let search = window().location().search().unwrap_or_default();
    let named = search
        .trim_start_matches('?')
        .split('&')
        .find_map(|parameter| parameter.strip_prefix(CHOICE)?.strip_prefix('='))
        .map(str::to_owned);
    let storage = window().session_storage().ok().flatten();
    let stored = || storage.as_ref()?.get_item(CHOICE).ok()?;
    let wanted = named.or_else(stored).unwrap_or_default();
    let find = |tag: &str| LANGUAGES.iter().find(|(known, ..)| *known == tag);
    let language = find(&wanted).or_else(|| find("en")).unwrap_or(&LANGUAGES[0]);
    if let Some(storage) = &storage {
        let _ = storage.set_item(CHOICE, language.0);
    }
    language
}

/// The links of the footer. Tags and names come from the language files and need no escaping.
fn links(current: &str) -> String {
    let link = |(tag, name, direction, _): &Language| {
        let mark = if *tag == current { " aria-current=\"true\"" } else { "" };
        format!(
            "<li><a href=\"?language={tag}\" hreflang=\"{tag}\" lang=\"{tag}\" dir=\"{direction}\" \
             rel=\"external\"{mark}>{name}</a></li>"
        )
    };
    LANGUAGES.iter().map(link).collect()
}

/// The elements that have an attribute, with its value.
fn with_attribute(attribute: &str) -> Vec<(Element, String)> {
    let Ok(found) = document().query_selector_all(&["[", attribute, "]"].concat()) else { return Vec::new() };
    (0..found.length())
        .filter_map(|index| {
            let element = found.get(index)?.unchecked_into::<Element>();
            let value = element.get_attribute(attribute)?;
            Some((element, value))
        })
        .collect()
}
