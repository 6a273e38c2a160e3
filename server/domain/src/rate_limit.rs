//! Limits on guesses and on hashing.

pub(crate) mod counters;
pub mod fair_share;
pub mod limits;
