//! A screen sets the window's title and takes the focus.

use app::components::{Page, SetUpStep};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::helpers::{Mounted, focused};

#[wasm_bindgen_test]
async fn a_screen_sets_the_title_and_the_next_one_takes_the_focus() {
    let name = document().create_element("span").unwrap();
    name.set_attribute("data-slot", "application-name").unwrap();
    name.set_text_content(Some("Northwind Cases"));
    document().body().unwrap().append_child(&name).unwrap();

    let first = Mounted::with(|| view! { <Page title="Login">"…"</Page> }).await;
    assert_eq!(document().title(), "Login – Northwind Cases");
    drop(first);
    let second = Mounted::with(|| view! { <Page title="Set Up Required">"…"</Page> }).await;
    assert_eq!(document().title(), "Set Up Required – Northwind Cases");
    assert_eq!(second.count("h1"), 1);
    assert_eq!(focused(), second.find("h1").id());
    name.remove();
}

#[wasm_bindgen_test]
async fn earlier_steps_are_done_and_one_is_current() {
    let mounted =
        Mounted::with(|| view! { <Page title="Verify" step=Some(SetUpStep::Verify)>"…"</Page> }).await;
    assert_eq!(mounted.text(".steps li:nth-child(1)"), "done: Set up");
    assert_eq!(mounted.text("[aria-current=step]"), "Verify");
    assert_eq!(mounted.text(".steps li:nth-child(3)"), "Save codes");
}
