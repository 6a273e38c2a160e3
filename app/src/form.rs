//! The fields of forms, their errors, and what a form does when it is submitted.

use std::{future::Future, pin::Pin, rc::Rc};

use leptos::{prelude::*, task::spawn_local};
use shared::ParseError;
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

    /// Moves the focus to the field and selects its text.
    pub fn focus(self) {
        browser::focus(self.id);
        if let Some(input) = self.input() {
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

/// Reads the fields of a form in their order, and keeps track of the first wrong one.
#[derive(Debug, Default)]
pub struct FormReader {
    failed: bool,
}

impl FormReader {
    /// A reader that has read no field.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The parsed text of a field. Reports at the field what is wrong with it.
    pub fn field<T>(
        &mut self,
        field: Field,
        parse: impl FnOnce(&str) -> Result<T, ParseError>,
        words: fn(ParseError) -> &'static str,
    ) -> Option<T> {
        match parse(&field.text()) {
            Ok(value) => {
                field.error.set(String::new());
                Some(value)
            }
            Err(invalid) => {
                self.wrong(field, words(invalid).to_owned());
                None
            }
        }
    }

    fn wrong(&mut self, field: Field, words: String) {
        if self.failed {
            field.announced.set(false);
            field.error.set(words);
        } else {
            self.failed = true;
            field.reject(words);
        }
    }
}

/// What a form does when it is submitted, a button when it is pressed, or a screen when it opens. One type
/// for all of them: the result goes to signals.
///
/// Leptos's `Action` also keeps its input and output and can be cancelled; without that, this takes 2 KB
/// (brotli) less. A `LocalResource` for what a screen loads would take 11 KB more.
#[derive(Clone, Copy)]
pub struct Submission {
    running: RwSignal<bool>,
    run: StoredValue<Rc<dyn Fn() -> Running>, LocalStorage>,
}

type Running = Pin<Box<dyn Future<Output = ()>>>;

/// Makes a [`Submission`] of something asynchronous.
pub fn submission<F>(run: impl Fn() -> F + 'static) -> Submission
where
    F: Future<Output = ()> + 'static,
{
    fn shared(run: Rc<dyn Fn() -> Running>) -> Submission {
        Submission { running: RwSignal::new(false), run: StoredValue::new_local(run) }
    }
    shared(Rc::new(move || Box::pin(run())))
}

/// Runs it, unless it is running already: a double click does no harm.
pub fn submit(submission: Submission) {
    let Submission { running, run } = submission;
    if running.get_untracked() {
        return;
    }
    running.set(true);
    let running_now = run.with_value(|run| run());
    spawn_local(async move {
        running_now.await;
        // The form may be gone by now, with its signals.
        let _ = running.try_set(false);
    });
}

impl Submission {
    /// Whether it is running.
    #[must_use]
    pub fn pending(self) -> bool {
        self.running.get()
    }
}
