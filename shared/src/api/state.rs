//! GET /api/state

use serde::{Deserialize, Serialize};

use super::Progress;
use crate::{Empty, Endpoint, Method, NoError};

/// Returns the current step of this browser. The app calls it at its start and whenever a step was refused,
/// so that a reload, Back or a second tab resumes at the right screen. Fails with `SessionExpired` if the
/// session has expired. Without a session the step is `Login`.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct GetState;

impl Endpoint for GetState {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/state";
    type Request = Empty;
    type Response = State;
    type Error = NoError;
}

/// The application and the person's current step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct State {
    /// The application that people sign in to.
    pub application: Application,
    /// The person's current step.
    pub progress: Progress,
}

/// The application that people sign in to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Application {
    /// Its name, which is also the issuer in authenticator apps.
    pub name: String,
    /// Where a completed sign-in leads. None for the signed-in page.
    pub url: Option<String>,
    /// Whether people can sign in with a passkey.
    pub passkeys: bool,
}
