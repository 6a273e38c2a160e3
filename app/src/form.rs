//! Fields, their errors, and the one thing a form does.

use std::{future::Future, pin::Pin, rc::Rc};

use leptos::{prelude::*, task::spawn_local};
use shared::ParseError;
use web_sys::HtmlInputElement;

use crate::browser;

/// A field of a form. What stands in it belongs to the page: password managers fill it in without
/// asking, and not all of them tell.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name on the page; also that of its parameter.
    pub id: &'static str,
    /// What was typed last, for those who follow the typing.
    pub typed: RwSignal<String>,
    /// What is wrong with it; empty while nothing is.
    pub error: RwSignal<String>,
    /// Whether it is the first wrong field of its form: that one is announced and gets the focus.
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

    /// What stands in it, in the form in which it is compared and hashed.
    #[must_use]
    pub fn text(self) -> String {
        self.input().map(|input| browser::nfc(&input.value())).unwrap_or_default()
    }

    /// Whether the box is ticked, where the field is one.
    #[must_use]
    pub fn ticked(self) -> bool {
        self.input().is_some_and(|input| input.checked())
    }

    /// Empties it.
    pub fn clear(self) {
        if let Some(input) = self.input() {
            input.set_value("");
        }
    }

    /// Moves the focus there, with what was typed selected for typing over.
    pub fn focus(self) {
        browser::focus(self.id);
        if let Some(input) = self.input() {
            input.select();
        }
    }

    /// Tells what is wrong and moves the focus there.
    pub fn reject(self, words: String) {
        self.announced.set(true);
        self.error.set(words);
        self.focus();
    }
}

/// Reads the fields of a form, in their order, and remembers which of them is the first wrong one.
#[derive(Debug, Default)]
pub struct Reading {
    failed: bool,
}

impl Reading {
    /// Begins.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// What the field holds, parsed; what is wrong with it is told at the field.
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

/// What a form does when it is sent, a button when it is pressed, or a screen when it opens. One type
/// for all of them: the answer is told through signals.
///
/// Leptos's `Action` also keeps what went in and what came out, and can be called off; without that,
/// this weighs 2 KB (brotli) less. A `LocalResource` for what a screen asks for weighs 11 KB more.
#[derive(Clone, Copy)]
pub struct Submission {
    running: RwSignal<bool>,
    run: StoredValue<Rc<dyn Fn() -> Running>, LocalStorage>,
}

type Running = Pin<Box<dyn Future<Output = ()>>>;

/// A [`Submission`] of something that takes a while.
pub fn submission<F>(run: impl Fn() -> F + 'static) -> Submission
where
    F: Future<Output = ()> + 'static,
{
    fn shared(run: Rc<dyn Fn() -> Running>) -> Submission {
        Submission { running: RwSignal::new(false), run: StoredValue::new_local(run) }
    }
    shared(Rc::new(move || Box::pin(run())))
}

/// Sends, unless it is being sent already: a double click does no harm.
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
    /// Whether it is being sent right now.
    #[must_use]
    pub fn pending(self) -> bool {
        self.running.get()
    }
}
