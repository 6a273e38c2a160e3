//! The server of Vestibule: `config` → [`state::Server`] → a router.

pub mod assets;
pub mod branding;
pub mod cli;
pub mod config;
pub mod config_source;
pub mod context;
pub mod database_path;
pub mod disk;
pub mod error;
pub mod log;
pub mod memory;
pub mod metrics;
mod middleware;
pub mod mount;
pub mod page;
pub mod return_to;
pub mod routes;
pub mod serve;
mod service_manager;
pub mod setup;
pub mod state;
#[cfg(feature = "otlp")]
pub mod trace_export;
