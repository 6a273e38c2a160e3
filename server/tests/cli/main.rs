//! Tests of the binary: its exit codes, its error lines, and the files that it writes.

mod accounts;
mod administrators_log;
mod backup;
mod certificates;
mod client;
mod clock;
mod commands;
mod configuration;
mod connections;
mod doctor;
mod files;
mod full_disk;
mod key_replacement;
mod key_rotation;
mod kills;
mod log_contents;
mod logs;
mod mail;
mod postgres;
mod reverse_proxy;
mod serving;
mod support;
mod tls_server;
mod traces;
mod transfer;
