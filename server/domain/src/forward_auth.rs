//! Forward authentication: whether a reverse proxy may let a request through.

pub mod check;
pub mod last_seen;
