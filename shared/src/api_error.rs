//! The body of every response other than 200.

use serde::{Deserialize, Serialize};

use crate::EndpointError;

/// The body of every response that is not a 200: codes and numbers, no text. The app's `message` module has
/// the texts.
///
/// In JSON: `{"error": …}` with an error of the endpoint, or `{"refused": …}` with an error that any endpoint
/// can return.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum ApiError<E> {
    /// An error of this endpoint.
    #[serde(rename = "error")]
    Endpoint(E),
    /// An error that any endpoint can return.
    #[serde(rename = "refused")]
    Common(CommonError),
}

impl<E: EndpointError> ApiError<E> {
    /// The HTTP status of the response.
    pub fn status(&self) -> u16 {
        match self {
            Self::Endpoint(error) => error.status(),
            Self::Common(refusal) => refusal.status(),
        }
    }
}

/// Errors that any endpoint can return.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CommonError {
    /// No session, or an expired one. The person has to sign in again.
    SessionExpired,
    /// The session is at another step. `GetState` returns the step.
    WrongStep,
    /// The action needs the password or a code again. Call [`crate::api::reauthentication::Reauthenticate`],
    /// then repeat the action.
    #[serde(rename = "proof_needed")]
    ReauthenticationRequired,
    /// Too many incorrect attempts.
    Throttled {
        /// Seconds to wait, at least 1. The header `Retry-After` has the same value.
        retry_after: u32,
    },
    /// The body is not a valid request of the endpoint.
    Invalid,
    /// The body is larger than any valid request.
    TooLarge,
    /// The content type is not `application/json`.
    NotJson,
    /// The request came from another site (`Sec-Fetch-Site`, `Origin`).
    CrossSite,
    /// The endpoint or the object does not exist, or this person may not see it.
    NotFound,
    /// The endpoint exists, but has another method.
    WrongMethod,
    /// The server is overloaded. `Retry-After` says when to retry.
    Busy,
    /// The server failed. Its log has the reason.
    Internal,
}

impl CommonError {
    /// The HTTP status of the response.
    #[must_use]
    pub fn status(self) -> u16 {
        match self {
            Self::Invalid => 400,
            Self::SessionExpired => 401,
            Self::CrossSite | Self::ReauthenticationRequired => 403,
            Self::NotFound => 404,
            Self::WrongMethod => 405,
            Self::WrongStep => 409,
            Self::TooLarge => 413,
            Self::NotJson => 415,
            Self::Throttled { .. } => 429,
            Self::Internal => 500,
            Self::Busy => 503,
        }
    }
}
