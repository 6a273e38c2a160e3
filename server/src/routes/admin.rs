//! The endpoints of administration.

pub mod account;
pub mod accounts;
pub mod audit;
pub mod identity_providers;
pub mod import;
pub mod mail;
pub mod overview;
pub mod settings;
