//! The declaration of an endpoint: everything that the app and the server must agree on.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// The HTTP methods of the API. `Get` changes nothing except when a session was last used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads. Has no body.
    Get,
    /// Changes something. Has a JSON body.
    Post,
}

/// The largest ordinary body, in bytes: enough for two passwords of 256 escaped characters in JSON.
pub const ORDINARY: usize = 16 * 1024;

/// An endpoint of the API. The server mounts it by type and the app calls it by type, so that both always
/// agree.
pub trait Endpoint {
    /// The HTTP method.
    const METHOD: Method;
    /// The path: absolute and without parameters.
    const PATH: &'static str;
    /// The largest body, in bytes. Only administrators may send more than [`ORDINARY`].
    const LARGEST: usize = ORDINARY;
    /// The timeout, in seconds. A sign-in that waits for a full hashing queue takes about one second.
    const LONGEST: u32 = 15;
    /// The JSON body of the request, or [`Empty`].
    type Request: Serialize + DeserializeOwned;
    /// The JSON body of a 200 response.
    type Response: Serialize + DeserializeOwned;
    /// The errors of this endpoint, see [`crate::ApiError`].
    type Error: EndpointError;
}

/// The errors of one endpoint.
pub trait EndpointError: Serialize + DeserializeOwned {
    /// The HTTP status of the error, 400 to 499.
    fn status(&self) -> u16;
}

/// An empty body: `{}`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Empty {}

/// The error type of an endpoint without errors of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum NoError {}

impl EndpointError for NoError {
    fn status(&self) -> u16 {
        match *self {}
    }
}
