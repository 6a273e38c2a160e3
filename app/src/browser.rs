//! What the app asks of the browser besides the network and the page itself.

use std::time::Duration;

use js_sys::{Array, JsString, Promise, Reflect};
use leptos::{
    prelude::{document, set_timeout},
    tachys::dom::window,
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, Element, HtmlAnchorElement, HtmlElement, HtmlInputElement, ScrollIntoViewOptions,
    ScrollLogicalPosition, Url, UrlSearchParams,
};

use crate::message::words;

/// The element of `index.html` that holds the application's name. It stands outside the app, so
/// that it is there before the app and never painted twice.
const NAME: &str = "[data-application-name]";

/// What the page's script calls a form that was sent before the app was there.
const EARLY: &str = "early";

/// The application's name as the page came with it.
#[must_use]
pub fn application_name() -> String {
    brand().and_then(|element| element.text_content()).unwrap_or_default()
}

/// Shows the application's name where the page has it.
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

/// The name of the window, its tab and its place in the history: "Login – Northwind Cases".
pub fn set_title(page: &str) {
    document().set_title(&[page, " – ", &application_name()].concat());
}

/// This device's clock: milliseconds since the Unix epoch.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "a clock is far from the limits")]
pub fn now() -> i64 {
    js_sys::Date::now() as i64
}

/// Unicode Normalization Form C, so that "é" typed as one key or as two is one password.
#[must_use]
pub fn nfc(text: &str) -> String {
    JsString::from(text).normalize("NFC").into()
}

/// Puts a text on the clipboard; false where that did not really happen.
async fn copy(text: &str) -> bool {
    let clipboard = window().navigator().clipboard();
    // A page that came without TLS has no clipboard, whatever the type says.
    if clipboard.is_undefined() {
        return false;
    }
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// Puts a text on the clipboard, or else selects the element that shows it for copying by hand;
/// says which of the two.
pub async fn copy_or_select(text: &str, shown: &str) -> &'static str {
    if copy(text).await {
        return words::copied();
    }
    if let (Ok(Some(selection)), Some(shown)) =
        (window().get_selection(), document().get_element_by_id(shown))
    {
        // Where it cannot be selected, it can still be read.
        let _ = selection.select_all_children(&shown);
    }
    words::selected()
}

/// Hands a text over as a file.
pub fn download(name: &str, text: &str) -> Result<(), JsValue> {
    let blob = Blob::new_with_str_sequence(&Array::of1(&JsValue::from(text)))?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser has taken hold of the file at the click; the codes must not stay reachable.
    Url::revoke_object_url(&url)
}

/// Opens the browser's print dialogue.
pub fn print() {
    // Where printing is forbidden, the browser says so itself.
    let _ = window().print();
}

/// Whether something on the page has the focus.
#[must_use]
pub fn is_focused() -> bool {
    document().active_element().is_some_and(|element| element.tag_name() != "BODY")
}

/// What an element of the page says, once: it is emptied.
#[must_use]
pub fn take_text(id: &str) -> Option<String> {
    let element = document().get_element_by_id(id)?;
    let text = element.text_content();
    element.set_text_content(None);
    text.filter(|text| !text.is_empty())
}

/// A part of the address's query, as it stands there.
#[must_use]
pub fn query(name: &str) -> Option<String> {
    let query = window().location().search().ok()?;
    let mut parts = query.trim_start_matches('?').split('&').filter_map(|part| part.split_once('='));
    parts.find_map(|(found, value)| (found == name).then(|| value.to_owned()))
}

/// What stands behind the `#` of the address, once: it is taken out there, and out of the history.
#[must_use]
pub fn take_fragment() -> Option<String> {
    let location = window().location();
    let fragment = location.hash().ok()?.trim_start_matches('#').to_owned();
    if fragment.is_empty() {
        return None;
    }
    let (path, history) = (location.pathname().ok()?, window().history().ok()?);
    // The same page under a shorter address: no browser refuses that.
    let _ = history.replace_state_with_url(&history.state().ok()?, "", Some(&path));
    Some(fragment)
}

/// The address within the site: path and query.
#[must_use]
pub fn here() -> String {
    let location = window().location();
    [location.pathname(), location.search()].into_iter().filter_map(Result::ok).collect()
}

/// The address that a `link` element of the page names.
#[must_use]
pub fn link(id: &str) -> Option<String> {
    document().get_element_by_id(id)?.get_attribute("href")
}

/// Takes an element out of the page.
pub fn remove(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.remove();
    }
}

/// Whether a form was sent before the app was there. The page's own script notes it with a 1, and from
/// now on, at 2, leaves the forms to the app.
#[must_use]
pub fn take_early_submit() -> bool {
    let window = window();
    let early = Reflect::get(&window, &EARLY.into()).is_ok_and(|early| early == 1);
    // The page has only one such property, its own.
    let _ = Reflect::set(&window, &EARLY.into(), &JsValue::from(2));
    early
}

/// Whether there is a network, as far as the device knows.
#[must_use]
pub fn online() -> bool {
    window().navigator().on_line()
}

/// Waits.
pub async fn pause(time: Duration) {
    let promise = Promise::new(&mut |resolve, _| {
        set_timeout(move || drop(resolve.call0(&JsValue::UNDEFINED)), time);
    });
    // It is never rejected.
    let _ = JsFuture::from(promise).await;
}

/// Leaves the app.
pub fn go(url: &str) {
    // The address comes from the server's own configuration, checked there.
    let _ = window().location().assign(url);
}

/// An input of the page.
#[must_use]
pub fn input(id: &str) -> Option<HtmlInputElement> {
    document().get_element_by_id(id).map(JsCast::unchecked_into)
}

/// What stands in a field of any kind; nothing where there is none.
#[must_use]
pub fn value(id: &str) -> String {
    // Lists to choose from and fields of many lines have it as inputs do.
    input(id).map(|input| input.value()).unwrap_or_default()
}

/// The file that was chosen in a field, as text; nothing where none was.
pub async fn chosen_file(id: &str) -> Option<String> {
    let file = input(id)?.files()?.get(0)?;
    JsFuture::from(file.text()).await.ok()?.as_string()
}

/// An address with names and values behind its `?`; what is empty is left out.
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

/// The value of a name behind the `?` of an address; empty where it is not there.
#[must_use]
pub fn parameter(query: &str, name: &str) -> String {
    UrlSearchParams::new_with_str(query).ok().and_then(|all| all.get(name)).unwrap_or_default()
}

/// Brings all of an element into the window, where it is not.
pub fn reveal(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}

/// Moves the focus, which screen readers follow.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        // An element that cannot be focused leaves the focus where it is.
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}
