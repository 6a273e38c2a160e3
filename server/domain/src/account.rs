//! An account as its owner uses it: authenticators, backup codes, password, sessions, recovery.

mod authenticators;
mod backup_codes;
pub(crate) mod enrolment;
pub(crate) mod grace;
pub(crate) mod not_me;
mod password;
pub mod recovery;
pub mod recovery_queue;
mod remembered_browsers;
mod removal;
pub(crate) mod reset_answer;
pub(crate) mod sessions;
pub(crate) mod unused;
pub mod upkeep;
