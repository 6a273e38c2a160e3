//! What people look after themselves: password, authenticators, backup codes, sessions.

pub mod change_password;
pub mod home;
pub mod reauthenticate;
pub mod security;
