//! The audit log: recording events, listing them, exporting them.

mod export;
mod list;
pub mod record;
