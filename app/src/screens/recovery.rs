//! Setting a new password without the old one, and reporting a change that was not yours.

pub mod forgot_password;
pub mod not_me;
pub mod reset_password;
