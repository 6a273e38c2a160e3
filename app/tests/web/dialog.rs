//! What is asked over the page.

use app::{
    components::{Dialog, TextField, close_dialog},
    form::Field,
};
use leptos::{prelude::*, task::tick};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

use crate::helpers::{Place, focused};

/// A button with a dialogue behind it; with something to type in it, or nothing.
async fn page(field: bool) -> (Place, RwSignal<bool>) {
    let open = RwSignal::new(false);
    let closed = Callback::new(move |()| open.set(false));
    let dialogue = move || {
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
    let place = Place::with(move || {
        view! {
            <button id="ask" on:click=move |_| open.set(true)>
                "Ask"
            </button>
            {move || open.get().then(dialogue)}
        }
    })
    .await;
    place.find("#ask").unchecked_into::<HtmlElement>().focus().unwrap();
    place.click("#ask").await;
    tick().await;
    (place, open)
}

#[wasm_bindgen_test]
async fn the_focus_begins_where_something_is_to_be_typed() {
    let (place, _) = page(true).await;
    assert!(place.find("dialog").has_attribute("open"));
    assert_eq!(focused(), "answer");
}

#[wasm_bindgen_test]
async fn with_nothing_to_type_the_focus_begins_at_the_heading_and_not_at_a_button() {
    let (place, _) = page(false).await;
    assert_eq!(focused(), place.find("dialog > h2").id());
    let name = place.find("dialog").get_attribute("aria-labelledby");
    assert_eq!(name, Some(place.find("dialog > h2").id()));
}

#[wasm_bindgen_test]
async fn closed_it_gives_the_focus_back_and_says_so_to_whoever_opened_it() {
    let (place, open) = page(true).await;
    close_dialog();
    assert_eq!(focused(), "ask");
    // The browser tells it with an event, a task later.
    app::browser::pause(std::time::Duration::ZERO).await;
    tick().await;
    assert!(!open.get_untracked());
    assert!(place.maybe("dialog").is_none());
}

#[wasm_bindgen_test]
async fn all_else_is_out_of_reach_meanwhile() {
    let (place, _) = page(true).await;
    let ask: Element = place.find("#ask");
    ask.unchecked_into::<HtmlElement>().focus().unwrap();
    assert_eq!(focused(), "answer");
}
