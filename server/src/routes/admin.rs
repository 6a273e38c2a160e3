//! The endpoints of administration.

pub mod account;
pub mod accounts;
pub mod audit;
pub mod import;
pub mod settings;
