//! Administration: what administrators and the command line do to accounts and settings.

mod account_rules;
pub mod accounts;
mod act;
pub mod authority;
mod database;
mod detail;
pub mod import;
pub mod invitations;
mod key_rotation;
mod list;
mod mail;
mod new_address;
mod overview;
mod provider_binding;
mod settings;
pub(crate) mod support;
pub(crate) mod temporary_password;
