//! A field of a form, with its error.

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use crate::browser;

/// A field of a form. Its text is in the page alone: password managers fill it in, and not all of them raise
/// an event.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its id in the page, and the name of its parameter.
    pub id: &'static str,
    /// The text after the last key, for parts that follow the typing.
    pub typed: RwSignal<String>,
    /// What is wrong with it; empty while it is right.
    pub error: RwSignal<String>,
    /// Whether it is the first wrong field of its form. That one is announced and gets the focus.
    pub announced: RwSignal<bool>,
}

impl Field {
    /// An empty field.
    #[must_use]
    pub fn new(id: &'static str) -> Self {
        Self {
            id,
            typed: RwSignal::new(String::new()),
            error: RwSignal::new(String::new()),
            announced: RwSignal::new(false),
        }
    }

    fn input(self) -> Option<HtmlInputElement> {
        browser::input(self.id)
    }

    /// The text, in the normalization form in which it is compared and hashed.
    #[must_use]
    pub fn text(self) -> String {
        self.input().map(|input| browser::nfc(&input.value())).unwrap_or_default()
    }

    /// Whether the field is a checked box.
    #[must_use]
    pub fn is_checked(self) -> bool {
        self.input().is_some_and(|input| input.checked())
    }

    /// Replaces the text.
    pub fn set_text(self, text: &str) {
        if let Some(input) = self.input() {
            input.set_value(text);
        }
    }

    /// Empties the field.
    pub fn clear(self) {
        self.set_text("");
    }

    /// Checks or unchecks the box, where the field is one.
    pub fn set_checked(self, checked: bool) {
        if let Some(input) = self.input() {
            input.set_checked(checked);
        }
    }

    /// Moves the focus to the field and selects its text. A list to choose from has no text to select.
    pub fn focus(self) {
        browser::focus(self.id);
        if let Some(input) = self.input().filter(|input| !input.type_().starts_with("select")) {
            input.select();
        }
    }

    /// Reports what is wrong and moves the focus to the field.
    pub fn reject(self, words: String) {
        self.announced.set(true);
        self.error.set(words);
        self.focus();
    }
}
