//! The server of Vestibule: `config` → [`state::Server`] → a router.

pub mod assets;
pub mod cli;
pub mod config;
pub mod context;
pub mod destination;
pub mod error;
mod guards;
pub mod looks;
pub mod mount;
pub mod page;
pub mod routes;
pub mod serve;
pub mod state;
