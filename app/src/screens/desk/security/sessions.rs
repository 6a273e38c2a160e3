//! Where the account is signed in, and the end of it.

use leptos::prelude::*;
use shared::{
    Empty,
    api::{
        security::{Security, Session},
        sessions::{EndOtherSessions, EndSession, EndSessionRequest},
    },
};

use super::Own;
use crate::{
    api::{self, CallError},
    components::{Alert, Button, Item, Items, NamedButton, Section, Status, Text},
    form::{Submission, submission},
    message::{security, words},
};

/// The section's name on the page.
const ID: &str = "sessions";

/// What the section tells.
#[derive(Clone, Copy)]
struct Told {
    done: RwSignal<String>,
    alert: RwSignal<String>,
}

/// The list, this session first.
pub fn sessions(own: Own) -> AnyView {
    let told = Told { done: RwSignal::new(String::new()), alert: RwSignal::new(String::new()) };
    view! {
        <Section id=ID heading=words::sessions()>
            <Text words=words::sessions_text() />
            <Alert words=told.alert />
            <Status words=told.done />
            {own.part(move |security| list(own, told, security))}
        </Section>
    }
    .into_any()
}

fn list(own: Own, told: Told, security: &Security) -> AnyView {
    let items = security.sessions.iter().map(|one| item(own, told, one)).collect();
    let others = (security.sessions.len() > 1).then(|| {
        view! { <Button label=words::sign_out_others() submission=end_others(own, told) /> }
    });
    view! {
        <Items items />
        {others}
    }
    .into_any()
}

fn item(own: Own, told: Told, one: &Session) -> AnyView {
    let title = security::session(one);
    let name = words::sign_out_of(&title);
    let button = view! { <NamedButton label=words::sign_out() name submission=end(own, told, one) /> };
    view! {
        <Item
            title
            mark=one.this.then(words::session_this)
            facts=security::session_facts(one)
            actions=vec![button.into_any()]
        />
    }
    .into_any()
}

fn end(own: Own, told: Told, one: &Session) -> Submission {
    let (this, id) = (one.this, one.id.clone());
    submission(move || {
        let id = id.clone();
        async move {
            told.alert.set(String::new());
            if this {
                told.alert.set(own.session.sign_out().await);
                return;
            }
            match api::call::<EndSession>(&EndSessionRequest { id }).await {
                Ok(Empty {}) => own.done(ID, told.done, words::session_ended()).await,
                Err(CallError::Common(trouble)) => told.alert.set(own.settle(trouble).await),
                Err(CallError::Endpoint(never)) => match never {},
            }
        }
    })
}

fn end_others(own: Own, told: Told) -> Submission {
    submission(move || async move {
        told.alert.set(String::new());
        match api::call::<EndOtherSessions>(&Empty {}).await {
            Ok(Empty {}) => own.done(ID, told.done, words::sessions_ended()).await,
            Err(CallError::Common(trouble)) => told.alert.set(own.settle(trouble).await),
            Err(CallError::Endpoint(never)) => match never {},
        }
    })
}
