//! The shape of an endpoint: everything both sides must agree on, declared once.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// The HTTP methods the contract uses: `Get` decides nothing (it may note that a session was used),
/// `Post` may.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads; carries no body.
    Get,
    /// Acts; carries a JSON body.
    Post,
}

/// The largest ordinary body, in bytes: two passwords of 256 characters, escaped, in JSON.
pub const ORDINARY: usize = 16 * 1024;

/// One endpoint of the API. The server mounts it by type and the app calls it by type, so neither
/// can drift from the other.
pub trait Endpoint {
    /// How it is called.
    const METHOD: Method;
    /// Where: an absolute path without parameters.
    const PATH: &'static str;
    /// The largest body, in bytes; a larger one than [`ORDINARY`] is taken from administrators alone.
    const LARGEST: usize = ORDINARY;
    /// The longest it may take, in seconds. A sign-in that waits for a full hashing queue takes about one.
    const LONGEST: u32 = 15;
    /// The JSON body sent; [`Empty`] where there is nothing to say.
    type Request: Serialize + DeserializeOwned;
    /// The JSON body of a 200 answer.
    type Response: Serialize + DeserializeOwned;
    /// What this endpoint alone may answer instead, see [`crate::ApiError`].
    type Error: EndpointError;
}

/// An endpoint's own reasons to say no.
pub trait EndpointError: Serialize + DeserializeOwned {
    /// The HTTP status that goes with it, 400 to 499.
    fn status(&self) -> u16;
}

/// A body with nothing in it: `{}`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Empty {}

/// The error of an endpoint that has none of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NoError {}

impl EndpointError for NoError {
    fn status(&self) -> u16 {
        match *self {}
    }
}
