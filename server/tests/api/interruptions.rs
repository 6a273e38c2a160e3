//! What people, administrators and servers do, when it fails or stops before any of its writes and commits, and when
//! another act comes between. All of it is done or nothing, and two acts have the effects of one after the other.
//!
//! With `VESTIBULE_TEST_ALL`, everything that changes something is such a flow, and a process is killed at each write too,
//! not only at each commit.

mod competitors;
mod faults;
mod flows;
mod mail_queue;
mod scene;
mod state;

use std::collections::BTreeSet;

use shared::{Method, api::ENDPOINTS};

/// Whether every flow and every fault is tried.
fn tries_all() -> bool {
    std::env::var_os("VESTIBULE_TEST_ALL").is_some()
}

#[test]
fn every_endpoint_that_changes_something_is_interrupted() {
    let flows = flows::SIGN_IN.all().chain(flows::OWN_ACCOUNT.all()).chain(flows::ADMINISTRATION.all());
    let interrupted: BTreeSet<&str> = flows.map(|(path, _)| path).collect();
    let posted = ENDPOINTS.iter().filter(|(method, _)| *method == Method::Post).map(|(_, path)| *path);
    let missing: Vec<&str> =
        posted.filter(|path| !interrupted.contains(path) && !flows::OTHERS.contains(path)).collect();
    assert!(missing.is_empty(), "endpoints without a flow in interruptions/flows: {missing:?}");
}
