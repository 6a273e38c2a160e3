//! Elements that the page already has when the app starts, and the behaviour that the app gives them. They
//! stay in place, so that typed text, selection and focus are not disturbed.

use std::cell::RefCell;

use leptos::{
    ev::{self, EventDescriptor},
    mount::mount_to,
    prelude::*,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlFormElement};

use super::{
    form::slow,
    live::{self, Attribute, attribute},
    text_field::{caps_lock, caps_lock_hint, error, invalid, kind, pressed},
};
use crate::{
    browser,
    form::{Field, Submission, submit},
};

thread_local! {
    /// The card, also while another screen is shown.
    static CARD: RefCell<Option<Element>> = const { RefCell::new(None) };
    /// The button by which a form of it was submitted before the app had started.
    static EARLY: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Keeps the card of the page, and takes it out of the page unless its screen is shown first.
pub fn keep_card(id: &str, shown: bool) {
    let card = document().get_element_by_id(id);
    if let Some(card) = &card {
        if !shown {
            card.remove();
        }
        // Removing an attribute that is not there does nothing.
        let _ = card.remove_attribute("hidden");
    }
    CARD.set(card);
    EARLY.set(browser::take_early_submit());
}

/// Puts the card into its container, unless it is there. When the screen goes, the card goes too, with its
/// form reset.
pub fn show_card(container: &str) {
    CARD.with_borrow(|card| {
        if let (Some(card), Some(container)) = (card, document().get_element_by_id(container))
            && !card.is_connected()
        {
            // This fails only when an element is appended inside itself.
            let _ = container.append_child(card);
        }
    });
    on_cleanup(|| {
        CARD.with_borrow(|card| {
            let Some(card) = card else { return };
            if let Ok(Some(form)) = card.query_selector("form") {
                form.unchecked_into::<HtmlFormElement>().reset();
            }
            card.remove();
        });
    });
}

/// Fills an element that the page has for content that changes.
pub fn fill(id: &str, view: AnyView) {
    if let Some(element) = document().get_element_by_id(id) {
        let mounted = mount_to(element.unchecked_into(), move || view);
        // It is removed with the screen.
        StoredValue::new_local(mounted);
    }
}

/// Adds to the header of the page, which has the operator's mark and name, as long as the screen is shown.
pub fn fill_header(view: AnyView) {
    if let Ok(Some(header)) = document().query_selector("header") {
        let mounted = mount_to(header.unchecked_into(), move || view);
        // It is removed with the screen.
        StoredValue::new_local(mounted);
    }
}

/// Gives a form of the card its submission. `slow_id` is the element for the message that the server takes
/// long.
pub fn form(id: &'static str, button: &'static str, slow_id: &str, submission: Submission) {
    fill(slow_id, slow(submission));
    submits(id, button, submission);
}

/// Gives a form that is only a button its submission, which runs at once when that was asked for before the
/// app had started.
pub fn submits(id: &'static str, button: &'static str, submission: Submission) {
    listen(id, ev::submit, move |event| {
        event.prevent_default();
        submit(submission);
    });
    let busy = move || submission.pending().then_some("true");
    follow(button, "aria-busy", attribute(busy));
    follow(button, "aria-disabled", attribute(busy));
    if EARLY.with_borrow_mut(|early| early.take_if(|early| early == button)).is_some() {
        submit(submission);
    }
}

/// Shows or hides an element of the card.
pub fn show(id: &str, shown: bool) {
    if let Some(element) = document().get_element_by_id(id) {
        element.unchecked_into::<HtmlElement>().set_hidden(!shown);
    }
}

/// Shows the error of a field in the element `error_id`.
pub fn field(field: Field, error_id: &str) {
    follow(field.id, "aria-invalid", attribute(move || invalid(field)));
    fill(error_id, error(field));
}

/// Lets a button show and hide what is in a field for a secret, and warns in the element `hint_id` when Caps
/// Lock is on.
pub fn reveal(secret: Field, button: &'static str, hint_id: &str) {
    let visible = RwSignal::new(false);
    let on = RwSignal::new(false);
    follow(secret.id, "type", attribute(kind(visible)));
    follow(button, "aria-pressed", attribute(pressed(visible)));
    listen(button, ev::click, move |_| visible.set(!visible.get_untracked()));
    listen(secret.id, ev::keydown, move |event| caps_lock(&event, on));
    fill(hint_id, caps_lock_hint(on));
}

/// Keeps an attribute of an element equal to a signal.
fn follow(id: &'static str, name: &'static str, value: Attribute) {
    live::effect(move || {
        let value = value();
        if let Some(element) = document().get_element_by_id(id) {
            // The names are constants and valid.
            let _ = match value {
                Some(value) => element.set_attribute(name, value),
                None => element.remove_attribute(name),
            };
        }
    });
}

/// Handles an event of an element until the screen goes.
fn listen<E>(id: &'static str, event: E, run: impl Fn(E::EventType) + 'static)
where
    E: EventDescriptor + 'static,
    E::EventType: JsCast,
{
    let listener = window_event_listener(event, move |event| {
        let target = event.unchecked_ref::<web_sys::Event>().target();
        if target.is_some_and(|target| target.unchecked_into::<Element>().id() == id) {
            run(event);
        }
    });
    on_cleanup(move || listener.remove());
}
