//! The database. All SQL is in this crate, one module per table, in the dialect that SQLite and PostgreSQL share
//! (`$1`, BIGINT, TEXT, binary).

pub mod account;
pub mod account_count;
pub mod account_import;
pub mod account_list;
pub mod account_provider;
pub mod account_reservation;
pub mod account_word;
pub mod audit_event;
pub mod authenticator;
pub mod backup;
pub mod backup_code;
#[cfg(feature = "bench")]
pub mod bench;
pub mod browser;
pub mod bypass_code;
mod database;
mod database_url;
pub mod decoy;
mod error;
pub mod factor_failures;
pub mod forward_auth_session;
pub mod future;
pub mod hourly_count;
pub mod import;
pub mod inspect;
pub mod key_check;
pub mod mail;
mod migrations;
pub mod notice_code;
mod open;
mod open_sign_ins;
pub mod passkey;
pub mod passkey_ceremony;
mod pool;
pub mod private_file;
pub mod provider_link;
pub mod provider_login;
pub mod provider_number;
pub mod remembered_browser;
pub mod resealing;
pub mod reset_code;
pub mod reset_request;
pub mod restore;
pub mod restored;
mod rows;
pub mod schema;
pub mod sealed;
pub mod session;
pub mod setting;
pub mod sign_in_facts;
pub mod throttle;
mod transaction;
pub mod transfer;

use rows::many;

pub use database::{Connections, Store};
pub use database_url::{DatabaseUrl, PoolSize};
pub use error::{is_conflict, is_database, is_misconfigured, is_unavailable, is_unreachable, write_problem};
pub use migrations::{Change, NewerSchema, migrator};
pub use open::{exists, install_drivers};
pub use pool::Connection;
pub use transaction::{TransactionError, Tx};

/// Milliseconds since the Unix epoch, as they are stored and sent.
pub type Millis = i64;

/// The SHA-256 of a token: what is stored and looked up.
pub type TokenHash = [u8; 32];

/// A connection that statements run on. A [`Tx`] is one too.
pub type Db = sqlx::AnyConnection;
