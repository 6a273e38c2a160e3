//! Every word that people read. One voice: short, kind, in the second person; each message says what
//! happened and what to do next.

pub mod activity;
pub mod codes;
pub mod fields;
pub mod saved_codes;
pub mod security;
pub mod time;
pub mod trouble;
pub mod words;
