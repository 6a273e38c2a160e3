//! Says how many events are newer than those that are shown.

use std::time::Duration;

use leptos::{prelude::*, task::spawn_local};
use shared::api::admin::audit::{CountNewer, NewerRequest};

use super::page::ActivityPage;
use crate::{
    api, browser,
    components::{Button, Notice, live},
    form::submission,
    message::{number::number, words},
};

/// How often to ask while the page can be seen.
const EVERY: Duration = Duration::from_secs(15);

/// The number, once there are any, with a button that shows them.
pub fn newer(page: ActivityPage) -> AnyView {
    if let Ok(timer) = set_interval_with_handle(move || ask(page), EVERY) {
        on_cleanup(move || timer.clear());
    }
    browser::on_visible(move || ask(page));
    let show = submission(move || page.show_newer());
    live::part(move || match page.newer.get() {
        0 => live::nothing(),
        count => view! {
            <Notice words=words::newer_activity(count, &number(count))>
                <Button label=words::show_newer() submission=show class="button button--small" />
            </Notice>
        }
        .into_any(),
    })
}

fn ask(page: ActivityPage) {
    let newest = page.shown.with_untracked(|shown| shown.as_ref()?.newest);
    let Some(after) = newest.filter(|_| browser::is_visible()) else { return };
    let query = page.query.get_untracked();
    spawn_local(async move {
        // A failure is not reported: the next call of the reader's own will.
        let request = NewerRequest { filter: query.filter(), after };
        let Ok(newer) = api::call::<CountNewer>(&request).await else { return };
        // The screen may be gone by now, or show something else.
        if page.query.try_get_untracked().as_ref() == Some(&query)
            && page.shown.try_with_untracked(|shown| shown.as_ref()?.newest) == Some(Some(after))
        {
            page.newer.set(newer.count);
        }
    });
}
