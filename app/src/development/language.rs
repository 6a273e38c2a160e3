//! A language for Trunk's page, as the server would put it there: `?language=de`, kept for as long as
//! the tab is open.
//!
//! The words come with the app: the server that runs beside it may have been built from older files.

use js_sys::{Array, JSON, encode_uri_component};
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// A language: its tag (BCP 47), its name, its direction and its table.
type Language = (&'static str, &'static str, &'static str, &'static str);

include!(concat!(env!("OUT_DIR"), "/development.rs"));

/// Where Trunk's page expects the words; the server writes another address there.
const UNTOUCHED: &str = "/words/en.json";
/// The parameter, and the name under which the choice is kept.
const CHOICE: &str = "language";

/// Puts the words of the chosen language into the page. Their table, unless the page is a server's.
pub fn speak() -> Option<&'static str> {
    let link = document().get_element_by_id("words")?;
    if link.get_attribute("href")? != UNTOUCHED {
        return None;
    }
    let (tag, _, direction, table) = chosen();
    let address = ["data:application/json,", &String::from(encode_uri_component(table))].concat();
    let _ = link.set_attribute("href", &address);
    if let Some(page) = document().document_element() {
        let _ = page.set_attribute("lang", tag);
        let _ = page.set_attribute("dir", direction);
    }
    let messages = JSON::parse(table).ok()?.unchecked_into::<Array>();
    let said = |id: &str| {
        let place = IDS.iter().position(|known| *known == id)?;
        messages.get(u32::try_from(place).ok()?).as_string()
    };
    for (element, id) in marked("data-l10n-id") {
        element.set_text_content(said(&id).as_deref());
    }
    for (element, attributes) in marked("data-l10n-attr") {
        for (name, id) in attributes.split(' ').filter_map(|attribute| attribute.split_once(':')) {
            let _ = element.set_attribute(name, &said(id).unwrap_or_default());
        }
    }
    if let Some((list, _)) = marked("data-languages").first() {
        list.set_inner_html(&links(tag));
    }
    Some(table)
}

/// The language that the address names or that was named before, or else English.
fn chosen() -> &'static Language {
    let search = window().location().search().unwrap_or_default();
    let named = search
        .trim_start_matches('?')
        .split('&')
        .find_map(|parameter| parameter.strip_prefix(CHOICE)?.strip_prefix('='))
        .map(str::to_owned);
    let storage = window().session_storage().ok().flatten();
    let kept = || storage.as_ref()?.get_item(CHOICE).ok()?;
    let wanted = named.or_else(kept).unwrap_or_default();
    let find = |tag: &str| LANGUAGES.iter().find(|(known, ..)| *known == tag);
    let language = find(&wanted).or_else(|| find("en")).unwrap_or(&LANGUAGES[0]);
    if let Some(storage) = &storage {
        let _ = storage.set_item(CHOICE, language.0);
    }
    language
}

/// The links of the footer. Tags and names are the catalogues' own: nothing in them needs escaping.
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

/// The elements that carry an attribute, with its value.
fn marked(attribute: &str) -> Vec<(Element, String)> {
    let Ok(found) = document().query_selector_all(&["[", attribute, "]"].concat()) else { return Vec::new() };
    (0..found.length())
        .filter_map(|place| {
            let element = found.get(place)?.unchecked_into::<Element>();
            let value = element.get_attribute(attribute)?;
            Some((element, value))
        })
        .collect()
}
