//! Another account.

use leptos::prelude::*;
use shared::{
    Screen, Username,
    api::admin::{
        AccountError, Origin,
        account::{AddAccount, AddAccountRequest},
    },
};

use super::{
    page,
    person::{Begun, Person},
    settle,
};
use crate::{
    api::{self, CallError, CommonCallError},
    browser,
    components::{Alert, Form, Link, Section, Select, Status, SubmitButton, Text, TextField, live},
    form::{Field, Reading, submission},
    message::{administration as said, fields, words},
    screens::desk::reauthenticate::guarded,
    session::Session,
};

/// The section's name on the page.
const ID: &str = "add";
/// What the list of origins calls an account of an identity provider.
const SSO: &str = "sso";

/// Asks whose it is; then there is room for the next one.
pub fn add(session: Session) -> AnyView {
    let alert = RwSignal::new(String::new());
    let refused = RwSignal::new(String::new());
    let wanted = RwSignal::new(false);
    let told = RwSignal::new(String::new());
    let added = RwSignal::new(None::<String>);
    let [username, origin] = ["username", "origin"].map(Field::new);
    let person = Person::new();
    let request = move || {
        let mut reading = Reading::new();
        let username = reading.field(username, Username::parse, fields::new_username);
        let written = person.read(&mut reading)?;
        Some(AddAccountRequest {
            username: username?,
            email: written.email,
            name: written.name,
            kind: written.kind,
            origin: if origin.text() == SSO { Origin::Sso } else { Origin::Local },
            administrator: written.administrator,
        })
    };
    let add = submission(move || async move {
        refused.set(String::new());
        told.set(String::new());
        added.set(None);
        let Some(request) = request() else { return };
        match api::call::<AddAccount>(&request).await {
            Ok(account) => {
                told.set(said::added(&account));
                added.set(Some(account.id));
                // Room for the next one.
                for field in [username, person.email, person.name] {
                    field.clear();
                }
                browser::focus(ID);
            }
            Err(CallError::Endpoint(error @ AccountError::UsernameTaken)) => {
                username.reject(said::refused(error).to_owned());
            }
            Err(CallError::Endpoint(error)) if person.reject(error) => {}
            Err(CallError::Endpoint(error)) => refused.set(said::refused(error).to_owned()),
            Err(CallError::Common(CommonCallError::ReauthenticationRequired)) => wanted.set(true),
            Err(CallError::Common(trouble)) => refused.set(settle(session, trouble).await),
        }
    });
    let origins = vec![("local", said::origin(Origin::Local)), (SSO, said::origin(Origin::Sso))];
    let form = view! {
        <Form submission=add>
            <Text words=words::username_hint() id="username-hint" />
            <TextField field=username label=words::username() autocomplete="off" hint="username-hint" />
            {person.show(Begun::default(), true)}
            <Select field=origin label=words::origin() options=origins chosen="local" />
            <SubmitButton label=words::add_account() submission=add />
        </Form>
    };
    let link = live::part(move || {
        added.get().map_or_else(live::nothing, |id| {
            view! { <Link to=said::account_page(&id) label=words::to_the_account() /> }.into_any()
        })
    });
    let content = view! {
        <Section id=ID heading=words::whose_account()>
            <Text words=words::add_account_text() />
            <Status words=told />
            {link}
            <Alert words=refused />
            {guarded(session, true, wanted, add, form.into_any())}
        </Section>
    };
    page(session, words::add_account(), Screen::AddAccount, alert, content.into_any())
}
