//! The list of everyone's activity that a filter selects.

use leptos::prelude::*;
use shared::api::admin::audit::{Activity, ActivityFilter, ListActivity, ListActivityRequest};

use crate::{
    api::{self, CallError},
    components::{Alert, live},
    form::{submission, submit},
    message::audit,
    screens::parts::activity_list::activity_list,
    session::Session,
};

/// The latest entries that a filter selects, and earlier ones on request. Loads them again whenever the
/// filter or `changed` changes.
pub fn filtered_activity(
    session: Session,
    filter: Memo<ActivityFilter>,
    changed: Signal<Option<i64>>,
) -> AnyView {
    let alert = RwSignal::new(String::new());
    let shown = RwSignal::new(None::<Activity>);
    let latest = submission(move || async move {
        while let Some(requested) = filter.try_get_untracked() {
            let answer = load(session, alert, requested.clone(), None).await;
            // The filter may have changed meanwhile; the last one counts.
            if filter.try_get_untracked().as_ref() == Some(&requested) {
                shown.set(answer);
                return;
            }
        }
    });
    live::effect(move || {
        filter.track();
        changed.track();
        submit(latest);
    });
    let earlier = move |before| load(session, alert, filter.get_untracked(), Some(before));
    view! {
        {activity_list(shown, latest, audit::entry, earlier)}
        <Alert words=alert />
    }
    .into_any()
}

/// Loads a page of entries, and reports what goes wrong.
async fn load(
    session: Session,
    alert: RwSignal<String>,
    filter: ActivityFilter,
    before: Option<i64>,
) -> Option<Activity> {
    alert.set(String::new());
    match api::call::<ListActivity>(&ListActivityRequest { filter, before }).await {
        Ok(page) => return Some(page),
        Err(CallError::Common(error)) => alert.set(session.handle(error).await),
    }
    None
}
