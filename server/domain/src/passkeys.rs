//! Passkeys by flow: signing in, verifying, and the passkeys of an account.

pub(crate) mod assertion;
mod ceremony;
mod own;
mod sign_in;
mod verification;
