//! A question or a form over the page, which is out of reach until it is answered.

use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement};

use super::live;
use crate::message::words;

/// Its name on the page: there is never more than one.
const DIALOG: &str = "dialog";
/// Its heading's name on the page.
const TITLE: &str = "dialog-title";

/// Opens as soon as it is there, and goes when it is cancelled or [`close_dialog`] is called.
#[component]
pub fn Dialog(
    /// Its heading, which is also its name.
    #[prop(into)]
    title: String,
    /// What it goes by: takes it out of the page.
    closed: Callback<()>,
    /// Everything between the heading and "Cancel".
    children: Children,
) -> AnyView {
    let dialog = NodeRef::<html::Dialog>::new();
    live::effect(move || {
        if let Some(dialog) = dialog.get() {
            open(&dialog);
        }
    });
    // The browser closes it as well, at Escape and at a gesture.
    let close = move |_| closed.run(());
    view! {
        <dialog class="dialog" id=DIALOG aria-labelledby=TITLE node_ref=dialog on:close=close>
            <h2 class="dialog__title" id=TITLE tabindex="-1">
                {title}
            </h2>
            {children()}
            <button class="button" type="button" on:click=|_| close_dialog()>
                {words::cancel()}
            </button>
        </dialog>
    }
    .into_any()
}

/// Opens it, with the focus where something is to be typed, or else at the heading: never at the button that
/// does what cannot be undone.
fn open(dialog: &HtmlDialogElement) {
    // What is open already stays so.
    let _ = dialog.show_modal();
    let first = dialog.query_selector("input:not([readonly])").ok().flatten();
    let first = first.or_else(|| dialog.first_element_child());
    if let Some(first) = first {
        // A field of a dialogue that is shown can be focused.
        let _ = first.unchecked_into::<HtmlElement>().focus();
    }
}

/// Closes the dialogue of the page, where there is one: the focus goes back to where it was before.
pub fn close_dialog() {
    if let Some(dialog) = document().get_element_by_id(DIALOG) {
        dialog.unchecked_into::<HtmlDialogElement>().close();
    }
}
