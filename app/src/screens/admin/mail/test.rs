//! A form that sends a test email.

use leptos::prelude::*;
use shared::{
    EmailAddress,
    api::admin::mail::{TestMail, TestMailRequest},
};

use crate::{
    api::{self, CallError, CommonCallError},
    browser,
    components::{Alert, Form, Section, Status, SubmitButton, Text, TextField},
    form::{Field, FormReader, submission},
    message::{fields, words},
    screens::parts::reauthentication::with_reauthentication,
    session::Session,
};

/// The id of the section's heading.
const ID: &str = "test-email";

/// Asks for the address, and says what the mail server answered.
pub fn test(session: Session) -> AnyView {
    let address = Field::new("test-email-address");
    let status = RwSignal::new(String::new());
    let alert = RwSignal::new(String::new());
    let reauthenticate = RwSignal::new(false);
    let send = submission(move || async move {
        status.set(String::new());
        alert.set(String::new());
        let Some(email) = FormReader::new().field(address, EmailAddress::parse, fields::email) else {
            return;
        };
        let to = email.as_str().to_owned();
        match api::call::<TestMail>(&TestMailRequest { email }).await {
            Ok(result) => {
                match result.failure {
                    None => status.set(words::test_email_accepted(&to)),
                    Some(reason) => alert.set(words::test_email_failed(&reason)),
                }
                browser::focus(ID);
            }
            Err(CallError::Common(CommonCallError::ReauthenticationRequired)) => reauthenticate.set(true),
            Err(CallError::Common(error)) => alert.set(session.handle(error).await),
        }
    });
    let form = view! {
        <Form submission=send>
            <TextField field=address label=words::email() autocomplete="off" inputmode="email" />
            <SubmitButton label=words::send_test_email() submission=send />
        </Form>
    };
    view! {
        <Section id=ID heading=words::test_email()>
            <Text words=words::test_email_text() />
            <Status words=status />
            <Alert words=alert />
            {with_reauthentication(session, reauthenticate, send, form.into_any())}
        </Section>
    }
    .into_any()
}
