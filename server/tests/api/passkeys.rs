//! Passkeys, with a software authenticator.

mod ceremonies;
mod counter;
mod own;
mod races;
mod rejected;
mod required;
mod second_factor;
mod sign_in;

use shared::{
    ApiError, CommonError, Empty,
    api::{
        NextStep,
        passkeys::PasskeyError,
        security::{GetSecurity, Passkey, Security},
    },
};

use crate::helpers::*;

const EXPIRED: ApiError<PasskeyError> = ApiError::Endpoint(PasskeyError::Expired);
const REJECTED: ApiError<PasskeyError> = ApiError::Endpoint(PasskeyError::Rejected);

/// An error that any endpoint can return.
const fn common<E>(error: CommonError) -> ApiError<E> {
    ApiError::Common(error)
}

async fn security(browser: &Browser) -> Security {
    browser.call::<GetSecurity>(Empty {}).await.unwrap()
}

async fn listed(browser: &Browser) -> Vec<Passkey> {
    security(browser).await.passkeys
}

fn is_signed_in(step: &NextStep) -> bool {
    matches!(step, NextStep::SignedIn { .. })
}

/// A person with an authenticator and a passkey, and a browser that is signed in.
pub async fn with_passkey(app: &TestApp, username: &str, mut key: Key) -> (Person, Browser, Key) {
    let person = app.person(username).await;
    let browser = person.signed_in(app).await;
    browser.add_passkey(&mut key).await.unwrap();
    app.mail().await;
    (person, browser, key)
}
