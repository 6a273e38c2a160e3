//! What an answer other than 200 carries.

use serde::{Deserialize, Serialize};

use crate::EndpointError;

/// The body of every answer that is not a 200: codes and numbers, never prose. The app's `message`
/// module owns the words.
///
/// On the wire: `{"error": …}` with the endpoint's own reason, or `{"refused": …}` with one that
/// any endpoint may give.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ApiError<E> {
    /// The endpoint's own reason.
    #[serde(rename = "error")]
    Endpoint(E),
    /// A reason that any endpoint may have.
    #[serde(rename = "refused")]
    Common(CommonError),
}

impl<E: EndpointError> ApiError<E> {
    /// The HTTP status of the answer.
    pub fn status(&self) -> u16 {
        match self {
            Self::Endpoint(error) => error.status(),
            Self::Common(refusal) => refusal.status(),
        }
    }
}

/// Reasons any endpoint may have to refuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CommonError {
    /// No session, or one that has ended: the way on is to sign in again.
    SessionExpired,
    /// The session is at another step; `GetState` tells which.
    WrongStep,
    /// The action asks for the password or a code again: call
    /// [`crate::api::reauthentication::Reauthenticate`], then repeat the action.
    #[serde(rename = "proof_needed")]
    ReauthenticationRequired,
    /// Too many wrong tries.
    Throttled {
        /// Seconds to wait, at least 1; the header `Retry-After` says the same.
        retry_after: u32,
    },
    /// The body is not what the endpoint takes.
    Invalid,
    /// The body is larger than any honest one.
    TooLarge,
    /// The body is not declared as `application/json`.
    NotJson,
    /// The request came from another site (`Sec-Fetch-Site`, `Origin`).
    CrossSite,
    /// No such endpoint, or nothing there that this person may see.
    NotFound,
    /// The endpoint exists, with another method.
    WrongMethod,
    /// More work than the server can take at once; `Retry-After` says when to try again.
    Busy,
    /// The server failed; its log says why.
    Internal,
}

impl CommonError {
    /// The HTTP status of the answer.
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
