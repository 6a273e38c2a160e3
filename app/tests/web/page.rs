//! A screen names the window and takes the focus.

use app::components::{Page, Stage};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::helpers::{Place, focused};

#[wasm_bindgen_test]
async fn a_page_names_the_window_and_the_next_one_takes_the_focus() {
    let name = document().create_element("span").unwrap();
    name.set_attribute("data-application-name", "").unwrap();
    name.set_text_content(Some("Northwind Cases"));
    document().body().unwrap().append_child(&name).unwrap();

    let first = Place::with(|| view! { <Page title="Login">"…"</Page> }).await;
    assert_eq!(document().title(), "Login – Northwind Cases");
    drop(first);
    let second = Place::with(|| view! { <Page title="Set Up Required">"…"</Page> }).await;
    assert_eq!(document().title(), "Set Up Required – Northwind Cases");
    assert_eq!(second.count("h1"), 1);
    assert_eq!(focused(), second.find("h1").id());
    name.remove();
}

#[wasm_bindgen_test]
async fn the_stages_behind_are_done_and_one_is_current() {
    let place = Place::with(|| view! { <Page title="Verify" stage=Some(Stage::Verify)>"…"</Page> }).await;
    assert_eq!(place.text(".steps li:nth-child(1)"), "done: Set up");
    assert_eq!(place.text("[aria-current=step]"), "Verify");
    assert_eq!(place.text(".steps li:nth-child(3)"), "Save codes");
}
