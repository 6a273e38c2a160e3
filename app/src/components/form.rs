//! A form that the app submits itself.

use std::time::Duration;

use leptos::{ev::SubmitEvent, prelude::*};

use super::{live, text::Status};
use crate::{
    form::{Submission, submit},
    message::words,
};

/// How long an answer may take before the form says that it is slow.
const SLOW: Duration = Duration::from_secs(5);

/// A form around its fields and buttons. The app validates the fields: the browser's own bubbles disappear
/// before they are read.
#[component]
pub fn Form(
    /// What it does when it is submitted.
    submission: Submission,
    /// Fields and buttons.
    children: Children,
) -> AnyView {
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        submit(submission);
    };
    // If the browser ever submits the form itself, POST keeps the password out of the address.
    view! {
        <form class="form" method="post" novalidate on:submit=on_submit>
            {children()}
            {slow(submission)}
        </form>
    }
    .into_any()
}

/// The message of a form whose answer takes long.
pub(super) fn slow(submission: Submission) -> AnyView {
    let status = RwSignal::new(String::new());
    live::effect(move || {
        status.set(String::new());
        let report = move || drop(status.try_set(words::slow().to_owned()));
        if submission.pending()
            && let Ok(timer) = set_timeout_with_handle(report, SLOW)
        {
            on_cleanup(move || timer.clear());
        }
    });
    view! { <Status words=status /> }.into_any()
}
