//! What needs attention, each with the page that helps.

use leptos::prelude::*;
use shared::api::admin::overview::Overview;

use crate::{
    components::{Section, Task, Tasks, Text},
    message::{overview as text, words},
};

/// The list, or that there is nothing to do.
pub fn attention(overview: &Overview) -> AnyView {
    let tasks = text::tasks(overview);
    let content = if tasks.is_empty() {
        view! { <Text words=words::nothing_to_attend() /> }.into_any()
    } else {
        let task = |text::Task { count, text, quote, to, label }| Task { count, text, quote, to, label };
        view! { <Tasks tasks=tasks.into_iter().map(task).collect() /> }.into_any()
    };
    view! {
        <Section id="attention" heading=words::needs_attention()>
            {content}
        </Section>
    }
    .into_any()
}
