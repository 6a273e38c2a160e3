//! Edits the details of an account.

use leptos::prelude::*;
use shared::api::admin::{
    AccountKind,
    account::{Account, EditAccount, EditAccountRequest},
};

use super::page::AccountPage;
use crate::{
    api::{self, CallError},
    components::{Alert, Form, SubmitButton, Text},
    form::{FormReader, submission},
    message::words,
    screens::{
        admin::person_fields::{PersonFields, PersonInput, PersonValues},
        parts::reauthentication::with_reauthentication,
    },
};

/// Asks for all details. Administrators cannot change their own role.
pub fn edit(page: AccountPage, account: &Account) -> AnyView {
    let alert = RwSignal::new(String::new());
    let reauthenticate = RwSignal::new(false);
    let person = PersonFields::new();
    let edit = submission(move || async move {
        alert.set(String::new());
        let Some(input) = person.read(&mut FormReader::new()) else { return };
        let PersonInput { email, name, kind, administrator } = input;
        let request = EditAccountRequest { id: page.request().id, email, name, kind, administrator };
        match api::call::<EditAccount>(&request).await {
            Ok(account) => page.done(account, words::account_edited()),
            Err(CallError::Endpoint(error)) if person.reject(error) => {}
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
            <SubmitButton label=words::save() submission=edit />
        </Form>
    };
    view! {
        <Alert words=alert />
        {with_reauthentication(page.session, true, reauthenticate, edit, content.into_any())}
    }
    .into_any()
}
