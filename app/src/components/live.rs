//! What changes on a page, in one type each.
//!
//! Every closure in a `view!` is a type of its own, and brings its own copy of the machinery that
//! keeps the page up to date. Behind a box they share one copy, which makes the app some 20 KB
//! (brotli) lighter. Components answer with `AnyView` for the same reason.

use leptos::prelude::*;

/// A text that changes. Nothing to say is the empty text.
pub fn text(words: impl Fn() -> String + Send + 'static) -> AnyView {
    part(move || words().into_any())
}

/// A part of the page that changes as a whole.
pub fn part(view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    fn shared(view: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
        (move || view()).into_any()
    }
    shared(Box::new(view))
}

/// A part that is there only while a condition holds.
pub fn when(
    condition: impl Fn() -> bool + Send + 'static,
    view: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    part(move || if condition() { view() } else { nothing() })
}

/// The value of an attribute that changes.
pub type Attribute = Box<dyn Fn() -> Option<&'static str> + Send>;

/// An attribute that changes; nothing: it is not there.
pub fn attribute(value: impl Fn() -> Option<&'static str> + Send + 'static) -> Attribute {
    Box::new(value)
}

/// Something to do now and whenever a signal that it reads changes.
pub fn effect(run: impl Fn() + 'static) {
    fn shared(run: Box<dyn Fn()>) {
        Effect::new(move |_| run());
    }
    shared(Box::new(run));
}

/// No part at all.
#[must_use]
pub fn nothing() -> AnyView {
    ().into_any()
}
