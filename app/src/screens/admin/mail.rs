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
use super::page::{Head, admin_page_with};
use crate::{
    components::{Button, Section, Split, Status, live},
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
        let main = view! {
            {failed(page)}
            {waiting(page)}
        };
        view! { <Split main=main.into_any() aside=test::test(session) /> }.into_any()
    });
    let content = view! {
        <Status words=page.status />
        {sections}
        {live::part(move || page.dialog.get().map_or_else(live::nothing, |action| ask::ask(page, action)))}
    };
    let refresh = refresh(page);
    let head = Head {
        title: words::email_queue().to_owned(),
        sub: Some(words::email_queue_text().into_any()),
        actions: vec![view! { <Button label=words::refresh() submission=refresh /> }.into_any()],
    };
    admin_page_with(session, head, Screen::Mail, page.alert, content.into_any())
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
