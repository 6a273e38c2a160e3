//! A text field with its error.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::InputEvent;

use super::{
    live::{self, attribute},
    text::paragraph,
};
use crate::{
    form::{Field, Submission, submit},
    message::words,
};

/// What to submit, and whether a text is complete.
pub type OnPaste = (Submission, fn(&str) -> bool);

/// A labelled input. Its error is shown between label and input, where a phone's keyboard does not cover it.
#[component]
pub fn TextField(
    /// The field.
    field: Field,
    /// The visible label.
    label: &'static str,
    /// What browsers and password managers may fill in (WCAG 1.3.5).
    autocomplete: &'static str,
    /// The accessible name of the button that reveals the text; with it, the text is hidden at first.
    #[prop(default = None)]
    reveal: Option<&'static str>,
    /// A text that cannot be changed, for password managers alone; the field is not in the tab order.
    #[prop(optional, into)]
    fixed: Option<String>,
    /// Whether it must be filled in.
    #[prop(default = true)]
    required: bool,
    /// The keyboard that a phone shows.
    #[prop(default = "text")]
    inputmode: &'static str,
    /// Further CSS classes.
    #[prop(optional)]
    class: &'static str,
    /// The id of the element that says what to enter.
    #[prop(optional)]
    hint: &'static str,
    /// What to submit when a complete text is pasted.
    #[prop(optional)]
    on_paste: Option<OnPaste>,
) -> AnyView {
    let secret = reveal.is_some();
    let visible = RwSignal::new(!secret);
    let on_input = move |event: ev::Event| {
        let typed = field.text();
        let pasted =
            event.dyn_ref::<InputEvent>().is_some_and(|event| event.input_type() == "insertFromPaste");
        if let Some((submission, is_whole)) = on_paste
            && pasted
            && is_whole(&typed)
        {
            submit(submission);
        }
        field.typed.set(typed);
    };
    let caps_lock_on = RwSignal::new(false);
    let on_key = move |event: ev::KeyboardEvent| {
        if secret {
            caps_lock(&event, caps_lock_on);
        }
    };
    let reveal = reveal.map(|name| reveal_button(name, visible));
    let control = view! {
        <div class="text-field__row">
            <input
                class=["text-field__input ", class].concat()
                id=field.id
                name=field.id
                type=attribute(kind(visible))
                autocomplete=autocomplete
                inputmode=inputmode
                autocapitalize="none"
                spellcheck="false"
                required=required
                readonly=fixed.is_some()
                tabindex=fixed.as_ref().map(|_| "-1")
                value=fixed
                aria-invalid=attribute(move || invalid(field))
                aria-describedby=described_by(field, hint)
                on:input=on_input
                on:keydown=on_key
            />
            {reveal}
        </div>
        {secret.then(|| caps_lock_hint(caps_lock_on))}
    };
    labelled(field, label, control.into_any())
}

/// A control with its label and its error.
pub(super) fn labelled(field: Field, label: &'static str, control: AnyView) -> AnyView {
    view! {
        <div class="text-field">
            <label class="text-field__label" for=field.id>
                {label}
            </label>
            {error(field)}
            {control}
        </div>
    }
    .into_any()
}

/// The button that reveals the text. Its name stays the same; its pressed state says the rest.
fn reveal_button(name: &'static str, visible: RwSignal<bool>) -> AnyView {
    view! {
        <button
            class="text-field__reveal"
            type="button"
            aria-label=name
            aria-pressed=attribute(pressed(visible))
            on:click=move |_| visible.set(!visible.get_untracked())
        >
            {words::show()}
        </button>
    }
    .into_any()
}

/// The type of input that shows or hides the text.
pub(super) fn kind(visible: RwSignal<bool>) -> impl Fn() -> Option<&'static str> {
    move || Some(if visible.get() { "text" } else { "password" })
}

/// Whether the button that reveals the text is pressed.
pub(super) fn pressed(visible: RwSignal<bool>) -> impl Fn() -> Option<&'static str> {
    move || Some(if visible.get() { "true" } else { "false" })
}

/// Records at a key press whether Caps Lock is on.
pub(super) fn caps_lock(event: &ev::KeyboardEvent, on: RwSignal<bool>) {
    let now = event.get_modifier_state("CapsLock");
    if on.get_untracked() != now {
        on.set(now);
    }
}

pub(super) fn caps_lock_hint(caps_lock: RwSignal<bool>) -> AnyView {
    let words = live::text(move || if caps_lock.get() { words::caps_lock() } else { "" }.to_owned());
    view! {
        <p class="text-field__hint" aria-live="polite">
            {words}
        </p>
    }
    .into_any()
}

/// The error of a field. Only the first wrong field of a form is announced immediately; the other errors are
/// read at their fields.
pub(super) fn error(field: Field) -> AnyView {
    live::part(move || match field.error.get() {
        words if words.is_empty() => live::nothing(),
        words => {
            let role = field.announced.get_untracked().then_some("alert");
            paragraph("text-field__error", Some(error_id(field)), role, words)
        }
    })
}

pub(super) fn invalid(field: Field) -> Option<&'static str> {
    (!field.error.with(String::is_empty)).then_some("true")
}

/// The ids of the elements that describe a field. The error's id is there before the error: an id without an
/// element is ignored.
pub(super) fn described_by(field: Field, hint: &str) -> String {
    [&error_id(field), " ", hint].concat()
}

fn error_id(field: Field) -> String {
    [field.id, "-error"].concat()
}
