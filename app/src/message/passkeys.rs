//! What people read about passkeys, and when one was not used or not added.

use shared::api::{
    passkeys::{AddPasskeyError, PasskeyError, RemovePasskeyError},
    security::Passkey,
};

use super::{
    ago,
    time::{date, date_time},
    words,
};
use crate::{browser, webauthn::PromptError};

/// Why the browser gave no passkey. Empty where the app itself ended the prompt.
#[must_use]
pub fn not_used(error: PromptError) -> &'static str {
    match error {
        PromptError::NotAllowed => words::passkey_not_used(),
        PromptError::Aborted => "",
        PromptError::WrongAddress => words::passkey_wrong_address(),
        PromptError::AlreadyAdded | PromptError::Failed => words::passkey_failed(),
    }
}

/// Why the server did not accept a passkey.
#[must_use]
pub fn rejected(error: PasskeyError) -> &'static str {
    match error {
        PasskeyError::Expired => words::passkey_expired(),
        PasskeyError::Rejected => words::passkey_rejected(),
    }
}

/// Why the browser made no passkey. Empty where the app itself ended the prompt.
#[must_use]
pub fn not_created(error: PromptError) -> &'static str {
    match error {
        PromptError::NotAllowed => words::passkey_not_created(),
        PromptError::AlreadyAdded => words::passkey_on_device(),
        PromptError::Failed => words::passkey_creation_failed(),
        PromptError::Aborted | PromptError::WrongAddress => not_used(error),
    }
}

/// Why the server did not add a passkey.
#[must_use]
pub fn not_added(error: AddPasskeyError) -> &'static str {
    match error {
        AddPasskeyError::Expired => words::passkey_expired(),
        AddPasskeyError::Rejected => words::passkey_creation_failed(),
        AddPasskeyError::AlreadyAdded => words::passkey_on_device(),
        AddPasskeyError::TooMany => words::passkeys_too_many(),
    }
}

/// The name that a passkey gets: its device's where it is on this one.
#[must_use]
pub fn device_name(is_here: bool) -> &'static str {
    browser::device_name().filter(|_| is_here).unwrap_or_else(words::passkey)
}

/// The name of a passkey: its owner's, or "Passkey".
#[must_use]
pub fn name(passkey: &Passkey) -> String {
    if passkey.name.is_empty() { words::passkey().to_owned() } else { passkey.name.clone() }
}

/// What a passkey is, when it was added and last used.
#[must_use]
pub fn facts(passkey: &Passkey, now: i64) -> String {
    let added = date(passkey.added_at);
    let facts = match passkey.used_at {
        Some(used) => words::passkey_facts(&added, &ago::ago(used, now)),
        None => words::passkey_facts_unused(&added),
    };
    if passkey.name.is_empty() { facts } else { [words::passkey(), " · ", &facts].concat() }
}

/// A passkey of another person's account: its name and facts in one sentence.
#[must_use]
pub fn of_account(passkey: &Passkey) -> String {
    let (name, added) = (name(passkey), date(passkey.added_at));
    match passkey.used_at {
        Some(used) => words::passkey_of(&name, &added, &date_time(used)),
        None => words::passkey_of_unused(&name, &added),
    }
}

/// Whether a passkey is on one device or on all of its owner's.
#[must_use]
pub fn mark(passkey: &Passkey) -> &'static str {
    if passkey.synced { words::passkey_synced() } else { words::passkey_on_one_device() }
}

/// Why a passkey was not removed.
#[must_use]
pub fn not_removed(error: RemovePasskeyError) -> &'static str {
    match error {
        RemovePasskeyError::LastOne => words::remove_last_passkey_refused(),
    }
}
