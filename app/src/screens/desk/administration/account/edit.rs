//! What an account says of its owner, changed.

use leptos::prelude::*;
use shared::api::admin::{
    AccountKind,
    account::{Account, EditAccount, EditAccountRequest},
};

use super::Looked;
use crate::{
    api::{self, CallError},
    components::{Alert, Form, SubmitButton, Text},
    form::{Reading, submission},
    message::words,
    screens::desk::{
        administration::person::{Begun, Person, Written},
        reauthenticate::guarded,
    },
};

/// Asks for all of it. Nobody makes oneself anything else.
pub fn edit(looked: Looked, account: &Account) -> AnyView {
    let alert = RwSignal::new(String::new());
    let wanted = RwSignal::new(false);
    let person = Person::new();
    let edit = submission(move || async move {
        alert.set(String::new());
        let Some(written) = person.read(&mut Reading::new()) else { return };
        let Written { email, name, kind, administrator } = written;
        let request = EditAccountRequest { id: looked.request().id, email, name, kind, administrator };
        match api::call::<EditAccount>(&request).await {
            Ok(account) => looked.done(account, words::account_edited()),
            Err(CallError::Endpoint(error)) if person.reject(error) => {}
            Err(error) => looked.failed(error, wanted, alert).await,
        }
    });
    let begun = Begun {
        email: account.email.clone(),
        name: account.name.clone(),
        external: account.kind == AccountKind::External,
        administrator: account.administrator,
    };
    let choose_administrator = !account.oneself;
    let content = view! {
        <Text words=words::edit_text() />
        <Form submission=edit>
            {person.show(begun, choose_administrator)}
            <SubmitButton label=words::save() submission=edit />
        </Form>
    };
    view! {
        <Alert words=alert />
        {guarded(looked.session, true, wanted, edit, content.into_any())}
    }
    .into_any()
}
