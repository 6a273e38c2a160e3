//! Every word that people read. One voice: short, kind, in the second person; each message says what
//! happened and what to do next.

pub mod account;
pub mod activity;
pub mod acts;
pub mod administration;
pub mod codes;
pub mod fact;
pub mod fields;
pub mod import;
pub mod saved_codes;
pub mod security;
pub mod settings;
pub mod time;
pub mod trouble;
pub mod words;
