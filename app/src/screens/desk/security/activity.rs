//! What was done to the account lately.

use leptos::{prelude::*, task::tick};
use shared::api::activity::{Activity, ActivityRequest, Entry, ShowActivity};

use super::Own;
use crate::{
    api::{self, CallError},
    browser,
    components::{Alert, Button, Item, Items, Section, live},
    form::{submission, submit},
    message::{activity, words},
    screens::waiting,
};

/// The latest acts, and those before when asked for.
pub fn activity(own: Own) -> AnyView {
    let alert = RwSignal::new(String::new());
    let shown = RwSignal::new(None::<Activity>);
    let latest = submission(move || async move {
        if let Some(latest) = ask(own, alert, None).await {
            shown.set(Some(latest));
        }
    });
    // Whatever is done on this page is an act too.
    live::effect(move || {
        own.known.track();
        submit(latest);
    });
    let more = submission(move || async move {
        let Some(before) = shown.with_untracked(|shown| shown.as_ref()?.before) else { return };
        let Some(more) = ask(own, alert, Some(before)).await else { return };
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
            Some(shown) => view! { <Items items=items(&shown.entries) /> }.into_any(),
            None => waiting("wide__shade", latest),
        })
    });
    let is_more = move || shown.with(|shown| shown.as_ref().is_some_and(|shown| shown.before.is_some()));
    view! {
        <Section id="activity" heading=words::activity()>
            {list}
            <Alert words=alert />
            {live::when(is_more, move || view! { <Button label=words::show_more() submission=more /> }.into_any())}
        </Section>
    }
    .into_any()
}

/// A page of it; what goes wrong is told.
async fn ask(own: Own, alert: RwSignal<String>, before: Option<i64>) -> Option<Activity> {
    alert.set(String::new());
    match api::call::<ShowActivity>(&ActivityRequest { before }).await {
        Ok(page) => return Some(page),
        Err(CallError::Failed(trouble)) => alert.set(own.session.settle(trouble).await),
        Err(CallError::Rejected(never)) => match never {},
    }
    None
}

fn items(entries: &[Entry]) -> Vec<AnyView> {
    let item = |(place, entry): (usize, &Entry)| {
        let (title, facts) = (activity::act(entry), activity::circumstances(entry));
        view! { <Item title facts id=Some(id(place)) /> }.into_any()
    };
    entries.iter().enumerate().map(item).collect()
}

/// An act's name on the page.
fn id(place: usize) -> String {
    ["act-", &place.to_string()].concat()
}
