//! What the page came with before the app was there, and the behaviour that the app gives it. The
//! elements stay where they are: what was typed, the selection and the focus are not disturbed.

use std::cell::{Cell, RefCell};

use leptos::{
    ev::{self, EventDescriptor},
    mount::mount_to,
    prelude::*,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlFormElement};

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
    /// Whether its form was sent before the app was there.
    static EARLY: Cell<bool> = const { Cell::new(false) };
}

/// Remembers the card that the page came with, and takes it out of the page unless its screen is the
/// first.
pub fn keep_card(id: &str, shown: bool) {
    let card = document().get_element_by_id(id);
    if let Some(card) = &card {
        if !shown {
            card.remove();
        }
        // Nothing comes of taking away what is not there.
        let _ = card.remove_attribute("hidden");
    }
    CARD.set(card);
    EARLY.set(browser::take_early_submit());
}

/// Puts the card in its place, unless it is there; with the screen it goes again, emptied.
pub fn show_card(place: &str) {
    CARD.with_borrow(|card| {
        if let (Some(card), Some(place)) = (card, document().get_element_by_id(place))
            && !card.is_connected()
        {
            // Putting an element into another one fails only inside itself.
            let _ = place.append_child(card);
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

/// Fills a place in the card that the page keeps for what changes.
pub fn fill(place: &str, view: AnyView) {
    if let Some(place) = document().get_element_by_id(place) {
        let mounted = mount_to(place.unchecked_into(), move || view);
        // It goes with the screen.
        StoredValue::new_local(mounted);
    }
}

/// A form of the card with its button: sends it, also where that was asked for before the app was there.
pub fn form(id: &'static str, button: &'static str, slow_place: &str, submission: Submission) {
    listen(id, ev::submit, move |event| {
        event.prevent_default();
        submit(submission);
    });
    let busy = move || submission.pending().then_some("true");
    follow(button, "aria-busy", attribute(busy));
    follow(button, "aria-disabled", attribute(busy));
    fill(slow_place, slow(submission));
    if EARLY.take() {
        submit(submission);
    }
}

/// A field of the card: tells what is wrong with it.
pub fn field(field: Field) {
    follow(field.id, "aria-invalid", attribute(move || invalid(field)));
    fill(&[field.id, "-told"].concat(), error(field));
}

/// A field for a secret with the button that shows it.
pub fn secret(secret: Field, button: &'static str, hint_place: &str) {
    field(secret);
    let visible = RwSignal::new(false);
    let on = RwSignal::new(false);
    follow(secret.id, "type", attribute(kind(visible)));
    follow(button, "aria-pressed", attribute(pressed(visible)));
    listen(button, ev::click, move |_| visible.set(!visible.get_untracked()));
    listen(secret.id, ev::keydown, move |event| caps_lock(&event, on));
    fill(hint_place, caps_lock_hint(on));
}

/// Keeps an attribute of an element as it should be.
fn follow(id: &'static str, name: &'static str, value: Attribute) {
    live::effect(move || {
        let value = value();
        if let Some(element) = document().get_element_by_id(id) {
            // The names are fixed and valid.
            let _ = match value {
                Some(value) => element.set_attribute(name, value),
                None => element.remove_attribute(name),
            };
        }
    });
}

/// Hears what happens at an element, as long as the screen is there.
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
