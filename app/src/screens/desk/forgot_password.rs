//! Without a password: asks for an email with a code.

use leptos::prelude::*;
use shared::{
    Empty, Identifier, Screen,
    api::recovery::{PasswordResetRequest, RequestPasswordReset},
};

use crate::{
    api::{self, CallError},
    components::{Alert, Form, Group, Link, Page, Status, SubmitButton, Text, TextField},
    form::{Field, Reading, submission},
    message::{fields, trouble, words},
};

/// Asks for a username or email address; what follows is the same for every one of them.
#[must_use]
pub fn forgot_password() -> AnyView {
    let username = Field::new("username");
    let alert = RwSignal::new(String::new());
    let told = RwSignal::new(String::new());
    let send = submission(move || async move {
        alert.set(String::new());
        told.set(String::new());
        let name = Reading::new().field(username, Identifier::parse, fields::username);
        let Some(username) = name else { return };
        match api::call::<RequestPasswordReset>(&PasswordResetRequest { username }).await {
            Ok(Empty {}) => told.set(words::reset_mail_sent().to_owned()),
            Err(CallError::Endpoint(never)) => match never {},
            Err(CallError::Common(failed)) => alert.set(trouble::any(failed)),
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
            <Status words=told />
            <Group>
                <Link to=Screen::ResetPassword.path() label=words::have_reset_code() />
                <Link to=Screen::Login.path() label=words::back_to_login() />
            </Group>
        </Page>
    }
    .into_any()
}
