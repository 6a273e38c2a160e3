//! Login: username and password. The form is part of the page (`index.html`), so that it can be used before
//! the app has loaded; here it gets its behaviour.

use leptos::prelude::*;
use shared::{
    Empty, Identifier, Password,
    api::sign_in::{Credentials, SendTemporaryPassword, SignIn, SignInError},
};

use super::login_passkey::LoginPasskey;
use crate::{
    api::{self, CallError},
    components::{Alert, Button, Status, adopted, live, opened},
    form::{Field, FormReader, submission},
    index_html,
    message::{errors, fields, words},
    screens::parts::passkey::PasskeyReport,
    session::Session,
};

/// Asks for both. Offers a new temporary password when the one that was typed has expired.
#[must_use]
pub fn login(session: Session) -> AnyView {
    let username = Field::new(index_html::USERNAME);
    let password = Field::new(index_html::PASSWORD);
    let report = PasskeyReport::new();
    let PasskeyReport { alert, status } = report;
    alert.set(session.take_alert());
    let expired = RwSignal::new(false);

    let credentials = move || {
        let mut reader = FormReader::new();
        let username = reader.field(username, Identifier::parse, fields::username);
        let password = reader.field(password, Password::parse, fields::password);
        Some(Credentials { username: username?, password: password? })
    };
    let reject = move |error| {
        expired.set(error == SignInError::TemporaryPasswordExpired);
        alert.set(errors::sign_in(error).to_owned());
        if error == SignInError::WrongCredentials {
            password.focus();
        }
    };
    let clear_messages = move || {
        alert.set(String::new());
        status.set(String::new());
        expired.set(false);
    };

    opened(words::login());
    adopted::show_card(index_html::SCREEN);
    let passkey = LoginPasskey::new(session, report, expired);
    let sign_in = submission(move || async move {
        clear_messages();
        let Some(credentials) = credentials() else { return };
        passkey.pause();
        match api::call::<SignIn>(&credentials).await {
            Ok(progress) => return session.advance(progress).await,
            Err(CallError::Endpoint(error)) => reject(error),
            Err(CallError::Common(error)) => alert.set(session.handle(error).await),
        }
        passkey.resume();
    });
    let send = submission(move || async move {
        let Some(credentials) = credentials() else { return };
        match api::call::<SendTemporaryPassword>(&credentials).await {
            Ok(Empty {}) => {
                clear_messages();
                status.set(words::temporary_password_sent().to_owned());
                password.clear();
                password.focus();
            }
            Err(CallError::Endpoint(error)) => reject(error),
            Err(CallError::Common(error)) => alert.set(session.handle(error).await),
        }
    });

    let offer = live::when(
        move || expired.get(),
        move || view! { <Button label=words::send_temporary_password() submission=send /> }.into_any(),
    );
    let messages = view! {
        <Alert words=alert />
        {offer}
        <Status words=status />
    };
    adopted::fill(index_html::LOGIN_MESSAGES, messages.into_any());
    adopted::field(username, index_html::USERNAME_MESSAGE);
    adopted::field(password, index_html::PASSWORD_MESSAGE);
    adopted::reveal(password, index_html::PASSWORD_REVEAL, index_html::PASSWORD_HINT);
    adopted::form(index_html::LOGIN_FORM, index_html::LOGIN_SUBMIT, index_html::LOGIN_SLOW, sign_in);
    live::nothing()
}
