//! GET /api/state

use serde::{Deserialize, Serialize};

use super::Progress;
use crate::{Empty, Endpoint, Method, NoError};

/// Where this browser stands: asked once when the app starts and whenever a step was refused, so
/// that a reload, Back or a second tab resumes at the right screen. A session that has ended is
/// refused with `SessionExpired`; no session at all is the step `Login`.
pub struct GetState;

impl Endpoint for GetState {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/state";
    type Request = Empty;
    type Response = State;
    type Error = NoError;
}

/// The application and where the person stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    /// What stands behind the door.
    pub application: Application,
    /// Where the person stands.
    pub progress: Progress,
}

/// What stands behind the door.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Application {
    /// Its name, also the issuer in authenticator apps.
    pub name: String,
    /// Where a finished sign-in goes; none: the signed-in page.
    pub url: Option<String>,
}
