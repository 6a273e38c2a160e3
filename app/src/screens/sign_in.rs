//! Signing in, from the password to the signed-in page.

pub mod backup_code;
mod code_screen;
pub mod login;
pub mod signed_in;
pub mod sso_failed;
pub mod verify;
