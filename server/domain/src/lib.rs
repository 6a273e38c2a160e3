//! The rules of Vestibule: which step a person may take, what is used up, what is counted. The crate knows the
//! contract of `shared` and its own store, but neither HTTP nor SQL.

pub mod account;
pub mod admin;
pub mod audit;
mod browser_name;
mod cleanup;
pub mod clock;
pub mod crypto;
pub mod demo;
mod domain;
pub mod email;
mod error;
pub mod figures;
pub mod forward_auth;
pub mod hourly_counts;
pub mod identity_provider;
pub mod language;
mod passkeys;
pub mod rate_limit;
pub mod readiness;
pub mod refusal;
mod requester;
pub mod settings;
pub mod sign_in;
mod unit_of_work;
pub mod url;
pub mod webauthn;
mod write_hourly_counts;

pub use browser_name::browser_name;
pub use domain::{BackgroundTasks, Domain, Parts, Site};
pub use error::DomainError;
pub use requester::Requester;
