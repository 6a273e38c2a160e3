//! Setting a new password without the old one.

pub mod forgot_password;
pub mod reset_password;
