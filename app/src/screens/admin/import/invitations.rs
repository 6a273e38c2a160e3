//! How many invitations to imported accounts have been sent.

use std::time::Duration;

use leptos::{prelude::*, task::spawn_local};
use shared::{
    Empty,
    api::admin::import::{GetInvitations, Invitations},
};

use super::page::ImportPage;
use crate::{
    api, browser,
    components::{Gauge, Section, live},
    message::words,
};

/// How often to ask while invitations are waiting.
const EVERY: Duration = Duration::from_secs(5);

/// The progress, while invitations are waiting.
pub fn invitations(import: ImportPage) -> AnyView {
    let known = RwSignal::new(None::<Invitations>);
    live::effect(move || {
        // An import adds invitations.
        import.report.track();
        spawn_local(follow(known));
    });
    let gauge = |one: Invitations| {
        view! {
            <Section id="invitations" heading=words::invitations()>
                <Gauge done=one.of.saturating_sub(one.waiting) of=one.of words=words::invitations_left(one.waiting, &one.of.to_string()) />
            </Section>
        }
        .into_any()
    };
    live::part(move || known.get().filter(|known| known.waiting > 0).map_or_else(live::nothing, gauge))
}

async fn follow(known: RwSignal<Option<Invitations>>) {
    // An error is not reported here: the rest of the screen is more important.
    while let Ok(now) = api::call::<GetInvitations>(&Empty {}).await {
        // The screen may be gone by now, with its signals.
        if known.try_set(Some(now)).is_some() || now.waiting == 0 {
            return;
        }
        browser::pause(EVERY).await;
    }
}
