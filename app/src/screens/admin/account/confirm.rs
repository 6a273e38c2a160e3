//! The dialog that confirms an action.

use leptos::prelude::*;
use shared::api::admin::account::Account;

use super::{action::Action, page::AccountPage};
use crate::{
    components::{Alert, Form, SubmitButton, Text},
    form::submission,
    message::words,
    screens::parts::reauthentication::with_reauthentication,
};

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
