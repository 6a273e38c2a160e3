//! Signing in, from the password or the identity provider to the finished session.

pub mod next_step;
mod password;
pub mod provider;
mod provider_accounts;
pub(crate) mod reauthentication;
mod second_factor;
pub mod session_state;
