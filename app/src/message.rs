//! Everything that people read. One voice: short, kind, in the second person. Each message says what happened
//! and what to do next.

pub mod account;
pub mod accounts;
pub mod activity;
pub mod acts;
pub mod admin;
pub mod ago;
pub mod audit;
pub mod audit_details;
pub mod codes;
pub mod errors;
pub mod fact;
pub mod fields;
pub mod import;
pub mod mail;
pub mod number;
pub mod overview;
pub mod passkeys;
pub mod saved_codes;
pub mod security;
pub mod setting_effects;
pub mod settings;
pub mod summary;
pub mod time;
pub mod words;
