//! Asks before changes are lost.

use leptos::{ev, prelude::*};
use shared::Screen;

use super::page::SettingsPage;
use crate::{
    browser,
    components::{Dialog, Form, SubmitButton, Text, close_dialog, live},
    form::submission,
    message::words,
};

/// Where the person is going.
#[derive(Clone)]
enum To {
    Address(String),
    /// Back or forward.
    History,
}

/// Asks when a link is followed, or Back is pressed, while changes are not saved. When the page itself is left, the
/// browser asks.
pub fn leave(page: SettingsPage) -> AnyView {
    let to = RwSignal::new(None::<To>);
    let unsaved =
        move || page.changes.with_untracked(|changes| changes.as_ref().is_none_or(|all| !all.is_empty()));
    let unload = window_event_listener(ev::beforeunload, move |event| {
        if unsaved() {
            event.prevent_default();
        }
    });
    let stays = move |going| {
        let unsaved = unsaved();
        if unsaved {
            to.set(Some(going));
        }
        unsaved
    };
    browser::on_link(move |address| stays(To::Address(address)));
    browser::on_back(Screen::Settings.path(), move || stays(To::History));
    on_cleanup(move || unload.remove());
    live::part(move || to.get().map_or_else(live::nothing, |going| ask(page, to, going)))
}

fn ask(page: SettingsPage, to: RwSignal<Option<To>>, going: To) -> AnyView {
    let closed = Callback::new(move |()| to.set(None));
    let go = submission(move || {
        let going = going.clone();
        async move {
            if let Some(settings) = page.known.get_untracked() {
                page.fields().show(&settings);
            }
            close_dialog();
            match going {
                To::Address(address) => page.session.go_to_address(&address),
                To::History => browser::back(),
            }
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
