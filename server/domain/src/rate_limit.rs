//! Limits on guessing, and on what one client may ask for.

pub mod address_limit;
mod changes;
pub mod counters;
pub(crate) mod entries;
pub mod fair_share;
pub mod limits;
pub mod network;
mod notices;
pub(crate) mod open_sign_ins;
