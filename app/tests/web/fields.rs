//! Fields show their errors, and forms are submitted once.

use std::{cell::Cell, rc::Rc};

use app::{
    components::{Form, PasswordRules, SubmitButton, TextField},
    form::{Field, FormReader, submission, submit},
    message::fields,
};
use leptos::{prelude::*, task::tick};
use shared::{Identifier, Password, TotpCode};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::helpers::{Mounted, focused};

async fn two_fields() -> (Mounted, Field, Field) {
    let made = Rc::new(Cell::new(None));
    let fields = made.clone();
    let mounted = Mounted::with(move || {
        let (username, password) = (Field::new("username"), Field::new("password"));
        fields.set(Some((username, password)));
        view! {
            <TextField field=username label="Username" autocomplete="username" />
            <TextField field=password label="Password" autocomplete="current-password" reveal=Some("Show password") />
        }
    })
    .await;
    let (username, password) = made.get().unwrap();
    (mounted, username, password)
}

#[wasm_bindgen_test]
async fn an_error_is_shown_at_its_field_and_at_no_other() {
    let (mounted, username, password) = two_fields().await;
    mounted.type_into("#username", "ada").await;
    let mut reader = FormReader::new();
    assert!(reader.field(username, Identifier::parse, fields::username).is_some());
    assert!(reader.field(password, Password::parse, fields::password).is_none());
    tick().await;

    assert_eq!(mounted.text("#password-error"), "Enter your password.");
    assert_eq!(mounted.find("#password").get_attribute("aria-invalid").as_deref(), Some("true"));
    assert!(mounted.find("#password").get_attribute("aria-describedby").unwrap().contains("password-error"));
    assert_eq!(mounted.find("#username").get_attribute("aria-invalid"), None);
    assert!(mounted.maybe("#username-error").is_none());
    assert_eq!(focused(), "password");
}

#[wasm_bindgen_test]
async fn of_two_errors_the_first_is_announced_and_has_the_focus() {
    let (mounted, username, password) = two_fields().await;
    let mut reader = FormReader::new();
    let _ = reader.field(username, Identifier::parse, fields::username);
    let _ = reader.field(password, Password::parse, fields::password);
    tick().await;
    assert_eq!(mounted.count("[role=alert]"), 1);
    assert_eq!(mounted.text("[role=alert]"), "Enter your username or email address.");
    assert_eq!(mounted.text("#password-error"), "Enter your password.");
    assert_eq!(focused(), "username");
}

#[wasm_bindgen_test]
async fn an_error_disappears_when_the_field_is_right() {
    let (mounted, username, _) = two_fields().await;
    let _ = FormReader::new().field(username, Identifier::parse, fields::username);
    tick().await;
    assert_eq!(mounted.count(".text-field__error"), 1);
    mounted.type_into("#username", "ada").await;
    let _ = FormReader::new().field(username, Identifier::parse, fields::username);
    tick().await;
    assert_eq!(mounted.count(".text-field__error"), 0);
}

#[wasm_bindgen_test]
async fn a_letter_typed_as_two_characters_equals_the_one() {
    let (mounted, _, password) = two_fields().await;
    mounted.type_into("#password", "cafe\u{301} au lait").await;
    assert_eq!(password.text(), "caf\u{e9} au lait");
    let typed = FormReader::new().field(password, Password::parse, fields::password).unwrap();
    assert_eq!(typed.as_str(), "caf\u{e9} au lait");
}

#[wasm_bindgen_test]
async fn what_a_password_manager_fills_in_silently_is_read_too() {
    let (mounted, username, _) = two_fields().await;
    mounted.find("#username").unchecked_into::<web_sys::HtmlInputElement>().set_value("ada");
    assert_eq!(username.text(), "ada");
}

#[wasm_bindgen_test]
async fn show_reveals_the_password_and_says_that_it_is_pressed() {
    let (mounted, ..) = two_fields().await;
    assert_eq!(mounted.find("#password").get_attribute("type").as_deref(), Some("password"));
    assert_eq!(mounted.text("button"), "Show");
    assert_eq!(mounted.find("button").get_attribute("aria-label").as_deref(), Some("Show password"));
    mounted.click("button").await;
    assert_eq!(mounted.find("#password").get_attribute("type").as_deref(), Some("text"));
    assert_eq!(mounted.find("button").get_attribute("aria-pressed").as_deref(), Some("true"));
    assert_eq!(mounted.text("button"), "Show");
}

#[wasm_bindgen_test]
fn a_code_may_be_typed_with_spaces() {
    assert_eq!(TotpCode::parse(" 123 456 ").unwrap().as_str(), "123456");
}

#[wasm_bindgen_test]
async fn a_form_is_submitted_once_however_often_its_button_is_pressed() {
    let sent = Rc::new(Cell::new(0));
    let gate = RwSignal::new(0);
    let counted = sent.clone();
    let mounted = Mounted::with(move || {
        let submission = submission(move || {
            counted.set(counted.get() + 1);
            async move {
                while gate.get_untracked() == 0 {
                    tick().await;
                }
            }
        });
        view! {
            <Form submission>
                <SubmitButton label="Send" submission />
            </Form>
        }
    })
    .await;
    mounted.click("button").await;
    mounted.click("button").await;
    mounted.click("button").await;
    assert_eq!(sent.get(), 1);
    assert_eq!(mounted.find("button").get_attribute("aria-disabled").as_deref(), Some("true"));
    assert_eq!(mounted.text("button"), "Send");

    gate.set(1);
    for _ in 0..4 {
        tick().await;
    }
    assert_eq!(mounted.find("button").get_attribute("aria-disabled"), None);
    mounted.click("button").await;
    assert_eq!(sent.get(), 2);
}

#[wasm_bindgen_test]
async fn a_submission_outlives_its_screen() {
    let gate = RwSignal::new(0);
    let mounted = Mounted::with(move || {
        let submission = submission(move || async move {
            while gate.get_untracked() == 0 {
                tick().await;
            }
        });
        submit(submission);
        view! { <SubmitButton label="Send" submission /> }
    })
    .await;
    drop(mounted);
    gate.set(1);
    for _ in 0..4 {
        tick().await;
    }
}

#[wasm_bindgen_test]
async fn the_rules_are_marked_as_kept_while_the_password_is_typed() {
    let mounted = Mounted::with(|| {
        let field = Field::new("new-password");
        view! {
            <TextField field label="New password" autocomplete="new-password" reveal=Some("Show password") />
            <PasswordRules field id="rules" own_words=["northwind".to_owned()].into() />
        }
    })
    .await;
    assert_eq!((mounted.count("#rules li"), mounted.count("#rules [data-kept]")), (3, 0));
    mounted.type_into("#new-password", "violet").await;
    assert_eq!(mounted.count("#rules [data-kept]"), 2, "still too short");
    mounted.type_into("#new-password", "northwind-12").await;
    assert_eq!(mounted.count("#rules [data-kept]"), 2, "the application's name");
    mounted.type_into("#new-password", "violet kayak trombone").await;
    assert_eq!(mounted.count("#rules [data-kept]"), 3);
}
