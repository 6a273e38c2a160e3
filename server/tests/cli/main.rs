//! Tests of the binary: its exit codes, its error lines, and the files that it writes.

mod accounts;
mod commands;
mod configuration;
mod files;
mod mail;
mod serving;
mod support;
mod traces;
