//! A list that is read page by page: the latest acts, and those before them when asked for.

use std::future::Future;

use leptos::{prelude::*, task::tick};
use shared::api::audit::Page;

use crate::{
    browser,
    components::{Button, live},
    form::{Submission, submission},
    message::words,
    screens::waiting,
};

/// What is shown of it, `latest` being what loads it, and a button for the page before that `ask` gives.
pub fn pages<E, F>(
    shown: RwSignal<Option<Page<E>>>,
    latest: Submission,
    list: fn(&[E]) -> AnyView,
    ask: impl Fn(i64) -> F + Clone + 'static,
) -> AnyView
where
    E: Send + Sync + 'static,
    F: Future<Output = Option<Page<E>>> + 'static,
{
    let more = submission(move || {
        let ask = ask.clone();
        async move {
            let Some(before) = shown.with_untracked(|shown| shown.as_ref()?.before) else { return };
            let Some(more) = ask(before).await else { return };
            let first = shown.with_untracked(|shown| shown.as_ref().map_or(0, |shown| shown.entries.len()));
            shown.update(|shown| {
                if let Some(shown) = shown {
                    shown.entries.extend(more.entries);
                    shown.before = more.before;
                }
            });
            tick().await;
            // Who reads on begins there.
            browser::focus(&place(first));
        }
    });
    let entries = live::part(move || {
        shown
            .with(|shown| shown.as_ref().map(|shown| list(&shown.entries)))
            .unwrap_or_else(|| waiting("wide__skeleton", latest))
    });
    let is_more = move || shown.with(|shown| shown.as_ref().is_some_and(|shown| shown.before.is_some()));
    view! {
        {entries}
        {live::when(is_more, move || view! { <Button label=words::show_more() submission=more /> }.into_any())}
    }
    .into_any()
}

/// The name on the page of what stands at a place of the list.
pub fn place(place: usize) -> String {
    ["act-", &place.to_string()].concat()
}
