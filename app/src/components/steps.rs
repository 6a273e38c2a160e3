//! The progress of set-up.

use std::cmp::Ordering;

use leptos::prelude::*;

use super::text::hidden_word;
use crate::message::words;

/// A step of set-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SetUpStep {
    /// The QR code.
    SetUp,
    /// The first code from the authenticator app.
    Verify,
    /// The backup codes.
    SaveCodes,
}

/// The three steps, with the earlier ones marked as done.
#[component]
pub fn Steps(
    /// The current step.
    current: SetUpStep,
) -> AnyView {
    let steps = [SetUpStep::SetUp, SetUpStep::Verify, SetUpStep::SaveCodes].into_iter().zip([
        words::step_set_up(),
        words::step_verify(),
        words::step_save_codes(),
    ]);
    let items: Vec<AnyView> = steps.map(|(step, label)| item(label, step.cmp(&current))).collect();
    view! {
        <ol class="steps" aria-label=words::progress()>
            {items}
        </ol>
    }
    .into_any()
}

fn item(label: &'static str, place: Ordering) -> AnyView {
    let (class, done) = match place {
        Ordering::Less => ("steps__step steps__step--done", Some(hidden_word(words::step_done()))),
        _ => ("steps__step", None),
    };
    view! {
        <li class=class aria-current=place.is_eq().then_some("step")>
            {done}
            {label}
        </li>
    }
    .into_any()
}
