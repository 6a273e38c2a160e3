//! What was done to an account, told to its owner.

use shared::api::activity::{Detail, Entry, Factor, Kind};

use super::{security::authenticator, time::moment, words};

/// What was done.
#[must_use]
pub fn act(entry: &Entry) -> String {
    let detail = &entry.detail;
    let backup_code = detail.factor == Some(Factor::BackupCode);
    let words = match entry.kind {
        Kind::SignedIn => match detail.factor {
            None => words::act_signed_in(),
            Some(Factor::Totp) => words::act_signed_in_by_code(),
            Some(Factor::BackupCode) => words::act_signed_in_by_backup_code(),
        },
        Kind::SignedOut => words::act_signed_out(),
        Kind::WrongCode if backup_code => words::act_wrong_backup_code(),
        Kind::WrongCode => words::act_wrong_code(),
        Kind::Locked if backup_code => words::act_backup_codes_locked(),
        Kind::Locked => words::act_locked(),
        Kind::PasswordChanged => words::act_password_changed(),
        Kind::PasswordResetRequested => words::act_reset_requested(),
        Kind::PasswordReset => words::act_password_reset(),
        Kind::TemporaryPasswordSent => words::act_temporary_password_sent(),
        Kind::AuthenticatorSetUp if detail.name.is_none() => words::act_set_up(),
        Kind::BackupCodesSaved => words::act_codes_saved(),
        Kind::BackupCodesRegenerated => words::act_codes_regenerated(),
        Kind::IdentityLinked => words::act_identity_linked(),
        Kind::AccountAdded => words::act_account_added(),
        Kind::AccountDisabled => words::act_account_disabled(),
        Kind::AccountEnabled => words::act_account_enabled(),
        Kind::AccountEdited => words::act_account_edited(),
        Kind::AccountUnlocked => words::act_unlocked(),
        Kind::AccountsImported => words::act_accounts_imported(),
        Kind::ActivityExported => words::act_activity_exported(),
        Kind::BypassCodeUsed => words::act_bypass_code_used(),
        Kind::SettingChanged => words::act_setting_changed(),
        kind => return with_detail(kind, detail),
    };
    words.to_owned()
}

/// Those of which there is more to say.
fn with_detail(kind: Kind, detail: &Detail) -> String {
    let name = authenticator(detail.name.as_deref().unwrap_or_default());
    let text = detail.text.as_deref().unwrap_or_default();
    let count = detail.count.unwrap_or_default();
    match kind {
        Kind::SessionsEnded => words::act_sessions_ended(count),
        Kind::WrongPassword => words::act_wrong_password(count),
        Kind::AuthenticatorSetUp => words::act_set_up_named(&name),
        Kind::AuthenticatorReplaced => words::act_replaced(&name),
        Kind::AuthenticatorRenamed => words::act_renamed(&name, text),
        Kind::AuthenticatorRemoved => words::act_removed(&name),
        Kind::BackupCodeUsed => words::act_code_used(count),
        Kind::MfaReset => reasoned(words::act_mfa_reset(), text),
        Kind::BypassCodeIssued => reasoned(words::act_bypass_code_issued(), text),
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
pub fn circumstances(entry: &Entry) -> String {
    let mut parts = vec![moment(entry.at)];
    parts.extend([&entry.address, &entry.browser].into_iter().flatten().cloned());
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}
