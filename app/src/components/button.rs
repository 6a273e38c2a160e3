//! Buttons that start something which takes a while. While it does, they keep the focus and their
//! name, and pressing again does nothing.

use leptos::prelude::*;

use super::live::attribute;
use crate::form::{Submission, submit};

/// Sends the form it stands in.
#[component]
pub fn SubmitButton(
    /// Its name.
    label: &'static str,
    /// What the form does.
    submission: Submission,
) -> AnyView {
    button(label, None, submission, "button button--primary", "submit")
}

/// Does something other than sending the form.
#[component]
pub fn Button(
    /// Its name.
    label: &'static str,
    /// Its whole name, for those who do not see what it stands beside; it contains the label (WCAG
    /// 2.5.3).
    #[prop(default = None)]
    name: Option<&'static str>,
    /// What it does.
    submission: Submission,
    /// Its looks.
    #[prop(default = "button")]
    class: &'static str,
) -> AnyView {
    button(label, name, submission, class, "button")
}

/// One of several that look alike, each for another thing.
#[component]
pub fn NamedButton(
    /// What it says.
    label: &'static str,
    /// Its whole name, with that of its thing; it contains the label (WCAG 2.5.3).
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
        // The other kind is sent by its form.
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
