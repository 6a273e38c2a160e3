//! Another name for an authenticator.

use leptos::prelude::*;
use shared::{
    DeviceName, Empty,
    api::{
        authenticators::{RenameAuthenticator, RenameAuthenticatorRequest},
        security::Authenticator,
    },
};

use super::{Own, authenticators::ID};
use crate::{
    api::{self, CallError},
    browser,
    components::{Alert, Form, SubmitButton, TextField, live},
    form::{Field, Reading, submission},
    message::{fields, words},
};

/// Asks for the name.
pub fn rename(own: Own, told: RwSignal<String>, one: Authenticator) -> AnyView {
    let name = Field::new("authenticator-name");
    let alert = RwSignal::new(String::new());
    let Authenticator { id, name: old, .. } = one;
    let rename = submission(move || {
        let id = id.clone();
        async move {
            alert.set(String::new());
            let read = Reading::new().field(name, DeviceName::parse, fields::device_name);
            let Some(name) = read else { return };
            match api::call::<RenameAuthenticator>(&RenameAuthenticatorRequest { id, name }).await {
                Ok(Empty {}) => own.done(ID, told, words::authenticator_renamed()).await,
                Err(CallError::Common(trouble)) => alert.set(own.settle(trouble).await),
                Err(CallError::Endpoint(never)) => match never {},
            }
        }
    });
    view! {
        <Alert words=alert />
        <Form submission=rename>
            {name_field(name, old, "")} <SubmitButton label=words::save() submission=rename />
        </Form>
    }
    .into_any()
}

/// A field for the name of an authenticator, with its name so far in it.
pub fn name_field(field: Field, old: String, hint: &'static str) -> AnyView {
    live::effect(move || {
        if let Some(input) = browser::input(field.id) {
            input.set_value(&old);
        }
    });
    view! { <TextField field label=words::authenticator_name() autocomplete="off" hint /> }.into_any()
}
