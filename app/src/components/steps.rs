//! Where one is in setting up.

use std::cmp::Ordering;

use leptos::prelude::*;

use super::text::hidden_word;
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
    let stages = [Stage::SetUp, Stage::Verify, Stage::SaveCodes].into_iter().zip([
        words::step_set_up(),
        words::step_verify(),
        words::step_save_codes(),
    ]);
    let items: Vec<AnyView> = stages.map(|(stage, label)| item(label, stage.cmp(&current))).collect();
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
