//! Which actions an account offers, and the dialog that confirms one.

use leptos::prelude::*;
use shared::api::admin::{Origin, account::Account};

use super::{action::Action, page::AccountPage};
use crate::{
    components::{Alert, Form, SubmitButton, Text},
    form::submission,
    message::words,
    screens::parts::reauthentication::with_reauthentication,
};

/// The actions that are possible; none on one's own account.
pub fn offered(account: &Account) -> Vec<Action> {
    if account.oneself {
        return Vec::new();
    }
    let enabled = account.disabled_at.is_none();
    let mut actions = vec![if enabled { Action::Disable } else { Action::Enable }];
    if !account.locks.is_empty() {
        actions.push(Action::Unlock);
    }
    if enabled && account.origin == Origin::Local {
        actions.push(Action::SendPassword);
    }
    if account.remembered_browsers > 0 {
        actions.push(Action::ForgetBrowsers);
    }
    actions
}

/// Says what the action will do, and asks for confirmation.
pub fn ask(page: AccountPage, action: Action, account: &Account) -> AnyView {
    let alert = RwSignal::new(String::new());
    let reauthenticate = RwSignal::new(false);
    let send = submission(move || async move {
        alert.set(String::new());
        match action.send(&page.request()).await {
            Ok(account) => page.done(account, action.done()),
            Err(error) => page.failed(error, reauthenticate, alert).await,
        }
    });
    let ends = action == Action::Disable && account.sessions > 0;
    let content = view! {
        <Text words=action.text() />
        {ends.then(|| view! { <Text words=words::sessions_end(account.sessions) /> })}
        <Form submission=send>
            <SubmitButton label=action.label() submission=send />
        </Form>
    };
    view! {
        <Alert words=alert />
        {with_reauthentication(page.session, reauthenticate, send, content.into_any())}
    }
    .into_any()
}
