//! A list of activity, the latest first: an account's own, or everyone's for administrators. It loads page by
//! page.

use std::future::Future;

use leptos::{prelude::*, task::tick};
use shared::api::audit::Page;

use crate::{
    browser,
    components::{Button, Text, Timeline, TimelineDay, TimelineEntry, live},
    form::{Submission, submission},
    message::{activity, ago, words},
    screens::parts::placeholder,
};

/// The entries that are `shown`, and a button for earlier ones. `latest` loads the first page and `earlier`
/// the one before the given id; `describe` makes an event the entry that people read.
pub fn activity_list<E, F>(
    shown: RwSignal<Option<Page<E>>>,
    latest: Submission,
    describe: fn(&E) -> activity::Entry,
    earlier: impl Fn(i64) -> F + Clone + 'static,
) -> AnyView
where
    E: Send + Sync + 'static,
    F: Future<Output = Option<Page<E>>> + 'static,
{
    let more = submission(move || {
        let earlier = earlier.clone();
        async move {
            let Some(before) = shown.with_untracked(|shown| shown.as_ref()?.before) else { return };
            let Some(more) = earlier(before).await else { return };
            let first = shown.with_untracked(|shown| shown.as_ref().map_or(0, |shown| shown.entries.len()));
            shown.update(|shown| {
                if let Some(shown) = shown {
                    shown.entries.extend(more.entries);
                    shown.before = more.before;
                }
            });
            tick().await;
            // Reading continues at the first new entry.
            browser::focus(&entry_id(first));
        }
    });
    let entries = live::part(move || {
        let entries = shown
            .with(|shown| shown.as_ref().map(|shown| shown.entries.iter().map(describe).collect::<Vec<_>>()));
        entries.map_or_else(|| placeholder("wide__skeleton", latest), list)
    });
    let is_more = move || shown.with(|shown| shown.as_ref().is_some_and(|shown| shown.before.is_some()));
    view! {
        {entries}
        {live::when(is_more, move || view! { <Button label=words::show_more() submission=more class="button button--medium" /> }.into_any())}
    }
    .into_any()
}

fn list(entries: Vec<activity::Entry>) -> AnyView {
    if entries.is_empty() {
        return view! { <Text words=words::no_activity() /> }.into_any();
    }
    let now = browser::now();
    let mut days: Vec<TimelineDay> = Vec::new();
    for (position, activity::Entry { at, title, facts }) in entries.into_iter().enumerate() {
        let day = ago::day(at, now);
        let entry = TimelineEntry { id: entry_id(position), time: ago::time_of_day(at), title, facts };
        match days.last_mut().filter(|last| last.day == day) {
            Some(last) => last.entries.push(entry),
            None => days.push(TimelineDay { day, entries: vec![entry] }),
        }
    }
    view! { <Timeline days /> }.into_any()
}

/// The id of the entry at a position.
fn entry_id(position: usize) -> String {
    ["activity-", &position.to_string()].concat()
}
