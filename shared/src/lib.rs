//! The contract between the app in the browser and the server: the endpoints with their wire types, the
//! errors with their HTTP statuses, and the newtypes that parse what a person types.
//!
//! Pure code without web framework, async runtime, clock, randomness or hashing. It builds for the host and
//! for `wasm32-unknown-unknown`.
#![warn(missing_docs)]

pub mod api;
mod api_error;
#[cfg(feature = "catalogue")]
pub mod catalogue;
mod endpoint;
#[cfg(feature = "openapi")]
pub mod openapi;
mod parse_error;
mod screen;
mod text;

pub use api_error::{ApiError, CommonError};
pub use endpoint::{Empty, Endpoint, EndpointError, Method, NoError, ORDINARY};
pub use parse_error::ParseError;
pub use screen::{Program, Screen};
pub use text::{
    BackupCode, Base64Url, DeviceName, EmailAddress, Identifier, NewPassword, Password, PasswordRule,
    PersonName, ProviderId, Reason, ResetCode, TotpCode, Username, own_words,
};
#[cfg(feature = "nfc")]
pub use text::{search_words, sort_key};
