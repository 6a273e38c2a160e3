//! Tests of the real router in this process, with a clock and a mailbox that the test controls.

mod access;
mod admin;
mod audit;
mod authenticators;
mod backup_codes;
mod branding;
mod expiry;
mod first_sign_in;
mod forward;
mod helpers;
mod http;
mod languages;
mod limits;
mod mail;
mod model;
mod notices;
mod page;
mod passwords;
mod races;
mod reauthentication;
mod recovery;
mod return_to;
mod sessions;
mod settings;
mod storage;
mod totp;
