//! Buttons that start a submission. While it runs, they keep the focus and their name, and pressing them
//! again does nothing.

use leptos::prelude::*;

use super::live::attribute;
use crate::form::{Submission, submit};

/// Submits the form around it.
#[component]
pub fn SubmitButton(
    /// Its label.
    label: &'static str,
    /// What the form does.
    submission: Submission,
) -> AnyView {
    button(label, None, submission, "button button--primary", "submit")
}

/// Does something other than submitting the form.
#[component]
pub fn Button(
    /// Its label.
    label: &'static str,
    /// Its accessible name, where the label alone is not clear. It contains the label (WCAG 2.5.3).
    #[prop(default = None)]
    name: Option<&'static str>,
    /// What it does.
    submission: Submission,
    /// Its CSS classes.
    #[prop(default = "button")]
    class: &'static str,
) -> AnyView {
    button(label, name, submission, class, "button")
}

/// One of several buttons with the same label, each for another item.
#[component]
pub fn NamedButton(
    /// Its label.
    label: &'static str,
    /// Its accessible name, with the name of the item. It contains the label (WCAG 2.5.3).
    name: String,
    /// What it does.
    submission: Submission,
) -> AnyView {
    let busy = move || submission.pending().then_some("true");
    view! {
        <button
            class="button button--small"
            type="button"
            aria-label=name
            aria-disabled=attribute(busy)
            aria-busy=attribute(busy)
            on:click=move |_| submit(submission)
        >
            {label}
        </button>
    }
    .into_any()
}

fn button(
    label: &'static str,
    name: Option<&'static str>,
    submission: Submission,
    class: &'static str,
    kind: &'static str,
) -> AnyView {
    let busy = move || submission.pending().then_some("true");
    let press = move |_| {
        // A submit button leaves this to its form.
        if kind == "button" {
            submit(submission);
        }
    };
    view! {
        <button class=class type=kind aria-label=name aria-disabled=attribute(busy) aria-busy=attribute(busy) on:click=press>
            {label}
        </button>
    }
    .into_any()
}
