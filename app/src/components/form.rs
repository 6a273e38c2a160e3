//! A form that the app sends itself.

use std::time::Duration;

use leptos::{ev::SubmitEvent, prelude::*};

use super::{live, text::Status};
use crate::{
    form::{Submission, submit},
    message::words,
};

/// How long an answer may take before something is said.
const SLOW: Duration = Duration::from_secs(5);

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
            {slow(submission)}
        </form>
    }
    .into_any()
}

/// What a form says when its answer takes long.
pub(super) fn slow(submission: Submission) -> AnyView {
    let told = RwSignal::new(String::new());
    live::effect(move || {
        told.set(String::new());
        let tell = move || drop(told.try_set(words::slow().to_owned()));
        if submission.pending()
            && let Ok(timer) = set_timeout_with_handle(tell, SLOW)
        {
            on_cleanup(move || timer.clear());
        }
    });
    view! { <Status words=told /> }.into_any()
}
