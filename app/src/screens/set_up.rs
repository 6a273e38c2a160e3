//! Setting up multi-factor authentication: an authenticator or a passkey, then the backup codes.

pub mod authenticator;
pub mod backup_codes;
mod passkey;
mod skip;
