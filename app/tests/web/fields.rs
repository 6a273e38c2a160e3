//! Fields tell what is wrong with them, and forms are sent once.

use std::{cell::Cell, rc::Rc};

use app::{
    components::{Form, PasswordRules, SubmitButton, TextField},
    form::{Field, Reading, submission, submit},
    message::fields,
};
use leptos::{prelude::*, task::tick};
use shared::{Identifier, Password, TotpCode};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::helpers::{Place, focused};

async fn two_fields() -> (Place, Field, Field) {
    let made = Rc::new(Cell::new(None));
    let kept = made.clone();
    let place = Place::with(move || {
        let (username, password) = (Field::new("username"), Field::new("password"));
        kept.set(Some((username, password)));
        view! {
            <TextField field=username label="Username" autocomplete="username" />
            <TextField field=password label="Password" autocomplete="current-password" reveal=Some("Show password") />
        }
    })
    .await;
    let (username, password) = made.get().unwrap();
    (place, username, password)
}

#[wasm_bindgen_test]
async fn an_error_stands_at_its_field_and_not_at_another() {
    let (place, username, password) = two_fields().await;
    place.type_into("#username", "ada").await;
    let mut reading = Reading::new();
    assert!(reading.field(username, Identifier::parse, fields::username).is_some());
    assert!(reading.field(password, Password::parse, fields::password).is_none());
    tick().await;

    assert_eq!(place.text("#password-error"), "Enter your password.");
    assert_eq!(place.find("#password").get_attribute("aria-invalid").as_deref(), Some("true"));
    assert!(place.find("#password").get_attribute("aria-describedby").unwrap().contains("password-error"));
    assert_eq!(place.find("#username").get_attribute("aria-invalid"), None);
    assert!(place.maybe("#username-error").is_none());
    assert_eq!(focused(), "password");
}

#[wasm_bindgen_test]
async fn of_two_errors_the_first_is_announced_and_has_the_focus() {
    let (place, username, password) = two_fields().await;
    let mut reading = Reading::new();
    let _ = reading.field(username, Identifier::parse, fields::username);
    let _ = reading.field(password, Password::parse, fields::password);
    tick().await;
    assert_eq!(place.count("[role=alert]"), 1);
    assert_eq!(place.text("[role=alert]"), "Enter your username or email address.");
    assert_eq!(place.text("#password-error"), "Enter your password.");
    assert_eq!(focused(), "username");
}

#[wasm_bindgen_test]
async fn an_error_goes_when_the_field_is_right() {
    let (place, username, _) = two_fields().await;
    let _ = Reading::new().field(username, Identifier::parse, fields::username);
    tick().await;
    assert_eq!(place.count(".text-field__error"), 1);
    place.type_into("#username", "ada").await;
    let _ = Reading::new().field(username, Identifier::parse, fields::username);
    tick().await;
    assert_eq!(place.count(".text-field__error"), 0);
}

#[wasm_bindgen_test]
async fn a_letter_typed_as_two_is_the_same_as_one() {
    let (place, _, password) = two_fields().await;
    place.type_into("#password", "cafe\u{301} au lait").await;
    assert_eq!(password.text(), "caf\u{e9} au lait");
    let typed = Reading::new().field(password, Password::parse, fields::password).unwrap();
    assert_eq!(typed.as_str(), "caf\u{e9} au lait");
}

#[wasm_bindgen_test]
async fn what_a_password_manager_fills_in_silently_is_read_too() {
    let (place, username, _) = two_fields().await;
    place.find("#username").unchecked_into::<web_sys::HtmlInputElement>().set_value("ada");
    assert_eq!(username.text(), "ada");
}

#[wasm_bindgen_test]
async fn show_reveals_the_password_and_says_that_it_is_pressed() {
    let (place, ..) = two_fields().await;
    assert_eq!(place.find("#password").get_attribute("type").as_deref(), Some("password"));
    assert_eq!(place.text("button"), "Show");
    assert_eq!(place.find("button").get_attribute("aria-label").as_deref(), Some("Show password"));
    place.click("button").await;
    assert_eq!(place.find("#password").get_attribute("type").as_deref(), Some("text"));
    assert_eq!(place.find("button").get_attribute("aria-pressed").as_deref(), Some("true"));
    assert_eq!(place.text("button"), "Show");
}

#[wasm_bindgen_test]
fn a_code_may_be_typed_with_spaces() {
    assert_eq!(TotpCode::parse(" 123 456 ").unwrap().as_str(), "123456");
}

#[wasm_bindgen_test]
async fn a_form_is_sent_once_however_often_it_is_pressed() {
    let sent = Rc::new(Cell::new(0));
    let gate = RwSignal::new(0);
    let counted = sent.clone();
    let place = Place::with(move || {
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
    place.click("button").await;
    place.click("button").await;
    place.click("button").await;
    assert_eq!(sent.get(), 1);
    assert_eq!(place.find("button").get_attribute("aria-disabled").as_deref(), Some("true"));
    assert_eq!(place.text("button"), "Send");

    gate.set(1);
    for _ in 0..4 {
        tick().await;
    }
    assert_eq!(place.find("button").get_attribute("aria-disabled"), None);
    place.click("button").await;
    assert_eq!(sent.get(), 2);
}

#[wasm_bindgen_test]
async fn a_submission_outlives_its_screen() {
    let gate = RwSignal::new(0);
    let place = Place::with(move || {
        let submission = submission(move || async move {
            while gate.get_untracked() == 0 {
                tick().await;
            }
        });
        submit(submission);
        view! { <SubmitButton label="Send" submission /> }
    })
    .await;
    drop(place);
    gate.set(1);
    for _ in 0..4 {
        tick().await;
    }
}

#[wasm_bindgen_test]
async fn the_rules_tick_off_while_one_types() {
    let place = Place::with(|| {
        let field = Field::new("new-password");
        view! {
            <TextField field label="New password" autocomplete="new-password" reveal=Some("Show password") />
            <PasswordRules field id="rules" own_words=["northwind".to_owned()].into() />
        }
    })
    .await;
    assert_eq!((place.count("#rules li"), place.count("#rules [data-kept]")), (3, 0));
    place.type_into("#new-password", "violet").await;
    assert_eq!(place.count("#rules [data-kept]"), 2, "too short as yet");
    place.type_into("#new-password", "northwind-12").await;
    assert_eq!(place.count("#rules [data-kept]"), 2, "the application's name");
    place.type_into("#new-password", "violet kayak trombone").await;
    assert_eq!(place.count("#rules [data-kept]"), 3);
}
