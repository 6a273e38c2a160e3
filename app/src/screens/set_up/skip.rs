//! Skipping the set-up for now, where that is possible.

use leptos::prelude::*;
use shared::{
    Empty,
    api::{NextStep, set_up::SkipSetUp},
};

use crate::{
    api::{self, CallError},
    components::{Button, Text, live},
    form::submission,
    message::{time, words},
    session::Session,
};

/// That the set-up can be skipped, and until when.
fn skippable(session: Session) -> Option<String> {
    match session.step() {
        Some(NextStep::SetUp { optional: true, until, .. }) => Some(time::skippable_until(until)),
        _ => None,
    }
}

/// Says that the set-up can be skipped, and until when.
pub fn skip_text(session: Session) -> AnyView {
    live::part(move || match skippable(session) {
        Some(words) => view! { <Text words /> }.into_any(),
        None => live::nothing(),
    })
}

/// Skips the set-up. What went wrong goes to `alert`.
pub fn skip_button(session: Session, alert: RwSignal<String>) -> AnyView {
    let skip = submission(move || async move {
        match api::call::<SkipSetUp>(&Empty {}).await {
            Ok(progress) => session.advance(progress).await,
            Err(CallError::Common(error)) => alert.set(session.handle(error).await),
        }
    });
    live::when(
        move || skippable(session).is_some(),
        move || view! { <Button label=words::skip() submission=skip /> }.into_any(),
    )
}
