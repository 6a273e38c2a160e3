//! A list of what was done by anyone to anyone.

use leptos::prelude::*;
use shared::api::admin::audit::{Activity, ActivityFilter, AuditEvent, ListActivity, ListActivityRequest};

use crate::{
    api::{self, CallError},
    components::{self, Alert, Items, Text, live},
    form::{submission, submit},
    message::{acts, words},
    screens::desk::pages::{pages, place},
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
    view! {
        {pages(shown, latest, items, move |before| ask(session, alert, filter.get_untracked(), Some(before)))}
        <Alert words=alert />
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
        Err(CallError::Common(trouble)) => alert.set(session.settle(trouble).await),
        Err(CallError::Endpoint(never)) => match never {},
    }
    None
}

fn items(entries: &[AuditEvent]) -> AnyView {
    if entries.is_empty() {
        return view! { <Text words=words::no_acts() /> }.into_any();
    }
    let item = |(at, entry): (usize, &AuditEvent)| {
        view! { <components::Entry title=acts::act(entry) facts=acts::circumstances(entry) id=Some(place(at)) /> }
            .into_any()
    };
    let items = entries.iter().enumerate().map(item).collect();
    view! { <Items items /> }.into_any()
}
