//! What was done to an account, told to its owner.

use shared::api::audit::{AuditEvent, Detail, EventKind, Factor};

use super::{security::authenticator, time::moment, words};

/// What was done.
#[must_use]
pub fn act(entry: &AuditEvent) -> String {
    let detail = &entry.detail;
    let backup_code = detail.factor == Some(Factor::BackupCode);
    let words = match entry.kind {
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

/// Those of which there is more to say.
fn with_detail(kind: EventKind, detail: &Detail) -> String {
    let name = authenticator(detail.name.as_deref().unwrap_or_default());
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
        EventKind::MfaReset => reasoned(words::act_mfa_reset(), text),
        EventKind::BypassCodeIssued => reasoned(words::act_bypass_code_issued(), text),
        // The others are told above.
        _ => String::new(),
    }
}

/// An act with the reason that was given for it, where one was.
fn reasoned(words: &str, reason: &str) -> String {
    if reason.is_empty() { words.to_owned() } else { [words, " ", &words::act_reason(reason)].concat() }
}

/// When, from where and with what.
#[must_use]
pub fn circumstances(entry: &AuditEvent) -> String {
    let mut parts = vec![moment(entry.at)];
    parts.extend([&entry.address, &entry.browser].into_iter().flatten().cloned());
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}
