//! The browser's functions that the app uses, except for network and rendering.

mod clock;
mod device;
mod focus;
mod history;
mod links;
mod visibility;

use std::time::Duration;

use js_sys::{Array, JsString, Promise, Reflect};
use leptos::{
    prelude::{document, set_timeout},
    tachys::dom::window,
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, Element, HtmlAnchorElement, HtmlInputElement, Url, UrlSearchParams};

pub use self::{
    clock::{now, offset_from_utc},
    device::device_name,
    focus::{focus, focus_automatically, is_focused, reveal},
    history::{back, guard_history, on_back},
    links::on_link,
    visibility::{is_visible, on_visible},
};
use crate::message::words;

/// The element of `index.html` with the application's name. It is outside the app, so that it is there before
/// the app and never painted twice.
const NAME: &str = "[data-slot=application-name]";

/// The variable of the page's script for the button by which a form was submitted before the app had loaded.
const EARLY: &str = "early";

/// The application's name in the page.
#[must_use]
pub fn application_name() -> String {
    brand().and_then(|element| element.text_content()).unwrap_or_default()
}

/// Replaces the application's name in the page.
pub fn set_application_name(name: &str) {
    if let Some(element) = brand()
        && element.text_content().as_deref() != Some(name)
    {
        element.set_text_content(Some(name));
    }
}

fn brand() -> Option<Element> {
    document().query_selector(NAME).ok().flatten()
}

/// Sets the title of the window, which also names its tab and its history entry: "Login – Northwind Cases".
pub fn set_title(page: &str) {
    document().set_title(&[page, " – ", &application_name()].concat());
}

/// Unicode Normalization Form C, so that "é" typed as one key or as two is one password.
#[must_use]
pub fn nfc(text: &str) -> String {
    JsString::from(text).normalize("NFC").into()
}

/// Copies a text to the clipboard; false where that failed.
async fn copy(text: &str) -> bool {
    let clipboard = window().navigator().clipboard();
    // Without TLS there is no clipboard, whatever the type says.
    if clipboard.is_undefined() {
        return false;
    }
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// Copies a text to the clipboard, or else selects the element that shows it, for copying by hand. Returns a
/// message that says which.
pub async fn copy_or_select(text: &str, shown: &str) -> &'static str {
    if copy(text).await {
        return words::copied();
    }
    if let (Ok(Some(selection)), Some(shown)) =
        (window().get_selection(), document().get_element_by_id(shown))
    {
        // If selecting fails too, the text can still be read.
        let _ = selection.select_all_children(&shown);
    }
    words::selected()
}

/// Downloads a text as a file.
pub fn download(name: &str, text: &str) -> Result<(), JsValue> {
    let blob = Blob::new_with_str_sequence(&Array::of1(&JsValue::from(text)))?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The click has started the download; the codes must not stay reachable under the URL.
    Url::revoke_object_url(&url)
}

/// Opens the browser's print dialog.
pub fn print() {
    // Where printing is not allowed, the browser reports it.
    let _ = window().print();
}

/// Takes the text of an element: the element is empty afterwards.
#[must_use]
pub fn take_text(id: &str) -> Option<String> {
    let element = document().get_element_by_id(id)?;
    let text = element.text_content();
    element.set_text_content(None);
    text.filter(|text| !text.is_empty())
}

/// A parameter of the address's query, without decoding.
#[must_use]
pub fn query(name: &str) -> Option<String> {
    let query = window().location().search().ok()?;
    let mut parts = query.trim_start_matches('?').split('&').filter_map(|part| part.split_once('='));
    parts.find_map(|(found, value)| (found == name).then(|| value.to_owned()))
}

/// Takes the fragment of the address, without its `#`: it is removed there and from the history.
#[must_use]
pub fn take_fragment() -> Option<String> {
    let location = window().location();
    let fragment = location.hash().ok()?.trim_start_matches('#').to_owned();
    if fragment.is_empty() {
        return None;
    }
    let (path, history) = (location.pathname().ok()?, window().history().ok()?);
    // Shortening the address of the same page cannot fail.
    let _ = history.replace_state_with_url(&history.state().ok()?, "", Some(&path));
    Some(fragment)
}

/// The address within the site: path and query.
#[must_use]
pub fn here() -> String {
    let location = window().location();
    [location.pathname(), location.search()].into_iter().filter_map(Result::ok).collect()
}

/// The address of a `link` element.
#[must_use]
pub fn link(id: &str) -> Option<String> {
    document().get_element_by_id(id)?.get_attribute("href")
}

/// Removes an element from the page.
pub fn remove(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.remove();
    }
}

/// The id of that button. Sets the variable to 2, at which the script leaves the forms to the app.
#[must_use]
pub fn take_early_submit() -> Option<String> {
    let window = window();
    let early = Reflect::get(&window, &EARLY.into()).ok().and_then(|early| early.as_string());
    // Setting a variable of the page's own script cannot fail.
    let _ = Reflect::set(&window, &EARLY.into(), &JsValue::from(2));
    early
}

/// Whether the device is online, as far as it knows.
#[must_use]
pub fn online() -> bool {
    window().navigator().on_line()
}

/// Waits for a time.
pub async fn pause(time: Duration) {
    let promise = Promise::new(&mut |resolve, _| {
        set_timeout(move || drop(resolve.call0(&JsValue::UNDEFINED)), time);
    });
    // The promise is never rejected.
    let _ = JsFuture::from(promise).await;
}

/// Leaves the app for an address.
pub fn go(url: &str) {
    // The server has checked the address.
    let _ = window().location().assign(url);
}

/// The input with this id.
#[must_use]
pub fn input(id: &str) -> Option<HtmlInputElement> {
    document().get_element_by_id(id).map(JsCast::unchecked_into)
}

/// The value of a field of any kind; empty where there is no such field.
#[must_use]
pub fn value(id: &str) -> String {
    // `select` and `textarea` have the same property as `input`.
    input(id).map(|input| input.value()).unwrap_or_default()
}

/// The text of the file that was chosen in a field; nothing where none was chosen.
pub async fn chosen_file(id: &str) -> Option<String> {
    let file = input(id)?.files()?.get(0)?;
    JsFuture::from(file.text()).await.ok()?.as_string()
}

/// An address with query parameters; empty values are left out.
#[must_use]
pub fn address(path: &str, pairs: &[(&str, &str)]) -> String {
    let mut address = path.to_owned();
    let mut mark = "?";
    for (name, value) in pairs.iter().filter(|(_, value)| !value.is_empty()) {
        let value = String::from(js_sys::encode_uri_component(value));
        address.extend([mark, name, "=", &value]);
        mark = "&";
    }
    address
}

/// The decoded value of a query parameter; empty where it is missing.
#[must_use]
pub fn parameter(query: &str, name: &str) -> String {
    UrlSearchParams::new_with_str(query).ok().and_then(|all| all.get(name)).unwrap_or_default()
}
