//! What was done to the account lately.

use leptos::prelude::*;
use shared::api::audit::{Activity, ActivityRequest, AuditEvent, ShowActivity};

use super::Own;
use crate::{
    api::{self, CallError},
    components::{Alert, Item, Items, Section, live},
    form::{submission, submit},
    message::{activity, words},
    screens::desk::pages::{pages, place},
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
    view! {
        <Section id="activity" heading=words::activity()>
            {pages(shown, latest, items, move |before| ask(own, alert, Some(before)))}
            <Alert words=alert />
        </Section>
    }
    .into_any()
}

/// A page of it; what goes wrong is told.
async fn ask(own: Own, alert: RwSignal<String>, before: Option<i64>) -> Option<Activity> {
    alert.set(String::new());
    match api::call::<ShowActivity>(&ActivityRequest { before }).await {
        Ok(page) => return Some(page),
        Err(CallError::Common(trouble)) => alert.set(own.session.settle(trouble).await),
        Err(CallError::Endpoint(never)) => match never {},
    }
    None
}

fn items(entries: &[AuditEvent]) -> AnyView {
    let item = |(at, entry): (usize, &AuditEvent)| {
        let (title, facts) = (activity::act(entry), activity::circumstances(entry));
        view! { <Item title facts id=Some(place(at)) /> }.into_any()
    };
    let items = entries.iter().enumerate().map(item).collect();
    view! { <Items items /> }.into_any()
}
