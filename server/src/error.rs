//! A fault as an HTTP answer: `shared`'s failure envelope with its status.

use axum::{
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use shared::{Failure, Never, Refusal, Rejection};

use crate::{domain::Fault, store};

/// Seconds after which a busy server is worth another try.
const BUSY: u32 = 2;

impl<E: Rejection> IntoResponse for Fault<E> {
    fn into_response(self) -> Response {
        match self {
            Self::Rejected(error) => answer(&Failure::Rejected(error)),
            Self::Refused(refusal) => refuse(refusal),
            Self::Failed(error) if store::is_unavailable(&error) => {
                tracing::error!("the database is not available: {error:#}");
                refuse(Refusal::Busy)
            }
            Self::Failed(error) => {
                tracing::error!("{error:#}");
                refuse(Refusal::Internal)
            }
        }
    }
}

/// The answer to a request that is refused for a reason any endpoint may have.
pub fn refuse(refusal: Refusal) -> Response {
    let mut response = answer(&Failure::<Never>::Refused(refusal));
    let wait = match refusal {
        Refusal::Throttled { retry_after } => Some(retry_after),
        Refusal::Busy => Some(BUSY),
        _ => None,
    };
    if let Some(seconds) = wait {
        response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
    }
    response
}

/// A JSON answer.
pub fn json(status: StatusCode, body: &impl Serialize) -> Response {
    match serde_json::to_vec(body) {
        Ok(bytes) => {
            let mut response = Response::new(Body::from(bytes));
            *response.status_mut() = status;
            response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
            response
        }
        Err(error) => {
            tracing::error!("writing an answer: {error}");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

fn answer<E: Rejection>(failure: &Failure<E>) -> Response {
    let status = StatusCode::from_u16(failure.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    json(status, failure)
}
