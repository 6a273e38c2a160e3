//! Two acts that are ready to be done.

use std::sync::Arc;

use axum::http::{StatusCode, header::LOCATION};
use domain::DomainError;
use futures_util::future::{BoxFuture, FutureExt as _};
use server::{routes, state::Server};
use shared::{Endpoint, Method};

use crate::helpers::*;

/// An account, and two acts of which the second may come between the statements of the first.
pub struct Scene {
    pub first: Act,
    pub second: Act,
}

/// What can be done again and again: a request, or something that a server does by itself or on the command line.
pub enum Act {
    Request { browser: Box<Browser>, method: Method, path: String, body: Vec<u8> },
    Job { server: Box<Server>, job: Job },
}

type Job = Arc<dyn Fn(Server) -> BoxFuture<'static, StatusCode> + Send + Sync>;

impl Act {
    pub fn request<E: Endpoint>(browser: Browser, request: &E::Request) -> Self {
        let body = serde_json::to_vec(request).unwrap();
        Self::Request { browser: browser.into(), method: E::METHOD, path: E::PATH.into(), body }
    }

    /// A page that is opened.
    pub fn page(browser: Browser, path: String) -> Self {
        Self::Request { browser: browser.into(), method: Method::Get, path, body: Vec::new() }
    }

    pub fn job<F>(app: &TestApp, job: impl Fn(Server) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = StatusCode> + Send + 'static,
    {
        Self::Job { server: app.server.clone().into(), job: Arc::new(move |server| job(server).boxed()) }
    }

    /// Does it. Returns the status of the answer.
    pub async fn run(&self) -> StatusCode {
        match self {
            Self::Request { browser, method, path, body } => {
                let answer = browser.send(*method, path, body.clone()).await;
                let location = answer.headers.get(LOCATION).map(|location| location.to_str().unwrap());
                match location.and_then(|location| location.split_once("?why=")) {
                    // A sign-in with a provider fails with a redirect.
                    Some((_, why)) if why.starts_with("unavailable") => StatusCode::SERVICE_UNAVAILABLE,
                    Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
                    None => answer.status,
                }
            }
            Self::Job { server, job } => job((**server).clone()).await,
        }
    }

    /// From now on, another server does it.
    pub fn redirect(&mut self, to: &Server) {
        match self {
            Self::Request { browser, .. } => browser.router = routes::router(to.clone()),
            Self::Job { server, .. } => **server = to.clone(),
        }
    }

    /// The path that is requested.
    pub fn path(&self) -> &str {
        match self {
            Self::Request { path, .. } => path.split('?').next().unwrap(),
            Self::Job { .. } => "",
        }
    }
}

/// The status that a browser would get.
pub fn status<T, E>(outcome: Result<T, DomainError<E>>) -> StatusCode {
    match outcome.map(drop) {
        Ok(()) => StatusCode::OK,
        Err(DomainError::Endpoint(_) | DomainError::Common(_)) => StatusCode::UNPROCESSABLE_ENTITY,
        Err(DomainError::Internal(_)) => StatusCode::SERVICE_UNAVAILABLE,
    }
}
