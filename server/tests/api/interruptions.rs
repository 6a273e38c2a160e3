//! Requests that fail or stop between any two writes, and requests that meet another one there. A request leaves all of
//! what it does or nothing, and of two that spend the same thing, one succeeds.
//!
//! With `VESTIBULE_TEST_ALL`, every statement is such a point, reads too.

mod competitors;
mod faults;
mod flows;
mod mail_queue;
mod scenes;
mod state;

/// Whether every point is tried.
fn tries_all() -> bool {
    std::env::var_os("VESTIBULE_TEST_ALL").is_some()
}
