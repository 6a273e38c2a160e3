//! Signing in, from the password to the signed-in page.

pub mod backup_code;
mod code_screen;
pub mod login;
mod login_passkey;
pub mod signed_in;
pub mod sso_failed;
pub mod verify;
mod verify_passkey;
