//! One authenticator less.

use leptos::prelude::*;
use shared::api::{
    authenticators::{RemoveAuthenticator, RemoveAuthenticatorRequest},
    security::Authenticator,
};

use super::{Own, authenticators::ID};
use crate::{
    api::{self, CallError, CommonCallError},
    components::{Alert, Form, SubmitButton, Text},
    form::submission,
    message::{security, words},
    screens::desk::reauthenticate::guarded,
};

/// Says what will come of it, and asks once.
pub fn remove(own: Own, told: RwSignal<String>, one: Authenticator) -> AnyView {
    let alert = RwSignal::new(String::new());
    let wanted = RwSignal::new(false);
    let last =
        own.known.with_untracked(|known| known.as_ref().is_none_or(|known| known.authenticators.len() < 2));
    let remove = submission(move || {
        let id = one.id.clone();
        async move {
            alert.set(String::new());
            match api::call::<RemoveAuthenticator>(&RemoveAuthenticatorRequest { id }).await {
                Ok(progress) => own.advanced(progress, ID, told, words::authenticator_removed()).await,
                Err(CallError::Endpoint(error)) => alert.set(security::not_removed(error).to_owned()),
                Err(CallError::Common(CommonCallError::ReauthenticationRequired)) => wanted.set(true),
                Err(CallError::Common(trouble)) => alert.set(own.settle(trouble).await),
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
        {guarded(own.session, true, wanted, remove, content)}
    }
    .into_any()
}
