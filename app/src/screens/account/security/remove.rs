//! Removes an authenticator.

use leptos::prelude::*;
use shared::api::{
    authenticators::{RemoveAuthenticator, RemoveAuthenticatorRequest},
    security::Authenticator,
};

use super::page::{SECOND_STEP, SecurityPage, is_last_factor};
use crate::{
    api::{self, CallError, CommonCallError},
    components::{Alert, Form, SubmitButton, Text},
    form::submission,
    message::{security, words},
    screens::parts::reauthentication::with_reauthentication,
};

/// Says what removing it means, and asks for confirmation.
pub fn remove(page: SecurityPage, status: RwSignal<String>, authenticator: Authenticator) -> AnyView {
    let alert = RwSignal::new(String::new());
    let reauthenticate = RwSignal::new(false);
    let last = page.known.with_untracked(|known| known.as_ref().is_none_or(is_last_factor));
    let remove = submission(move || {
        let id = authenticator.id.clone();
        async move {
            alert.set(String::new());
            match api::call::<RemoveAuthenticator>(&RemoveAuthenticatorRequest { id }).await {
                Ok(progress) => {
                    page.advance(progress, SECOND_STEP, status, words::authenticator_removed()).await;
                }
                Err(CallError::Endpoint(error)) => alert.set(security::remove_refusal(error).to_owned()),
                Err(CallError::Common(CommonCallError::ReauthenticationRequired)) => reauthenticate.set(true),
                Err(CallError::Common(error)) => alert.set(page.handle(error).await),
            }
        }
    });
    let text = if last { words::remove_last_text() } else { words::remove_text() };
    let content = view! {
        <Text words=text />
        <Form submission=remove>
            <SubmitButton label=words::remove() submission=remove />
        </Form>
    }
    .into_any();
    view! {
        <Alert words=alert />
        {with_reauthentication(page.session, reauthenticate, remove, content)}
    }
    .into_any()
}
