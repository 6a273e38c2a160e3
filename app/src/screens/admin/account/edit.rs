//! Edits the details of an account.

use leptos::prelude::*;
use shared::api::admin::{
    AccountKind, Origin,
    account::{Account, EditAccount, EditAccountRequest},
};

use super::page::AccountPage;
use crate::{
    api::{self, CallError},
    components::{Alert, Form, SubmitButton, Text},
    form::{FormReader, submission, submit},
    message::words,
    screens::{
        admin::{
            person_fields::{PersonFields, PersonInput, PersonValues},
            provider_field::ProviderField,
        },
        parts::reauthentication::with_reauthentication,
    },
};

/// Asks for all details. Administrators cannot change their own role.
pub fn edit(page: AccountPage, account: &Account) -> AnyView {
    let alert = RwSignal::new(String::new());
    let reauthenticate = RwSignal::new(false);
    let person = PersonFields::new();
    let chosen_provider = ProviderField::new(account.provider.clone());
    if account.origin == Origin::Sso {
        submit(submission(move || async move {
            if let Err(error) = chosen_provider.load().await {
                alert.set(page.session.handle(error).await);
            }
        }));
    }
    let edit = submission(move || async move {
        alert.set(String::new());
        let mut reader = FormReader::new();
        let (input, provider) = (person.read(&mut reader), chosen_provider.read(&mut reader));
        let (Some(input), Ok(provider)) = (input, provider) else { return };
        let PersonInput { email, name, kind, administrator } = input;
        let id = page.request().id;
        let request = EditAccountRequest { id, email, name, kind, administrator, provider };
        match api::call::<EditAccount>(&request).await {
            Ok(account) => page.done(account, words::account_edited()),
            Err(CallError::Endpoint(error)) if person.reject(error) || chosen_provider.reject(error) => {}
            Err(error) => page.failed(error, reauthenticate, alert).await,
        }
    });
    let present = PersonValues {
        email: account.email.clone(),
        name: account.name.clone(),
        external: account.kind == AccountKind::External,
        administrator: account.administrator,
    };
    let choose_administrator = !account.oneself;
    let content = view! {
        <Text words=words::edit_text() />
        <Form submission=edit>
            {person.show(present, choose_administrator)}
            {chosen_provider.show()}
            <SubmitButton label=words::save() submission=edit />
        </Form>
    };
    view! {
        <Alert words=alert />
        {with_reauthentication(page.session, reauthenticate, edit, content.into_any())}
    }
    .into_any()
}
