//! A list of what was done by anyone to anyone.

use leptos::{prelude::*, task::tick};
use shared::api::administration::activity::{Activity, ActivityFilter, ListActivity, ListActivityRequest};

use crate::{
    api::{self, CallError},
    browser,
    components::{Alert, Button, Entry, Items, Text, live},
    form::{submission, submit},
    message::{acts, words},
    screens::waiting,
    session::Session,
};

/// The latest acts that a filter lets through, and those before when asked for; anew whenever the filter or
/// `again` changes.
pub fn entries(session: Session, filter: Memo<ActivityFilter>, again: Signal<Option<i64>>) -> AnyView {
    let alert = RwSignal::new(String::new());
    let shown = RwSignal::new(None::<Activity>);
    let latest = submission(move || async move {
        while let Some(asked) = filter.try_get_untracked() {
            let answer = ask(session, alert, asked.clone(), None).await;
            // The last question counts.
            if filter.try_get_untracked().as_ref() == Some(&asked) {
                shown.set(answer);
                return;
            }
        }
    });
    live::effect(move || {
        filter.track();
        again.track();
        submit(latest);
    });
    let more = submission(move || async move {
        let Some(before) = shown.with_untracked(|shown| shown.as_ref()?.before) else { return };
        let Some(more) = ask(session, alert, filter.get_untracked(), Some(before)).await else { return };
        let first = shown.with_untracked(|shown| shown.as_ref().map_or(0, |shown| shown.entries.len()));
        shown.update(|shown| {
            if let Some(shown) = shown {
                shown.entries.extend(more.entries);
                shown.before = more.before;
            }
        });
        tick().await;
        // Who reads on begins there.
        browser::focus(&id(first));
    });
    let list = live::part(move || {
        shown.with(|shown| match shown {
            Some(shown) if shown.entries.is_empty() => view! { <Text words=words::no_acts() /> }.into_any(),
            Some(shown) => view! { <Items items=items(shown) /> }.into_any(),
            None => waiting("wide__shade", latest),
        })
    });
    let is_more = move || shown.with(|shown| shown.as_ref().is_some_and(|shown| shown.before.is_some()));
    view! {
        {list}
        <Alert words=alert />
        {live::when(is_more, move || view! { <Button label=words::show_more() submission=more /> }.into_any())}
    }
    .into_any()
}

/// A page of it; what goes wrong is told.
async fn ask(
    session: Session,
    alert: RwSignal<String>,
    filter: ActivityFilter,
    before: Option<i64>,
) -> Option<Activity> {
    alert.set(String::new());
    match api::call::<ListActivity>(&ListActivityRequest { filter, before }).await {
        Ok(page) => return Some(page),
        Err(CallError::Failed(trouble)) => alert.set(session.settle(trouble).await),
        Err(CallError::Rejected(never)) => match never {},
    }
    None
}

fn items(activity: &Activity) -> Vec<AnyView> {
    let entry = |(place, entry)| {
        view! { <Entry title=acts::act(entry) facts=acts::circumstances(entry) id=Some(id(place)) /> }
            .into_any()
    };
    activity.entries.iter().enumerate().map(entry).collect()
}

/// An entry's name on the page.
fn id(place: usize) -> String {
    ["act-", &place.to_string()].concat()
}
