//! Renames a passkey.

use leptos::prelude::*;
use shared::{
    DeviceName, Empty,
    api::{
        passkeys::{RenamePasskey, RenamePasskeyRequest},
        security::Passkey,
    },
};

use super::super::page::{SECOND_STEP, SecurityPage};
use crate::{
    api::{self, CallError},
    components::{Alert, Form, SubmitButton, TextField, live},
    form::{Field, FormReader, submission},
    message::{fields, words},
};

/// Asks for the new name.
pub fn rename(page: SecurityPage, status: RwSignal<String>, passkey: Passkey) -> AnyView {
    let name = Field::new("passkey-name");
    let alert = RwSignal::new(String::new());
    let Passkey { id, name: present, .. } = passkey;
    let rename = submission(move || {
        let id = id.clone();
        async move {
            alert.set(String::new());
            let read = FormReader::new().field(name, DeviceName::parse, fields::device_name);
            let Some(name) = read else { return };
            match api::call::<RenamePasskey>(&RenamePasskeyRequest { id, name }).await {
                Ok(Empty {}) => page.done(SECOND_STEP, status, words::passkey_renamed()).await,
                Err(CallError::Common(error)) => alert.set(page.handle(error).await),
            }
        }
    });
    view! {
        <Alert words=alert />
        <Form submission=rename>
            {name_field(name, present, "")} <SubmitButton label=words::save() submission=rename />
        </Form>
    }
    .into_any()
}

/// A field for the name of a passkey, filled with its present or suggested name.
pub fn name_field(field: Field, present: String, hint: &'static str) -> AnyView {
    live::effect(move || field.set_text(&present));
    view! { <TextField field label=words::passkey_name() autocomplete="off" hint /> }.into_any()
}
