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
    button(label, "", submission, "button button--primary", "submit")
}

/// Does something other than sending the form.
#[component]
pub fn Button(
    /// Its name.
    label: &'static str,
    /// More of its name, for those who do not see what it stands beside.
    #[prop(optional)]
    what: &'static str,
    /// What it does.
    submission: Submission,
    /// Its looks.
    #[prop(default = "button")]
    class: &'static str,
) -> AnyView {
    button(label, what, submission, class, "button")
}

fn button(
    label: &'static str,
    what: &'static str,
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
        <button class=class type=kind aria-disabled=attribute(busy) aria-busy=attribute(busy) on:click=press>
            {label}
            {more_of_name(what)}
        </button>
    }
    .into_any()
}

/// The rest of a name that is short because of where it stands: "Copy" beside the key.
pub(super) fn more_of_name(what: &str) -> Option<AnyView> {
    if what.is_empty() {
        return None;
    }
    let more = [" ", &what.to_ascii_lowercase()].concat();
    Some(view! { <span class="visually-hidden">{more}</span> }.into_any())
}
