//! Change Password: required after a temporary password, otherwise optional.

use std::sync::Arc;

use leptos::prelude::*;
use shared::{
    Password, Screen,
    api::{
        NextStep,
        password::{ChangePassword, ChangePasswordError, ChangePasswordRequest},
    },
};

use crate::{
    api::{self, CallError},
    browser,
    components::{Alert, Form, Page, Panel, SubmitButton, Text, TextField, WidePage, live},
    form::{Field, FormReader, submission},
    message::{errors, fields, words},
    screens::parts::{frame::frame, hidden_username, new_password, sign_out_link},
    session::Session,
};

/// Asks for the old password, and twice for the new one.
#[must_use]
pub fn change_password(session: Session) -> AnyView {
    let old = Field::new("old-password");
    let new = Field::new("new-password");
    let again = Field::new("confirm-password");
    let alert = RwSignal::new(String::new());
    let forced = matches!(session.step(), Some(NextStep::ChangePassword { .. }));
    let Some(account) = session.profile() else { return live::nothing() };
    let username = account.username.clone();
    let own_words: Arc<[String]> =
        [account.username, account.email, account.name, browser::application_name()].into();

    let forbidden = own_words.clone();
    let request = move || {
        let mut reader = FormReader::new();
        let old = reader.field(old, Password::parse, fields::password);
        let new_password = new_password::read(&mut reader, new, again, &forbidden);
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
                    let field = match error {
                        ChangePasswordError::WrongPassword | ChangePasswordError::Expired => old,
                        ChangePasswordError::SamePassword | ChangePasswordError::OwnWords => new,
                    };
                    field.reject(errors::change_password(error).to_owned());
                }
                Err(CallError::Common(error)) => alert.set(session.handle(error).await),
            }
        }
    });

    let form = view! {
        <Alert words=alert />
        <Form submission=change>
            {hidden_username(username)}
            <TextField field=old label=words::old_password() autocomplete="current-password" reveal=Some(words::show_old_password()) />
            {new_password::show(new, again, own_words)}
            <SubmitButton label=words::change_password() submission=change />
        </Form>
    };
    let title = words::change_password_title();
    if forced {
        // Part of the sign-in: there is nowhere else to go yet.
        return view! {
            <Page title>
                <Text words=words::change_password_forced() />
                {form}
                {sign_out_link(session, alert)}
            </Page>
        }
        .into_any();
    }
    let frame = frame(session, Screen::Security);
    let up = Some((Screen::Security.path().to_owned(), words::security().to_owned()));
    view! {
        <WidePage title up>
            <Panel>{form}</Panel>
            {frame}
        </WidePage>
    }
    .into_any()
}
