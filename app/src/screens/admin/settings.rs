//! The settings that change while the server runs: one form, saved together.

mod changes;
mod fields;
mod leave;
mod page;
mod panels;

use leptos::prelude::*;
use shared::Screen;

use self::page::SettingsPage;
use super::page::{Head, admin_page_with};
use crate::{
    components::{Form, Split, Status, live},
    form::{Submission, submission, submit},
    message::words,
    screens::parts::{placeholder, reauthentication::with_reauthentication},
    session::Session,
};

/// The form, and beside it what the changes would do.
pub fn settings(session: Session) -> AnyView {
    let page = SettingsPage::new(session);
    let load = submission(move || page.load());
    submit(load);
    let loaded = Memo::new(move |_| page.known.with(Option::is_some));
    let form =
        live::part(
            move || {
                if loaded.get() { untrack(|| form(page)) } else { placeholder("wide__skeleton", load) }
            },
        );
    let content = view! {
        <Status words=page.status />
        {form}
        {leave::leave(page)}
    };
    let head = Head {
        title: words::settings().to_owned(),
        sub: Some(words::settings_text().into_any()),
        ..Head::default()
    };
    admin_page_with(session, head, Screen::Settings, page.alert, content.into_any())
}

fn form(page: SettingsPage) -> AnyView {
    let save: Submission = page.save();
    let panels = panels::panels(page);
    let changes = changes::changes(page, save);
    let content = view! {
        <Form submission=save>
            <Split main=panels aside=changes />
        </Form>
    };
    with_reauthentication(page.session, page.reauthenticate, save, content.into_any())
}
