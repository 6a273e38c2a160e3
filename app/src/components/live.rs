//! Parts of a page that change, with one type for each kind.
//!
//! Every closure in a `view!` is a type of its own and adds its own copy of the code that keeps the page up
//! to date. Behind a box they share one copy, which saves the app some 20 KB (brotli). Components return
//! `AnyView` for the same reason.

use leptos::prelude::*;

/// A text that changes.
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

/// A part that is shown only while a condition is true.
pub fn when(
    condition: impl Fn() -> bool + Send + 'static,
    view: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    part(move || if condition() { view() } else { nothing() })
}

/// The value of an attribute that changes.
pub type Attribute = Box<dyn Fn() -> Option<&'static str> + Send>;

/// An attribute that changes; with `None` it is absent.
pub fn attribute(value: impl Fn() -> Option<&'static str> + Send + 'static) -> Attribute {
    Box::new(value)
}

/// Runs something now, and again whenever a signal that it reads changes.
pub fn effect(run: impl Fn() + 'static) {
    fn shared(run: Box<dyn Fn()>) {
        Effect::new(move |_| run());
    }
    shared(Box::new(run));
}

/// An empty part.
#[must_use]
pub fn nothing() -> AnyView {
    ().into_any()
}
