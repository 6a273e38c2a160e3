//! Where one is in setting up.

use std::cmp::Ordering;

use leptos::prelude::*;

use crate::message::words;

/// A stage of setting up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The QR code.
    SetUp,
    /// A first code from the authenticator app.
    Verify,
    /// The backup codes.
    SaveCodes,
}

/// The three stages, those behind marked as done.
#[component]
pub fn Steps(
    /// Where one is.
    current: Stage,
) -> AnyView {
    let stages = [Stage::SetUp, Stage::Verify, Stage::SaveCodes].into_iter().zip(words::STEPS);
    let items: Vec<AnyView> = stages.map(|(stage, label)| item(label, stage.cmp(&current))).collect();
    view! {
        <ol class="steps" aria-label=words::PROGRESS>
            {items}
        </ol>
    }
    .into_any()
}

fn item(label: &'static str, place: Ordering) -> AnyView {
    let (class, done) = match place {
        Ordering::Less => ("steps__step steps__step--done", words::STEP_DONE),
        _ => ("steps__step", ""),
    };
    view! {
        <li class=class aria-current=place.is_eq().then_some("step")>
            <span class="visually-hidden">{done}</span>
            {label}
        </li>
    }
    .into_any()
}
