//! Tests of the binary: its exit codes, its error lines, and the files that it writes.

mod accounts;
mod backup;
mod commands;
mod configuration;
mod files;
mod key_replacement;
mod mail;
mod serving;
mod support;
mod traces;
