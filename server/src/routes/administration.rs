//! The endpoints of administration.

pub mod account;
pub mod accounts;
pub mod activity;
pub mod import;
pub mod settings;
