//! POST /api/sessions/end and /api/sessions/end-others

use serde::{Deserialize, Serialize};

use crate::{Empty, Endpoint, Method, NoError};

/// "Sign out" of one of the account's own sessions. Any other is refused with `NotFound`, whether there
/// is one or not.
pub struct EndSession;

impl Endpoint for EndSession {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/sessions/end";
    type Request = EndSessionRequest;
    type Response = Empty;
    type Error = NoError;
}

/// Which session.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EndSessionRequest {
    /// Its id, from [`super::security::Session`].
    pub id: String,
}

/// "Sign out everywhere else": ends every other session of the account, sign-ins in progress included,
/// and forgets its other browsers.
pub struct EndOtherSessions;

impl Endpoint for EndOtherSessions {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/sessions/end-others";
    type Request = Empty;
    type Response = Empty;
    type Error = NoError;
}
