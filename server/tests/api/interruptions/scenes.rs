//! Two requests that are ready to be sent.

use axum::http::StatusCode;
use shared::{Endpoint, Method, api::sign_in::SignIn};

use crate::helpers::*;

/// A request that can be sent again and again.
pub struct Try {
    pub browser: Browser,
    method: Method,
    path: &'static str,
    body: Vec<u8>,
}

impl Try {
    pub fn new<E: Endpoint>(browser: Browser, request: &E::Request) -> Self {
        Self { browser, method: E::METHOD, path: E::PATH, body: serde_json::to_vec(request).unwrap() }
    }

    /// Returns the status of the answer.
    pub async fn send(&self) -> StatusCode {
        self.browser.send(self.method, self.path, self.body.clone()).await.status
    }

    /// The same, with the request.
    pub async fn sent(self) -> (StatusCode, Self) {
        (self.send().await, self)
    }

    /// Sends to another server from now on.
    pub fn redirect(&mut self, router: &axum::Router) {
        self.browser.router = router.clone();
    }

    /// Whether a request succeeded, and the browser still has what it got: a change of the password ends sign-ins.
    pub async fn has_won(&self, answer: StatusCode) -> bool {
        answer.is_success() && (self.path != SignIn::PATH || self.browser.state().await.is_ok())
    }
}

/// An account, and two requests of which exactly one may succeed.
pub struct Scene {
    pub username: String,
    pub first: Try,
    pub second: Try,
}
