//! The contract between the app in the browser and the server: the endpoints with their wire types, the
//! errors with their HTTP statuses, and the newtypes that parse what a person types.
//!
//! Pure code without web framework, async runtime, clock, randomness or hashing. It builds for the host and
//! for `wasm32-unknown-unknown`.
#![warn(missing_docs)]

pub mod api;
mod api_error;
mod backup_code;
mod blocklist;
#[cfg(feature = "catalogue")]
pub mod catalogue;
mod crockford;
mod device_name;
mod email;
mod endpoint;
mod identifier;
mod parse_error;
mod password;
mod person_name;
mod reset_code;
mod screen;
#[cfg(feature = "nfc")]
mod search;
mod secret;
mod text;
mod totp_code;
mod username;

pub use api_error::{ApiError, CommonError};
pub use backup_code::BackupCode;
pub use device_name::DeviceName;
pub use email::EmailAddress;
pub use endpoint::{Empty, Endpoint, EndpointError, Method, NoError, ORDINARY};
pub use identifier::Identifier;
pub use parse_error::ParseError;
pub use password::{NewPassword, Password, Rule, own_words};
pub use person_name::{PersonName, Reason};
pub use reset_code::ResetCode;
pub use screen::{Program, Screen};
#[cfg(feature = "nfc")]
pub use search::search_words;
pub use totp_code::TotpCode;
pub use username::Username;
