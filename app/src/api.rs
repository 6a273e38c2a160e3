//! Calls an endpoint by its type. The only module that talks to the network.

mod json;

use std::{future::Future, time::Duration};

use gloo_net::http::{Request, RequestBuilder};
use leptos::prelude::set_timeout_with_handle;
use serde::de::DeserializeOwned;
use shared::{ApiError, CommonError, Endpoint, Method};
use web_sys::{AbortController, AbortSignal, RequestCredentials};

/// Longer than a file of the app's takes.
const FILE: Duration = Duration::from_secs(30);

/// Why a call has no answer of the kind that was hoped for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CallError<E> {
    /// The endpoint's own reason.
    Endpoint(E),
    /// A reason that any call may have.
    Common(CommonCallError),
}

/// What may go wrong with any call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommonCallError {
    /// No session, or one that has ended.
    SessionExpired,
    /// The person stands at another step than this page thinks.
    WrongStep,
    /// The act wants password or code again.
    ReauthenticationRequired,
    /// What the act was meant for is not there, or not any more.
    Gone,
    /// Too many wrong tries.
    Throttled {
        /// Seconds to wait.
        retry_after: u32,
    },
    /// The server has more to do than it can take.
    Busy,
    /// No answer, or one that says only that the server is in trouble.
    Unreachable,
    /// The page and the server do not understand each other, as after an update.
    Malformed,
}

/// Calls an endpoint.
///
/// Not an `async fn`: what is generic ends here, so that one copy of `send` serves every endpoint.
pub fn call<E: Endpoint>(
    request: &E::Request,
) -> impl Future<Output = Result<E::Response, CallError<E::Error>>> + use<E> {
    let body = match E::METHOD {
        Method::Get => None,
        Method::Post => serde_json::to_string(request).ok(),
    };
    // Longer than any honest answer takes; after it, a silent network counts as none.
    let answer = send(E::PATH, body, Duration::from_secs(2 * u64::from(E::LONGEST)));
    async move {
        match answer.await {
            Some((status, body)) => read(status, &body),
            None => Err(CallError::Common(CommonCallError::Unreachable)),
        }
    }
}

/// A file of the app's own, or nothing where there is no answer.
pub async fn file(path: &str) -> Option<String> {
    match send(path, None, FILE).await? {
        (200, body) => Some(body),
        _ => None,
    }
}

/// Status and body of the answer, or nothing where there is none within the time. A body makes it a
/// POST.
async fn send(path: &str, body: Option<String>, longest: Duration) -> Option<(u16, String)> {
    let controller = AbortController::new().ok()?;
    let signal = controller.signal();
    let timer = set_timeout_with_handle(move || controller.abort(), longest).ok()?;
    let answer = exchange(path, body, &signal).await;
    timer.clear();
    answer
}

async fn exchange(path: &str, body: Option<String>, signal: &AbortSignal) -> Option<(u16, String)> {
    let prepare = |request: RequestBuilder| {
        request.credentials(RequestCredentials::SameOrigin).abort_signal(Some(signal))
    };
    let request = match body {
        None => prepare(Request::get(path)).build(),
        Some(body) => prepare(Request::post(path)).header("content-type", "application/json").body(body),
    };
    let answer = request.ok()?.send().await.ok()?;
    Some((answer.status(), answer.text().await.ok()?))
}

/// What an answer means whose status is not known, as it stands in the page.
pub fn read_unlabelled<R, E>(body: &str) -> Result<R, CallError<E>>
where
    R: DeserializeOwned,
    E: DeserializeOwned,
{
    // An answer of one kind is never read as the other.
    json::read(body).or_else(|_| read(0, body))
}

/// What an answer means to the caller of an endpoint with these types.
pub fn read<R, E>(status: u16, body: &str) -> Result<R, CallError<E>>
where
    R: DeserializeOwned,
    E: DeserializeOwned,
{
    if status == 200 {
        return json::read(body).map_err(|_| CallError::Common(CommonCallError::Malformed));
    }
    Err(match json::read_failure::<E>(body) {
        Ok(ApiError::Endpoint(error)) => CallError::Endpoint(error),
        Ok(ApiError::Common(refusal)) => CallError::Common(CommonCallError::from(refusal)),
        // Not the server's own words: something between it and the browser.
        Err(_) => CallError::Common(match status {
            500.. => CommonCallError::Unreachable,
            429 => CommonCallError::Busy,
            _ => CommonCallError::Malformed,
        }),
    })
}

impl From<CommonError> for CommonCallError {
    fn from(refusal: CommonError) -> Self {
        match refusal {
            CommonError::SessionExpired => Self::SessionExpired,
            CommonError::WrongStep => Self::WrongStep,
            CommonError::ReauthenticationRequired => Self::ReauthenticationRequired,
            CommonError::NotFound => Self::Gone,
            CommonError::Throttled { retry_after } => Self::Throttled { retry_after },
            CommonError::Busy => Self::Busy,
            CommonError::Internal => Self::Unreachable,
            CommonError::Invalid
            | CommonError::TooLarge
            | CommonError::NotJson
            | CommonError::CrossSite
            | CommonError::WrongMethod => Self::Malformed,
        }
    }
}
