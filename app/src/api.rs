//! Calls an endpoint by its type. The only module that talks to the network.

mod json;

use std::{future::Future, pin::Pin, time::Duration};

use gloo_net::http::{Request, RequestBuilder};
use leptos::prelude::set_timeout_with_handle;
use serde::de::DeserializeOwned;
use shared::{ApiError, CommonError, Empty, Endpoint, Method};
use web_sys::{AbortController, AbortSignal, RequestCredentials};

/// How long a file of the app may take.
const FILE_TIMEOUT: Duration = Duration::from_secs(30);

/// Why a call failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CallError<E> {
    /// An error of this endpoint.
    Endpoint(E),
    /// An error that any call may have.
    Common(CommonCallError),
}

/// An error that any call may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommonCallError {
    /// There is no session, or it has ended.
    SessionExpired,
    /// The sign-in is at another step than the screen.
    WrongStep,
    /// The action requires the password or a code again.
    ReauthenticationRequired,
    /// What the request names does not exist, or no longer.
    NotFound,
    /// Too many failed attempts.
    Throttled {
        /// Seconds to wait.
        retry_after: u32,
    },
    /// The server is overloaded.
    Busy,
    /// No answer, or one that only says that the server failed.
    Unreachable,
    /// The app and the server do not understand each other, as after an update.
    Malformed,
}

/// Calls an endpoint.
///
/// Not an `async fn`: the part that differs for each endpoint ends here.
pub fn call<E: Endpoint>(
    request: &E::Request,
) -> impl Future<Output = Result<E::Response, CallError<E::Error>>> + use<E> {
    let body = match E::METHOD {
        Method::Get => None,
        Method::Post => serde_json::to_string(request).ok(),
    };
    call_with::<E>(body)
}

/// Calls an endpoint with a request as JSON, where the browser wrote it.
pub fn call_with<E: Endpoint>(
    body: Option<String>,
) -> impl Future<Output = Result<E::Response, CallError<E::Error>>> {
    response(answer_of::<E>(body))
}

/// Calls an endpoint and returns the response as JSON, where the browser reads it.
pub fn call_for_json<E: Endpoint<Request = Empty>>()
-> impl Future<Output = Result<String, CallError<E::Error>>> {
    json_response(answer_of::<E>(Some("{}".to_owned())))
}

/// What the server answers: status and body; nothing where it does not answer in time.
type Answer = Pin<Box<dyn Future<Output = Option<(u16, String)>>>>;

/// Sends a request of an endpoint. After twice the time that its answer may take, a silent network counts as
/// unreachable.
fn answer_of<E: Endpoint>(body: Option<String>) -> Answer {
    send(E::PATH, body, Duration::from_secs(2 * u64::from(E::LONGEST)))
}

async fn response<R: DeserializeOwned, E: DeserializeOwned>(answer: Answer) -> Result<R, CallError<E>> {
    match answer.await {
        Some((status, body)) => read(status, &body),
        None => Err(CallError::Common(CommonCallError::Unreachable)),
    }
}

async fn json_response<E: DeserializeOwned>(answer: Answer) -> Result<String, CallError<E>> {
    match answer.await {
        Some((200, body)) => Ok(body),
        Some((status, body)) => Err(read_error(status, &body)),
        None => Err(CallError::Common(CommonCallError::Unreachable)),
    }
}

/// Loads a file of the app; nothing where there is no answer.
pub async fn file(path: &str) -> Option<String> {
    match send(path, None, FILE_TIMEOUT).await? {
        (200, body) => Some(body),
        _ => None,
    }
}

/// Sends a request, a POST where it has a body. Returns status and body of the answer; nothing where there is
/// none in time. Behind a box, so that there is one copy of it.
fn send(path: &str, body: Option<String>, timeout: Duration) -> Answer {
    let path = path.to_owned();
    Box::pin(async move {
        let controller = AbortController::new().ok()?;
        let signal = controller.signal();
        let timer = set_timeout_with_handle(move || controller.abort(), timeout).ok()?;
        let answer = exchange(&path, body, &signal).await;
        timer.clear();
        answer
    })
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

/// Reads an answer whose status is not known: the one that the page carries.
pub fn read_unlabelled<R, E>(body: &str) -> Result<R, CallError<E>>
where
    R: DeserializeOwned,
    E: DeserializeOwned,
{
    // No answer reads both as a response and as an error.
    json::read(body).or_else(|_| read(0, body))
}

/// Reads an answer of an endpoint with these types.
pub fn read<R, E>(status: u16, body: &str) -> Result<R, CallError<E>>
where
    R: DeserializeOwned,
    E: DeserializeOwned,
{
    if status == 200 {
        return json::read(body).map_err(|_| CallError::Common(CommonCallError::Malformed));
    }
    Err(read_error(status, body))
}

/// Reads an answer that is no response.
fn read_error<E: DeserializeOwned>(status: u16, body: &str) -> CallError<E> {
    match json::read_error::<E>(body) {
        Ok(ApiError::Endpoint(error)) => CallError::Endpoint(error),
        Ok(ApiError::Common(error)) => CallError::Common(CommonCallError::from(error)),
        // Not an answer of the server's, but of a proxy in between.
        Err(_) => CallError::Common(match status {
            500.. => CommonCallError::Unreachable,
            429 => CommonCallError::Busy,
            _ => CommonCallError::Malformed,
        }),
    }
}

impl From<CommonError> for CommonCallError {
    fn from(error: CommonError) -> Self {
        match error {
            CommonError::SessionExpired => Self::SessionExpired,
            CommonError::WrongStep => Self::WrongStep,
            CommonError::ReauthenticationRequired => Self::ReauthenticationRequired,
            CommonError::NotFound => Self::NotFound,
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
