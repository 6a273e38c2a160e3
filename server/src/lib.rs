//! The server of Vestibule: `config` → [`state::Server`] → a router.

pub mod assets;
pub mod cli;
pub mod clock;
pub mod config;
pub mod context;
pub mod crypto;
pub mod destination;
pub mod domain;
pub mod error;
mod guards;
pub mod language;
pub mod looks;
pub mod mail;
pub mod mount;
pub mod oidc;
pub mod page;
pub mod routes;
pub mod serve;
pub mod state;
pub mod store;
