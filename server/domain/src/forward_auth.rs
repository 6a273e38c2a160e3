//! Forward authentication: whether a reverse proxy may let a request through.

pub mod check;
pub(crate) mod last_seen;
mod token;
mod write_last_seen;
