//! `vestibule export` and `vestibule import`, on both databases.

mod everything;
mod fixture;
mod interruption;
mod refusals;
mod schema;
mod while_in_use;
