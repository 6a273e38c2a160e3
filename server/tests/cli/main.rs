//! The binary itself: its exit codes, its one line on an error, what it writes and what it leaves alone.

mod accounts;
mod commands;
mod configuration;
mod serving;
mod support;
