//! The audit log: its events, listing and exporting them.

pub(crate) mod event;
mod export;
mod list;
mod own;
mod page;
