//! Errors as HTTP responses: [`ApiError`] with its status.

use axum::{
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use serde_json::Value;
use shared::{ApiError, CommonError, EndpointError, NoError};

use domain::DomainError;

/// `Retry-After` of a busy server, in seconds.
const BUSY: u32 = 2;

/// The word of an error in the contract, which the response carries for the log.
#[derive(Clone)]
pub struct ErrorWord(pub String);

/// Returns the response for an error of `domain`, and logs internal errors.
pub fn respond<E: EndpointError>(error: DomainError<E>) -> Response {
    match api_error(error) {
        ApiError::Common(error) => refuse(error),
        error @ ApiError::Endpoint(_) => answer(&error),
    }
}

/// Returns what the client learns of an error of `domain`, and logs internal errors.
pub fn api_error<E>(error: DomainError<E>) -> ApiError<E> {
    match error {
        DomainError::Endpoint(error) => ApiError::Endpoint(error),
        DomainError::Common(error) => ApiError::Common(error),
        DomainError::Internal(error) if store::is_unavailable(&error) => {
            tracing::error!(
                target: "database",
                event = "database_unavailable",
                "the database is not available: {error:#}",
            );
            ApiError::Common(CommonError::Busy)
        }
        DomainError::Internal(error) => {
            tracing::error!(target: "server", event = "internal_error", "{error:#}");
            ApiError::Common(CommonError::Internal)
        }
    }
}

/// Returns the response for an error that any endpoint can have.
pub fn refuse(refusal: CommonError) -> Response {
    let mut response = answer(&ApiError::<NoError>::Common(refusal));
    let wait = match refusal {
        CommonError::Throttled { retry_after } => Some(retry_after),
        CommonError::Busy => Some(BUSY),
        _ => None,
    };
    if let Some(seconds) = wait {
        response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
    }
    response
}

/// Returns a JSON response.
pub fn json(status: StatusCode, body: &impl Serialize) -> Response {
    match serde_json::to_vec(body) {
        Ok(bytes) => {
            let mut response = Response::new(Body::from(bytes));
            *response.status_mut() = status;
            response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
            response
        }
        Err(error) => {
            tracing::error!(target: "server", event = "internal_error", "could not write a response: {error}");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

fn answer<E: EndpointError>(failure: &ApiError<E>) -> Response {
    let status = StatusCode::from_u16(failure.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = json(status, failure);
    if let Some(word) = word(failure) {
        response.extensions_mut().insert(ErrorWord(word));
    }
    response
}

/// The word of an error, without its details.
fn word<E: EndpointError>(failure: &ApiError<E>) -> Option<String> {
    let value = serde_json::to_value(failure).ok()?;
    match value.as_object()?.values().next()? {
        Value::String(word) => Some(word.clone()),
        // An error with details is an object with the word as its only key.
        Value::Object(details) => details.keys().next().cloned(),
        _ => None,
    }
}
