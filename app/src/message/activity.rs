//! The activity of an account as its owner reads it.

use shared::api::audit::{AuditEvent, Detail, EventKind, Factor};

use super::{security::authenticator_name, time::date_time, words};

/// An entry of a list of activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What happened.
    pub title: String,
    /// What else is known about it; may contain empty texts.
    pub facts: Vec<String>,
}

/// An event as an entry of the list: what happened; then when, from where and with which browser.
#[must_use]
pub fn entry(event: &AuditEvent) -> Entry {
    let mut facts = vec![date_time(event.at)];
    facts.extend([&event.address, &event.browser].into_iter().flatten().cloned());
    Entry { title: title(event), facts }
}

fn title(event: &AuditEvent) -> String {
    let detail = &event.detail;
    let backup_code = detail.factor == Some(Factor::BackupCode);
    let words = match event.kind {
        EventKind::SignedIn => match detail.factor {
            None => words::act_signed_in(),
            Some(Factor::Totp) => words::act_signed_in_by_code(),
            Some(Factor::BackupCode) => words::act_signed_in_by_backup_code(),
        },
        EventKind::SignedOut => words::act_signed_out(),
        EventKind::WrongCode if backup_code => words::act_wrong_backup_code(),
        EventKind::WrongCode => words::act_wrong_code(),
        EventKind::Locked if backup_code => words::act_backup_codes_locked(),
        EventKind::Locked => words::act_locked(),
        EventKind::PasswordChanged => words::act_password_changed(),
        EventKind::PasswordResetRequested => words::act_reset_requested(),
        EventKind::PasswordReset => words::act_password_reset(),
        EventKind::TemporaryPasswordSent => words::act_temporary_password_sent(),
        EventKind::AuthenticatorSetUp if detail.name.is_none() => words::act_set_up(),
        EventKind::BackupCodesSaved => words::act_codes_saved(),
        EventKind::BackupCodesRegenerated => words::act_codes_regenerated(),
        EventKind::IdentityLinked => words::act_identity_linked(),
        EventKind::AccountAdded => words::act_account_added(),
        EventKind::AccountDisabled => words::act_account_disabled(),
        EventKind::AccountEnabled => words::act_account_enabled(),
        EventKind::AccountEdited => words::act_account_edited(),
        EventKind::AccountUnlocked => words::act_unlocked(),
        EventKind::AccountsImported => words::act_accounts_imported(),
        EventKind::ActivityExported => words::act_activity_exported(),
        EventKind::BypassCodeUsed => words::act_bypass_code_used(),
        EventKind::SettingChanged => words::act_setting_changed(),
        kind => return with_detail(kind, detail),
    };
    words.to_owned()
}

/// The title of an event that has details.
fn with_detail(kind: EventKind, detail: &Detail) -> String {
    let name = authenticator_name(detail.name.as_deref().unwrap_or_default());
    let text = detail.text.as_deref().unwrap_or_default();
    let count = detail.count.unwrap_or_default();
    match kind {
        EventKind::SessionsEnded => words::act_sessions_ended(count),
        EventKind::WrongPassword => words::act_wrong_password(count),
        EventKind::AuthenticatorSetUp => words::act_set_up_named(&name),
        EventKind::AuthenticatorReplaced => words::act_replaced(&name),
        EventKind::AuthenticatorRenamed => words::act_renamed(&name, text),
        EventKind::AuthenticatorRemoved => words::act_removed(&name),
        EventKind::BackupCodeUsed => words::act_code_used(count),
        EventKind::MfaReset => with_reason(words::act_mfa_reset(), text),
        EventKind::BypassCodeIssued => with_reason(words::act_bypass_code_issued(), text),
        // `title` has the others.
        _ => String::new(),
    }
}

/// A title with the reason that was given, where one was.
fn with_reason(words: &str, reason: &str) -> String {
    if reason.is_empty() { words.to_owned() } else { [words, " ", &words::act_reason(reason)].concat() }
}
