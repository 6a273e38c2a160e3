//! The mail queue: emails that were given up and emails that wait, and a test of the mail server.

mod action;
mod ask;
mod list;
mod page;
mod test;

use leptos::prelude::*;
use shared::Screen;

use self::{
    action::Action,
    page::{FAILED, MailPage, WAITING},
};
use super::page::admin_page;
use crate::{
    components::{Button, Group, Section, Status, Text, live},
    form::{Submission, submission, submit},
    message::words,
    screens::parts::placeholder,
    session::Session,
};

/// The two lists, and the form for a test email.
pub fn mail(session: Session) -> AnyView {
    let page = MailPage {
        session,
        known: RwSignal::new(None),
        dialog: RwSignal::new(None),
        status: RwSignal::new(String::new()),
        alert: RwSignal::new(String::new()),
    };
    let load = submission(move || page.load());
    submit(load);
    let loaded = Memo::new(move |_| page.known.with(Option::is_some));
    let sections = live::part(move || {
        if !loaded.get() {
            return placeholder("wide__skeleton", load);
        }
        view! {
            {failed(page)}
            {waiting(page)}
            {test::test(session)}
        }
        .into_any()
    });
    let refresh = refresh(page);
    let content = view! {
        <Text words=words::email_queue_text() />
        <Status words=page.status />
        <Group>
            <Button label=words::refresh() submission=refresh class="button button--small" />
        </Group>
        {sections}
        {live::part(move || page.dialog.get().map_or_else(live::nothing, |action| ask::ask(page, action)))}
    };
    admin_page(session, words::email_queue(), Screen::Mail, page.alert, content.into_any())
}

fn refresh(page: MailPage) -> Submission {
    submission(move || {
        page.status.set(String::new());
        page.load()
    })
}

fn failed(page: MailPage) -> AnyView {
    let buttons = live::part(move || {
        if page.list(|mail| mail.failed.emails.is_empty()) {
            return live::nothing();
        }
        page.buttons(&[Action::RetryAll, Action::RemoveFailed])
    });
    view! {
        <Section id=FAILED heading=words::emails_failed()>
            {list::list(page, |mail| &mail.failed, words::no_emails_failed())}
            {buttons}
        </Section>
    }
    .into_any()
}

fn waiting(page: MailPage) -> AnyView {
    view! {
        <Section id=WAITING heading=words::emails_waiting()>
            {list::list(page, |mail| &mail.waiting, words::no_emails_waiting())}
        </Section>
    }
    .into_any()
}
