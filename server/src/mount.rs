//! Mounts endpoints by type: a handler that drifts from the contract of `shared` does not compile.

use std::{future::Future, time::Duration};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, StatusCode, header},
    middleware::from_fn,
    response::Response,
    routing::{MethodRouter, get, post},
};
use shared::{CommonError, Endpoint, Method, ORDINARY};
use tracing::Instrument as _;

use crate::{
    context::{Context, Reply},
    error::{json, refuse, respond},
    metrics::SignInMethod,
    middleware,
    state::Server,
};
use domain::{DomainError, hourly_counts::Counted};

/// How much longer than its time limit the work of a request may take. After that the database does not answer at all, and
/// its connection is given up.
const UNFINISHED: Duration = Duration::from_mins(1);

/// The result of a handler of the endpoint `E`.
pub type HandlerResult<E> = Result<Reply<<E as Endpoint>::Response>, DomainError<<E as Endpoint>::Error>>;

/// The mounted endpoints.
#[derive(Default)]
pub struct Api {
    router: Router<Server>,
    endpoints: Vec<(Method, &'static str)>,
}

impl Api {
    /// Mounts the endpoint `E`.
    #[must_use]
    pub fn endpoint<E, H, F>(mut self, handler: H) -> Self
    where
        E: Endpoint,
        E::Request: Send + 'static,
        E::Response: Send + 'static,
        E::Error: Send + 'static,
        H: Fn(Context, E::Request) -> F + Clone + Send + Sync + 'static,
        F: Future<Output = HandlerResult<E>> + Send + 'static,
    {
        let serve = move |State(server): State<Server>, request: Request| {
            let handler = handler.clone();
            let longest = Duration::from_secs(E::LONGEST.into());
            async move {
                let answer = tokio::time::timeout(longest, serve::<E, H, F>(server, request, handler));
                answer.await.unwrap_or_else(|_| refuse(CommonError::Busy))
            }
        };
        let route = match E::METHOD {
            Method::Get => get(serve),
            Method::Post => post(serve),
        };
        self.router = self.router.route(E::PATH, route);
        self.endpoints.push((E::METHOD, E::PATH));
        self
    }

    /// Mounts a handler that returns a file instead of JSON.
    #[must_use]
    pub fn file(mut self, path: &'static str, handler: MethodRouter<Server>) -> Self {
        self.router = self.router.route(path, handler.layer(from_fn(middleware::time_limit)));
        self.endpoints.push((Method::Get, path));
        self
    }

    /// Returns every mounted endpoint. Tests iterate over them so that none is forgotten.
    #[must_use]
    pub fn endpoints(&self) -> &[(Method, &'static str)] {
        &self.endpoints
    }

    /// Returns the router with all endpoints.
    pub fn into_router(self) -> Router<Server> {
        self.router
    }
}

async fn serve<E, H, F>(server: Server, request: Request, handler: H) -> Response
where
    E: Endpoint,
    E::Response: Send + 'static,
    E::Error: Send + 'static,
    H: Fn(Context, E::Request) -> F,
    F: Future<Output = HandlerResult<E>> + Send + 'static,
{
    let (parts, body) = request.into_parts();
    let (metrics, counts) = (server.metrics.clone(), server.domain.hourly_counts().clone());
    let context = Context::new(server, &parts);
    let input = match E::METHOD {
        Method::Get => Ok("{}".into()),
        Method::Post => {
            if !middleware::is_same_origin(&parts.headers, context.server.config.public_url.origin()) {
                return refuse(CommonError::CrossSite);
            }
            read(&parts.headers, body, largest::<E>(&context).await).await
        }
    };
    let input = match input {
        Ok(bytes) => bytes,
        Err(refusal) => return refuse(refusal),
    };
    // serde would also read a struct from a list of its fields. The contract has only objects.
    let is_object = input.trim_ascii_start().starts_with(b"{");
    // An uploaded file is reported by the line, and all that is read from it is parsed.
    let is_text = E::LARGEST > ORDINARY || !contains_nul(&input);
    let Some(input) = (is_object && is_text).then(|| serde_json::from_slice(&input).ok()).flatten() else {
        return refuse(CommonError::Invalid);
    };
    // The handler is a task, so that it finishes when the client disconnects or the time limit passes: a wrong guess is
    // counted anyway, and nothing is left half done.
    let most = Duration::from_secs(E::LONGEST.into()) + UNFINISHED;
    let work = tokio::time::timeout(most, handler(context, input));
    let outcome = match tokio::spawn(work.in_current_span()).await {
        Ok(Ok(outcome)) => outcome,
        Ok(Err(late)) => Err(DomainError::Internal(late.into())),
        Err(panic) => Err(DomainError::Internal(panic.into())),
    };
    metrics.count_call::<E>(outcome.as_ref().map(drop));
    if SignInMethod::of_path(E::PATH).is_some() && outcome.as_ref().is_err_and(is_refusal) {
        counts.count(Counted::Refused);
    }
    match outcome {
        Ok(reply) => {
            let mut response = json(StatusCode::OK, &reply.body);
            for cookie in reply.cookies {
                response.headers_mut().append(header::SET_COOKIE, cookie);
            }
            response
        }
        Err(error) => respond(error),
    }
}

/// Whether a step of a sign-in was refused: not for a request that is out of place, or a server that failed.
fn is_refusal<E>(error: &DomainError<E>) -> bool {
    matches!(error, DomainError::Endpoint(_) | DomainError::Common(CommonError::Throttled { .. }))
}

/// Returns the size limit of the body. Only administrators can upload files.
async fn largest<E: Endpoint>(context: &Context) -> usize {
    let ordinary = E::LARGEST <= ORDINARY;
    if ordinary || context.server.domain.is_administrator(&context.requester).await {
        E::LARGEST
    } else {
        ORDINARY
    }
}

async fn read(headers: &HeaderMap, body: Body, largest: usize) -> Result<axum::body::Bytes, CommonError> {
    let content_type =
        headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let essence = content_type.split(';').next().unwrap_or_default().trim();
    if !essence.eq_ignore_ascii_case("application/json") {
        return Err(CommonError::NotJson);
    }
    to_bytes(body, largest).await.map_err(|_| CommonError::TooLarge)
}

/// Returns whether a text in the JSON contains the character NUL, which PostgreSQL cannot store. JSON can only write it
/// as an escape; an even number of backslashes before the `u` is a text that looks like one.
fn contains_nul(json: &[u8]) -> bool {
    json.windows(5).enumerate().any(|(at, window)| {
        // Counted only here: a body of nothing but backslashes would otherwise take a time that grows with its square.
        let backslashes = || json[..at].iter().rev().take_while(|byte| **byte == b'\\').count();
        window == b"u0000" && backslashes() % 2 == 1
    })
}

#[cfg(test)]
mod tests {
    use super::contains_nul;

    #[test]
    fn an_escaped_nul_is_found_and_a_text_that_looks_like_one_is_not() {
        for json in [r#"{"a":"\u0000"}"#, r#"{"a":"x\\\u0000y"}"#] {
            assert!(contains_nul(json.as_bytes()), "{json}");
        }
        for json in [r#"{"a":"\\u0000"}"#, r#"{"a":"u0000"}"#, r#"{"a":"\u0001"}"#, "{}"] {
            assert!(!contains_nul(json.as_bytes()), "{json}");
        }
    }
}
