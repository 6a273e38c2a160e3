//! A modal dialog.

use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement};

use super::live;
use crate::message::words;

/// Its id: there is never more than one dialog.
const DIALOG: &str = "dialog";
/// The id of its heading.
const TITLE: &str = "dialog-title";

/// A dialog that opens when it is built, and closes when it is cancelled or [`close_dialog`] is called.
#[component]
pub fn Dialog(
    /// Its heading and accessible name.
    #[prop(into)]
    title: String,
    /// Called when it has closed; removes it from the page.
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
    // The browser also closes it, at Escape and at a gesture.
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

/// Opens the dialog with the focus in its first field, or else at the heading: never at the button, which may
/// do something irreversible.
fn open(dialog: &HtmlDialogElement) {
    // An open dialog stays open.
    let _ = dialog.show_modal();
    let first = dialog.query_selector("input:not([readonly])").ok().flatten();
    let first = first.or_else(|| dialog.first_element_child());
    if let Some(first) = first {
        // Focusing an element of an open dialog cannot fail.
        let _ = first.unchecked_into::<HtmlElement>().focus();
    }
}

/// Closes the dialog, if one is open. The browser moves the focus back to where it was.
pub fn close_dialog() {
    if let Some(dialog) = document().get_element_by_id(DIALOG) {
        dialog.unchecked_into::<HtmlDialogElement>().close();
    }
}
