//! Helpers: a server with its clock and mailbox, users, browsers with cookies, and phones.

mod app;
mod browser;
pub mod database;
pub mod document;
pub mod driver;
pub mod fake_provider;
mod passkey;
mod person;
pub mod provider;
pub mod statements;

pub use app::{PASSWORD, SAVE_CODES, SET_UP, START, TestApp, code_asked, config, may_set_up, new_account};
pub use browser::{Answer, Browser, Called, credentials, reason, reset_code};
pub use domain::admin::authority::Admin;
pub use passkey::{Key, ORIGIN, base64};
pub use person::{Person, Phone, wrong_code};
