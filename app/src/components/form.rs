//! A form that the app sends itself.

use leptos::{ev::SubmitEvent, prelude::*};

use crate::form::{Submission, submit};

/// A form around its fields and its button. Its checks are its own: the browser's bubbles vanish
/// before they are read.
#[component]
pub fn Form(
    /// What it does when it is sent.
    submission: Submission,
    /// Fields and buttons.
    children: Children,
) -> AnyView {
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        submit(submission);
    };
    // Should the browser ever send it by itself, POST keeps the password out of the address.
    view! {
        <form class="form" method="post" novalidate on:submit=on_submit>
            {children()}
        </form>
    }
    .into_any()
}
