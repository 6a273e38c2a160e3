//! The helpers of the tests of the API.

#[path = "../api/helpers/app.rs"]
mod app;
#[path = "../api/helpers/browser.rs"]
mod browser;
#[path = "../api/helpers/database.rs"]
pub mod database;
#[path = "../api/helpers/document.rs"]
mod document;
#[path = "../api/helpers/passkey.rs"]
mod passkey;
#[path = "../api/helpers/person.rs"]
mod person;

mod driver {
    /// Installs nothing: the server installs the drivers of sqlx.
    pub fn install() {}
}

pub use app::{PASSWORD, START, TestApp, config, new_account};
pub use browser::{Browser, reason, reset_code};
pub use domain::admin::authority::Admin;
pub use passkey::{Key, base64};
pub use person::{Person, Phone, wrong_code};
