//! Removes a passkey.

use leptos::prelude::*;
use shared::api::{
    passkeys::{PasskeyRemoved, RemovePasskey, RemovePasskeyRequest},
    security::Passkey,
};

use super::super::page::{SECOND_STEP, SecurityPage, is_last_factor};
use crate::{
    api::{self, CallError, CommonCallError},
    components::{Alert, Form, SubmitButton, Text},
    form::submission,
    message::{passkeys, words},
    screens::parts::reauthentication::with_reauthentication,
    webauthn,
};

/// Says what removing it means, and asks for confirmation.
pub fn remove(page: SecurityPage, status: RwSignal<String>, passkey: Passkey) -> AnyView {
    let alert = RwSignal::new(String::new());
    let reauthenticate = RwSignal::new(false);
    let last = page.known.with_untracked(|known| known.as_ref().is_none_or(is_last_factor));
    let remove = submission(move || {
        let id = passkey.id.clone();
        async move {
            alert.set(String::new());
            match api::call::<RemovePasskey>(&RemovePasskeyRequest { id }).await {
                Ok(PasskeyRemoved { progress, accepted }) => {
                    webauthn::signal_accepted(&accepted).await;
                    page.advance(progress, SECOND_STEP, status, words::passkey_removed()).await;
                }
                Err(CallError::Endpoint(error)) => alert.set(passkeys::not_removed(error).to_owned()),
                Err(CallError::Common(CommonCallError::ReauthenticationRequired)) => reauthenticate.set(true),
                Err(CallError::Common(error)) => alert.set(page.handle(error).await),
            }
        }
    });
    let text = if last { words::remove_last_passkey_text() } else { words::remove_passkey_text() };
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
