//! Signing in, from the password or the identity provider to the finished session.

mod accepted_steps;
mod checked_password;
mod complete_step;
pub mod next_step;
mod password;
pub mod provider;
mod provider_accounts;
pub(crate) mod reauthentication;
mod remembered_browser;
mod second_factor;
mod session;
pub mod session_state;

pub use complete_step::{CompletedStep, Remembered};
pub(crate) use password::SignedInWith;
