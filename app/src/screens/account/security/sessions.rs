//! The sessions of the account, and how to end them.

use leptos::prelude::*;
use shared::{
    Empty,
    api::{
        security::{Security, Session},
        sessions::{EndOtherSessions, EndSession, EndSessionRequest},
    },
};

use super::page::SecurityPage;
use crate::{
    api::{self, CallError},
    components::{Alert, Button, Item, Items, NamedButton, Section, Status, Text, live},
    form::{Submission, submission},
    message::{security, words},
};

/// The id of the section's heading.
const ID: &str = "sessions";

/// The messages of the section.
#[derive(Clone, Copy)]
struct Messages {
    done: RwSignal<String>,
    alert: RwSignal<String>,
}

/// The list of sessions, this one first.
pub fn sessions(page: SecurityPage) -> AnyView {
    let messages = Messages { done: RwSignal::new(String::new()), alert: RwSignal::new(String::new()) };
    let others = page.part(move |security| {
        if security.sessions.len() < 2 {
            return live::nothing();
        }
        let end = end_others(page, messages);
        view! { <Button label=words::sign_out_others() submission=end class="link" /> }.into_any()
    });
    view! {
        <Section id=ID heading=words::signed_in_where() aside=Some(others)>
            <Text words=words::sessions_text() />
            <Alert words=messages.alert />
            <Status words=messages.done />
            {page.part(move |security| list(page, messages, security))}
        </Section>
    }
    .into_any()
}

fn list(page: SecurityPage, messages: Messages, security: &Security) -> AnyView {
    let items = security.sessions.iter().map(|session| item(page, messages, security.now, session)).collect();
    view! { <Items items /> }.into_any()
}

fn item(page: SecurityPage, messages: Messages, now: i64, session: &Session) -> AnyView {
    let title = security::browser_name(&session.browser);
    let name = words::sign_out_of(&title);
    let button =
        view! { <NamedButton label=words::sign_out() name submission=end(page, messages, session) /> };
    view! {
        <Item
            title
            mark=session.this.then(words::session_this)
            facts=security::session_facts(session, now)
            actions=vec![button.into_any()]
        />
    }
    .into_any()
}

fn end(page: SecurityPage, messages: Messages, session: &Session) -> Submission {
    let (this, id) = (session.this, session.id.clone());
    submission(move || {
        let id = id.clone();
        async move {
            messages.alert.set(String::new());
            if this {
                messages.alert.set(page.session.sign_out().await);
                return;
            }
            match api::call::<EndSession>(&EndSessionRequest { id }).await {
                Ok(Empty {}) => page.done(ID, messages.done, words::session_ended()).await,
                Err(CallError::Common(error)) => messages.alert.set(page.handle(error).await),
            }
        }
    })
}

fn end_others(page: SecurityPage, messages: Messages) -> Submission {
    submission(move || async move {
        messages.alert.set(String::new());
        match api::call::<EndOtherSessions>(&Empty {}).await {
            Ok(Empty {}) => page.done(ID, messages.done, words::sessions_ended()).await,
            Err(CallError::Common(error)) => messages.alert.set(page.handle(error).await),
        }
    })
}
