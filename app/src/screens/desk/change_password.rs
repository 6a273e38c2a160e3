//! A new password: forced where the old one was temporary, otherwise at will.

use std::sync::Arc;

use leptos::prelude::*;
use shared::{
    Password, Screen,
    api::{
        NextStep,
        password::{ChangePassword, ChangePasswordError, ChangePasswordRequest},
    },
};

use super::new_password;
use crate::{
    api::{self, CallError},
    browser,
    components::{Alert, Form, Group, Link, Page, SubmitButton, Text, TextField, live},
    form::{Field, Reading, submission},
    message::{fields, trouble, words},
    screens::way_out,
    session::Session,
};

/// Asks for the old one, the new one and the new one again.
#[must_use]
pub fn change_password(session: Session) -> AnyView {
    let old = Field::new("old-password");
    let new = Field::new("new-password");
    let again = Field::new("confirm-password");
    let alert = RwSignal::new(String::new());
    let forced = matches!(session.step(), Some(NextStep::ChangePassword { .. }));
    let Some(account) = session.profile() else { return live::nothing() };
    let username = account.username.clone();
    let own: Arc<[String]> =
        [account.username, account.email, account.name, browser::application_name()].into();

    let checked = own.clone();
    let request = move || {
        let mut reading = Reading::new();
        let old = reading.field(old, Password::parse, fields::password);
        let new_password = new_password::read(&mut reading, new, again, &checked);
        Some(ChangePasswordRequest { old_password: old?, new_password: new_password? })
    };
    let change = submission(move || {
        alert.set(String::new());
        let request = request();
        async move {
            let Some(request) = request else { return };
            match api::call::<ChangePassword>(&request).await {
                Ok(progress) if forced => session.advance(progress).await,
                Ok(progress) => session.proceed(progress, words::password_changed().to_owned()),
                Err(CallError::Endpoint(error)) => {
                    let field = if error == ChangePasswordError::WrongPassword { old } else { new };
                    field.reject(trouble::change_password(error).to_owned());
                }
                Err(CallError::Common(trouble)) => alert.set(session.settle(trouble).await),
            }
        }
    });

    let (why, back) = if forced {
        (view! { <Text words=words::change_password_forced() /> }.into_any(), live::nothing())
    } else {
        let link = view! { <Link to=Screen::Home.path() label=words::back() /> };
        (live::nothing(), view! { <Group>{link}</Group> }.into_any())
    };
    view! {
        <Page title=words::change_password_title()>
            {why}
            <Alert words=alert />
            <Form submission=change>
                // Tells a password manager whose password this is.
                <Group class="visually-hidden">
                    <TextField
                        field=Field::new("username")
                        label=words::username()
                        autocomplete="username"
                        fixed=username
                    />
                </Group>
                <TextField field=old label=words::old_password() autocomplete="current-password" reveal=Some(words::show_old_password()) />
                {new_password::show(new, again, own)}
                <SubmitButton label=words::change_password() submission=change />
            </Form>
            {back}
            {way_out(session, words::sign_out(), alert)}
        </Page>
    }
    .into_any()
}
