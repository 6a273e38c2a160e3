//! Limits on guessing, and on what one client may ask for.

pub mod address_limit;
mod changes;
pub mod counters;
pub mod fair_share;
pub mod limits;
pub mod network;
