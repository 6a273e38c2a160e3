//! What the parts of the activity screen share.

use leptos::{prelude::*, task::tick};
use shared::api::admin::audit::{Activity, ListActivity, ListActivityRequest};

use super::query::Query;
use crate::{
    api::{self, CallError},
    browser,
    components::TITLE,
    session::Session,
};

/// What the parts share.
#[derive(Clone, Copy)]
pub struct ActivityPage {
    pub session: Session,
    pub query: Memo<Query>,
    pub shown: RwSignal<Option<Activity>>,
    /// How many events are newer than what is shown.
    pub newer: RwSignal<u32>,
    pub alert: RwSignal<String>,
}

impl ActivityPage {
    /// Loads the newest events that the filter selects. The filter may change meanwhile; the last one counts.
    pub async fn latest(self) {
        while let Some(query) = self.query.try_get_untracked() {
            let answer = self.page(&query, None).await;
            if self.query.try_get_untracked().as_ref() == Some(&query) {
                self.newer.set(0);
                self.shown.set(answer);
                return;
            }
        }
    }

    /// Shows what is newer; reading continues at the top.
    pub async fn show_newer(self) {
        self.latest().await;
        tick().await;
        browser::focus(TITLE);
    }

    /// Adds the events before those that are shown.
    pub async fn earlier(self) {
        let Some(before) = self.shown.with_untracked(|shown| shown.as_ref()?.before) else { return };
        let query = self.query.get_untracked();
        let Some(more) = self.page(&query, Some(before)).await else { return };
        self.shown.update(|shown| {
            if let Some(shown) = shown {
                shown.entries.extend(more.entries);
                shown.before = more.before;
            }
        });
    }

    async fn page(self, query: &Query, before: Option<i64>) -> Option<Activity> {
        self.alert.set(String::new());
        let request = ListActivityRequest { filter: query.filter(), before };
        match api::call::<ListActivity>(&request).await {
            Ok(page) => return Some(page),
            Err(CallError::Common(error)) => self.alert.set(self.session.handle(error).await),
        }
        None
    }
}
