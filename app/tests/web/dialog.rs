//! Dialogs.

use app::{
    components::{Dialog, TextField, close_dialog},
    form::Field,
};
use leptos::{prelude::*, task::tick};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

use crate::helpers::{Mounted, focused};

/// A button that opens a dialog, with a field in it or without.
async fn page(field: bool) -> (Mounted, RwSignal<bool>) {
    let open = RwSignal::new(false);
    let closed = Callback::new(move |()| open.set(false));
    let dialog = move || {
        let field = field.then(|| {
            view! { <TextField field=Field::new("answer") label="Answer" autocomplete="off" /> }
        });
        view! {
            <Dialog title="Sure?" closed>
                <button id="act">"Act"</button>
                {field}
            </Dialog>
        }
    };
    let mounted = Mounted::with(move || {
        view! {
            <button id="ask" on:click=move |_| open.set(true)>
                "Ask"
            </button>
            {move || open.get().then(dialog)}
        }
    })
    .await;
    mounted.find("#ask").unchecked_into::<HtmlElement>().focus().unwrap();
    mounted.click("#ask").await;
    tick().await;
    (mounted, open)
}

#[wasm_bindgen_test]
async fn the_focus_starts_in_the_first_field() {
    let (mounted, _) = page(true).await;
    assert!(mounted.find("dialog").has_attribute("open"));
    assert_eq!(focused(), "answer");
}

#[wasm_bindgen_test]
async fn without_a_field_the_focus_starts_at_the_heading_and_not_at_a_button() {
    let (mounted, _) = page(false).await;
    assert_eq!(focused(), mounted.find("dialog > h2").id());
    let name = mounted.find("dialog").get_attribute("aria-labelledby");
    assert_eq!(name, Some(mounted.find("dialog > h2").id()));
}

#[wasm_bindgen_test]
async fn closing_returns_the_focus_and_reports_that_it_closed() {
    let (mounted, open) = page(true).await;
    close_dialog();
    assert_eq!(focused(), "ask");
    // The browser raises the event in a later task.
    app::browser::pause(std::time::Duration::ZERO).await;
    tick().await;
    assert!(!open.get_untracked());
    assert!(mounted.maybe("dialog").is_none());
}

#[wasm_bindgen_test]
async fn an_open_dialog_keeps_the_focus() {
    let (mounted, _) = page(true).await;
    let ask: Element = mounted.find("#ask");
    ask.unchecked_into::<HtmlElement>().focus().unwrap();
    assert_eq!(focused(), "answer");
}
