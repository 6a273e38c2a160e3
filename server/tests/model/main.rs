//! A model-based test: random sequences of what people, administrators, clocks, replicas and attackers can do, on two
//! servers with one database, compared with a small reference machine after every step.
//!
//! `machine` knows the rules and nothing of the server. `system` is the server with its browsers, phones and mailbox.
//! `snapshot` is what both say about accounts, sessions and counters, as lines of text.

mod action;
mod choice;
mod coverage;
mod faults;
#[allow(dead_code, unused_imports, reason = "the tests of the API use more of them")]
mod helpers;
mod machine;
mod run;
mod snapshot;
mod system;
