//! Text fields and checkboxes.

use leptos::prelude::*;
use web_sys::{KeyboardEvent, KeyboardEventInit};

use super::state::State;
use crate::{
    browser,
    components::{Checkbox, Text, TextField, live},
    form::Field,
    message::words,
};

/// A field with an error.
pub(super) fn wrong(id: &'static str, words: &str) -> Field {
    let field = Field::new(id);
    field.error.set(words.to_owned());
    field
}

/// A field with a text.
pub(super) fn filled(id: &'static str, text: &'static str) -> Field {
    let field = Field::new(id);
    field.typed.set(text.to_owned());
    live::effect(move || field.set_text(text));
    field
}

pub(super) fn plain() -> Vec<State> {
    let field = |field| view! { <TextField field label=words::username() autocomplete="off" /> }.into_any();
    vec![
        ("empty", field(Field::new("empty"))),
        ("filled", field(filled("filled", "grace@example.com"))),
        ("with an error", field(wrong("wrong", words::username_empty()))),
        ("with a hint", {
            let field = Field::new("hinted");
            view! {
                <Text words=words::backup_code_intro() id="hint" />
                <TextField field label=words::backup_code() autocomplete="off" hint="hint" />
            }
            .into_any()
        }),
        ("fixed, for password managers", {
            let field = Field::new("fixed");
            view! { <TextField field label=words::username() autocomplete="off" fixed="grace" /> }.into_any()
        }),
    ]
}

pub(super) fn secrets() -> Vec<State> {
    let secret = |field| {
        let reveal = Some(words::show_password());
        view! { <TextField field label=words::password() autocomplete="off" reveal /> }.into_any()
    };
    let code = |field| {
        view! { <TextField field label=words::code() autocomplete="off" inputmode="numeric" class="text-field__input--code" /> }.into_any()
    };
    let backup_code = |field| {
        view! { <TextField field label=words::backup_code() autocomplete="off" class="text-field__input--backup-code" /> }.into_any()
    };
    let pass = "violet kayak trombone";
    let states = vec![
        ("hidden", secret(filled("hidden-secret", pass))),
        ("shown", secret(filled("shown-secret", pass))),
        ("with Caps Lock on", secret(filled("caps-lock", pass))),
        ("with an error", secret(wrong("wrong-secret", words::password_empty()))),
        ("a code, empty", code(Field::new("empty-code"))),
        ("a code, filled", code(filled("filled-code", "492816"))),
        ("a code with an error", code(wrong("wrong-code", words::code_wrong()))),
        ("a backup code, filled", backup_code(filled("filled-backup-code", "7k2qm-9xw4t-1hnbc"))),
        ("a backup code with an error", backup_code(wrong("wrong-backup-code", words::backup_code_used()))),
    ];
    live::effect(reveal_and_lock);
    states
}

/// Brings two fields into states that otherwise only a user at the keyboard can.
fn reveal_and_lock() {
    if let Some(input) = browser::input("shown-secret")
        && let Some(button) = input.next_element_sibling()
    {
        let _ = button.dispatch_event(&web_sys::Event::new("click").expect("a valid name"));
    }
    let locked = KeyboardEventInit::new();
    locked.set_modifier_caps_lock(true);
    if let Some(input) = browser::input("caps-lock")
        && let Ok(event) = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &locked)
    {
        let _ = input.dispatch_event(&event);
    }
}

pub(super) fn boxes() -> Vec<State> {
    let checkbox = |field| view! { <Checkbox field label=words::codes_saved() /> }.into_any();
    let checked = Field::new("ticked");
    live::effect(move || checked.set_checked(true));
    vec![
        ("unchecked", checkbox(Field::new("open-box"))),
        ("checked", checkbox(checked)),
        ("with an error", checkbox(wrong("wrong-box", words::codes_not_saved()))),
    ]
}
