//! Adds an account.

use leptos::prelude::*;
use shared::{
    Screen, Username,
    api::admin::{
        AccountError, Origin,
        account::{AddAccount, AddAccountRequest},
    },
};

use super::{
    admin_page, handle,
    person_fields::{PersonFields, PersonValues},
    provider_field::ProviderField,
};
use crate::{
    api::{self, CallError, CommonCallError},
    browser,
    components::{Alert, Form, Link, Section, Select, Split, Status, SubmitButton, Text, TextField, live},
    form::{Field, FormReader, submission, submit},
    message::{admin as text, fields, words},
    screens::parts::reauthentication::with_reauthentication,
    session::Session,
};

/// The id of the section's heading.
const ID: &str = "add";
/// The value of the origin of an identity provider's accounts.
const SSO: &str = "sso";

/// Asks whose account it is. Afterwards the form is ready for the next one.
pub fn add_account(session: Session) -> AnyView {
    let alert = RwSignal::new(String::new());
    let form_alert = RwSignal::new(String::new());
    let reauthenticate = RwSignal::new(false);
    let status = RwSignal::new(String::new());
    let added = RwSignal::new(None::<String>);
    let [username, origin] = ["username", "origin"].map(Field::new);
    let person = PersonFields::new();
    let provider = ProviderField::new(None);
    let load = submission(move || async move {
        if let Err(error) = provider.load().await {
            alert.set(handle(session, error).await);
        }
    });
    submit(load);
    let request = move || {
        let is_sso = origin.text() == SSO;
        let mut reader = FormReader::new();
        let username = reader.field(username, Username::parse, fields::new_username);
        let values = person.read(&mut reader);
        let provider = if is_sso { provider.read(&mut reader).ok()? } else { None };
        let values = values?;
        Some(AddAccountRequest {
            username: username?,
            email: values.email,
            name: values.name,
            kind: values.kind,
            origin: if is_sso { Origin::Sso } else { Origin::Local },
            provider,
            administrator: values.administrator,
        })
    };
    let add = submission(move || async move {
        form_alert.set(String::new());
        status.set(String::new());
        added.set(None);
        let Some(request) = request() else { return };
        match api::call::<AddAccount>(&request).await {
            Ok(account) => {
                status.set(text::added(&account));
                added.set(Some(account.id));
                // Ready for the next account.
                for field in [username, person.email, person.name] {
                    field.clear();
                }
                browser::focus(ID);
            }
            Err(CallError::Endpoint(error @ AccountError::UsernameTaken)) => {
                username.reject(text::refusal(error).to_owned());
            }
            Err(CallError::Endpoint(error)) if person.reject(error) || provider.reject(error) => {}
            Err(CallError::Endpoint(error)) => form_alert.set(text::refusal(error).to_owned()),
            Err(CallError::Common(CommonCallError::ReauthenticationRequired)) => reauthenticate.set(true),
            Err(CallError::Common(error)) => form_alert.set(handle(session, error).await),
        }
    });
    let origins = vec![("local", text::origin(Origin::Local)), (SSO, text::origin(Origin::Sso))];
    let form = view! {
        <Form submission=add>
            <Text words=words::username_hint() id="username-hint" />
            <TextField field=username label=words::username() autocomplete="off" hint="username-hint" />
            {person.show(PersonValues::default(), true)}
            <Select field=origin label=words::origin() options=origins chosen="local" />
            {live::when(move || origin.typed.get() == SSO, move || provider.show())}
            <SubmitButton label=words::add_account() submission=add />
        </Form>
    };
    let link = live::part(move || {
        added.get().map_or_else(live::nothing, |id| {
            view! { <Link to=text::account_address(&id) label=words::go_to_account() /> }.into_any()
        })
    });
    let main = view! {
        <Section id=ID heading=words::account_owner()>
            <Status words=status />
            {link}
            <Alert words=form_alert />
            {with_reauthentication(session, reauthenticate, add, form.into_any())}
        </Section>
    };
    let aside = view! {
        <Section id="invitation" heading=words::invitations()>
            <Text words=words::add_account_text() />
        </Section>
    };
    let content = view! { <Split main=main.into_any() aside=aside.into_any() /> };
    admin_page(session, words::add_account(), Screen::AddAccount, alert, content.into_any())
}
