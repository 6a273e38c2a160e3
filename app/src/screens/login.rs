//! Username and password. The form is part of the page (`index.html`), so that it is there before the
//! app; here it gets its behaviour.

use leptos::prelude::*;
use shared::{
    Empty, Identifier, Password,
    api::sign_in::{Credentials, SendTemporaryPassword, SignIn, SignInError},
};

use crate::{
    api::{self, CallError},
    components::{Alert, Button, Status, adopted, live, opened},
    form::{Field, Reading, submission},
    message::{fields, trouble, words},
    screens::PLACE,
    session::Session,
};

/// The card's name on the page.
pub const CARD: &str = "login";

/// Asks for both, and offers a new temporary password to who types an expired one.
#[must_use]
pub fn login(session: Session) -> AnyView {
    let username = Field::new("username");
    let password = Field::new("password");
    let alert = RwSignal::new(session.take_alert());
    let told = RwSignal::new(String::new());
    let expired = RwSignal::new(false);

    let credentials = move || {
        let mut reading = Reading::new();
        let username = reading.field(username, Identifier::parse, fields::username);
        let password = reading.field(password, Password::parse, fields::password);
        Some(Credentials { username: username?, password: password? })
    };
    let reject = move |error| {
        expired.set(error == SignInError::TemporaryPasswordExpired);
        alert.set(trouble::sign_in(error).to_owned());
        if error == SignInError::WrongCredentials {
            password.focus();
        }
    };
    let quiet = move || {
        alert.set(String::new());
        told.set(String::new());
        expired.set(false);
    };

    let sign_in = submission(move || async move {
        quiet();
        let Some(credentials) = credentials() else { return };
        match api::call::<SignIn>(&credentials).await {
            Ok(progress) => session.advance(progress).await,
            Err(CallError::Endpoint(error)) => reject(error),
            Err(CallError::Common(trouble)) => alert.set(session.settle(trouble).await),
        }
    });
    let send = submission(move || async move {
        let Some(credentials) = credentials() else { return };
        match api::call::<SendTemporaryPassword>(&credentials).await {
            Ok(Empty {}) => {
                quiet();
                told.set(words::temporary_password_sent().to_owned());
                password.clear();
                password.focus();
            }
            Err(CallError::Endpoint(error)) => reject(error),
            Err(CallError::Common(trouble)) => alert.set(session.settle(trouble).await),
        }
    });

    let offer = live::when(
        move || expired.get(),
        move || view! { <Button label=words::send_temporary_password() submission=send /> }.into_any(),
    );
    let told = view! {
        <Alert words=alert />
        {offer}
        <Status words=told />
    };
    opened(words::login());
    adopted::show_card(PLACE);
    adopted::fill("login-told", told.into_any());
    adopted::field(username);
    adopted::secret(password, "password-reveal", "password-hint");
    adopted::form("login-form", "login-submit", "login-slow", sign_in);
    live::nothing()
}
