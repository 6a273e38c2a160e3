//! Parts that several screens have in common. Unlike components they may talk to the server.

pub mod activity_list;
pub mod authenticator_secret;
pub mod frame;
pub mod new_passkey;
pub mod new_password;
pub mod passkey;
pub mod reauthentication;

use leptos::prelude::*;
use shared::Screen;

use crate::{
    browser,
    components::{self, Button, Group, Link, Page, Text, TextField, live},
    form::{Field, Submission, submission, submit},
    message::words,
    session::Session,
};

/// A link at the foot of a screen that signs out. What went wrong goes to `alert`.
pub fn sign_out_link(session: Session, alert: RwSignal<String>) -> AnyView {
    leave(session, words::sign_out(), alert)
}

/// A link at the foot of a sign-in's screens that ends the sign-in, to start again with another account.
pub fn another_account_link(session: Session, alert: RwSignal<String>) -> AnyView {
    leave(session, words::another_account(), alert)
}

fn leave(session: Session, label: &'static str, alert: RwSignal<String>) -> AnyView {
    let leave = submission(move || async move {
        alert.set(session.sign_out().await);
    });
    view! {
        <Group class="card__foot">
            <Button label submission=leave class="link" />
        </Group>
    }
    .into_any()
}

/// A field that nobody sees. It tells a password manager which account a password belongs to.
pub fn hidden_username(username: String) -> AnyView {
    view! {
        <Group class="visually-hidden">
            <TextField
                field=Field::new("username")
                label=words::username()
                autocomplete="username"
                fixed=username
            />
        </Group>
    }
    .into_any()
}

/// A screen that says something and links to another one, where there is nothing else to do.
pub fn message_screen(title: &'static str, text: &'static str, to: Screen, label: &'static str) -> AnyView {
    view! {
        <Page title>
            <Text words=text />
            <Link to=to.path() label class="button button--primary" />
        </Page>
    }
    .into_any()
}

/// A placeholder for the content of a screen: an empty shape while it is loading, and a button to try again
/// when loading failed.
pub fn placeholder(shape: &'static str, load: Submission) -> AnyView {
    let retry = submission(move || async move {
        submit(load);
        // The button disappears; the content comes below the heading.
        browser::focus(components::TITLE);
    });
    live::part(move || {
        if load.pending() {
            view! { <div class=shape></div> }.into_any()
        } else {
            view! { <Button label=words::try_again() submission=retry /> }.into_any()
        }
    })
}
