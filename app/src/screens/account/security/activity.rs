//! The recent activity of the account.

use leptos::prelude::*;
use shared::api::audit::{Activity, ActivityRequest, ShowActivity};

use super::page::SecurityPage;
use crate::{
    api::{self, CallError},
    components::{Alert, Section, live},
    form::{submission, submit},
    message::{activity, words},
    screens::parts::activity_list::activity_list,
};

/// The latest entries, and earlier ones on request.
pub fn activity(page: SecurityPage) -> AnyView {
    let alert = RwSignal::new(String::new());
    let shown = RwSignal::new(None::<Activity>);
    let latest = submission(move || async move {
        if let Some(latest) = load(page, alert, None).await {
            shown.set(Some(latest));
        }
    });
    // Every action on this screen is recorded too.
    live::effect(move || {
        page.known.track();
        submit(latest);
    });
    view! {
        <Section id="activity" heading=words::activity()>
            {activity_list(shown, latest, activity::entry, move |before| load(page, alert, Some(before)))}
            <Alert words=alert />
        </Section>
    }
    .into_any()
}

/// Loads a page of entries, and reports what goes wrong.
async fn load(page: SecurityPage, alert: RwSignal<String>, before: Option<i64>) -> Option<Activity> {
    alert.set(String::new());
    match api::call::<ShowActivity>(&ActivityRequest { before }).await {
        Ok(page) => return Some(page),
        Err(CallError::Common(error)) => alert.set(page.session.handle(error).await),
    }
    None
}
