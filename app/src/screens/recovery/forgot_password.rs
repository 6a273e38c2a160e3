//! Requests an email with a code to reset the password.

use leptos::prelude::*;
use shared::{
    Empty, Identifier, Screen,
    api::recovery::{PasswordResetRequest, RequestPasswordReset},
};

use crate::{
    api::{self, CallError},
    components::{Alert, Form, Group, Link, Page, Status, SubmitButton, Text, TextField},
    form::{Field, FormReader, submission},
    message::{errors, fields, words},
};

/// Asks for a username or email address. The answer is the same whether an account exists or not.
#[must_use]
pub fn forgot_password() -> AnyView {
    let username = Field::new("username");
    let alert = RwSignal::new(String::new());
    let status = RwSignal::new(String::new());
    let send = submission(move || async move {
        alert.set(String::new());
        status.set(String::new());
        let name = FormReader::new().field(username, Identifier::parse, fields::username);
        let Some(username) = name else { return };
        match api::call::<RequestPasswordReset>(&PasswordResetRequest { username }).await {
            Ok(Empty {}) => status.set(words::reset_mail_sent().to_owned()),
            Err(CallError::Common(error)) => alert.set(errors::common(error)),
        }
    });
    view! {
        <Page title=words::request_reset()>
            <Text words=words::request_reset_intro() />
            <Alert words=alert />
            <Form submission=send>
                <TextField field=username label=words::username_or_email() autocomplete="username" />
                <SubmitButton label=words::send_verification_email() submission=send />
            </Form>
            <Status words=status />
            <Group>
                <Link to=Screen::ResetPassword.path() label=words::have_reset_code() />
                <Link to=Screen::Login.path() label=words::back_to_login() />
            </Group>
        </Page>
    }
    .into_any()
}
