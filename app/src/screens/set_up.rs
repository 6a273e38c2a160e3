//! Setting up multi-factor authentication: an authenticator, then the backup codes.

pub mod authenticator;
pub mod backup_codes;
