//! Asks before changes are lost.

use leptos::{ev, prelude::*};

use super::page::SettingsPage;
use crate::{
    browser,
    components::{Dialog, Form, SubmitButton, Text, close_dialog, live},
    form::submission,
    message::words,
};

/// Asks when a link is followed while changes are not saved. When the page itself is left, the browser asks.
pub fn leave(page: SettingsPage) -> AnyView {
    let to = RwSignal::new(None::<String>);
    let unsaved =
        move || page.changes.with_untracked(|changes| changes.as_ref().is_none_or(|all| !all.is_empty()));
    let unload = window_event_listener(ev::beforeunload, move |event| {
        if unsaved() {
            event.prevent_default();
        }
    });
    browser::on_link(move |address| {
        if unsaved() {
            to.set(Some(address));
            return true;
        }
        false
    });
    on_cleanup(move || unload.remove());
    live::part(move || to.get().map_or_else(live::nothing, |address| ask(page, to, address)))
}

fn ask(page: SettingsPage, to: RwSignal<Option<String>>, address: String) -> AnyView {
    let closed = Callback::new(move |()| to.set(None));
    let go = submission(move || {
        let address = address.clone();
        async move {
            if let Some(settings) = page.known.get_untracked() {
                page.fields().show(&settings);
            }
            close_dialog();
            page.session.go_to_address(&address);
        }
    });
    view! {
        <Dialog title=words::leave_unsaved() closed>
            <Text words=words::leave_unsaved_text() />
            <Form submission=go>
                <SubmitButton label=words::discard_changes() submission=go />
            </Form>
        </Dialog>
    }
    .into_any()
}
