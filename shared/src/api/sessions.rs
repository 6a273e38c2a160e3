//! POST /api/sessions/end and /api/sessions/end-others

use serde::{Deserialize, Serialize};

use crate::{Empty, Endpoint, Method, NoError};

/// The button "Sign out" of one of the account's own sessions. All other ids fail with `NotFound`, whether
/// the session exists or not.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct EndSession;

impl Endpoint for EndSession {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/sessions/end";
    type Request = EndSessionRequest;
    type Response = Empty;
    type Error = NoError;
}

/// The session.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EndSessionRequest {
    /// The id, from [`super::security::Session`].
    pub id: String,
}

/// The button "Sign out everywhere else": ends all other sessions of the account, including sign-ins in
/// progress, and forgets its other browsers.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct EndOtherSessions;

impl Endpoint for EndOtherSessions {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/sessions/end-others";
    type Request = Empty;
    type Response = Empty;
    type Error = NoError;
}
