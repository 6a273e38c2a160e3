//! Requests of administrators.

mod act;
mod audit;
mod bypass_code;
mod edit;
mod import;
mod list;
mod mail;
mod new_address;
mod overview;
mod settings;
mod show;
mod support;

use shared::{
    ApiError, CommonError, Endpoint, Password,
    api::{
        admin::{
            AccountRequest,
            account::{Account, ShowAccount},
        },
        reauthentication::{Reauthenticate, ReauthenticateRequest},
    },
};

use crate::helpers::*;

/// A signed-in administrator who has just authenticated.
struct Administration {
    app: TestApp,
    browser: Browser,
}

impl Administration {
    async fn open() -> Self {
        let app = TestApp::open().await;
        let browser = app.administrator("root").await.signed_in(&app).await;
        app.mail().await;
        Self { app, browser }
    }

    async fn id(&self, username: &str) -> String {
        self.app.server.domain.account(username).await.unwrap().id
    }

    async fn show(&self, username: &str) -> Account {
        let id = self.id(username).await;
        self.browser.call::<ShowAccount>(AccountRequest { id }).await.unwrap()
    }

    /// Performs an action on an account.
    async fn act<E: Endpoint<Request = AccountRequest>>(&self, username: &str) -> Called<E> {
        let id = self.id(username).await;
        self.browser.call::<E>(AccountRequest { id }).await
    }

    async fn reauthenticate(&self) {
        let password = ReauthenticateRequest::Password(Password::parse(PASSWORD).unwrap());
        self.browser.call::<Reauthenticate>(password).await.unwrap();
    }
}

fn refused<E>(refusal: CommonError) -> ApiError<E> {
    ApiError::Common(refusal)
}
