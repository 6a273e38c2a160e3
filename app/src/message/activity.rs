//! The activity of an account as its owner reads it.

use shared::api::audit::{AuditEvent, Detail, EventKind, Factor};

use super::{security::authenticator_name, words};

/// An entry of a list of activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// When, in milliseconds since the Unix epoch.
    pub at: i64,
    /// What happened.
    pub title: String,
    /// What else is known about it; may contain empty texts.
    pub facts: Vec<String>,
}

/// An event as an entry of the list: what happened; then from where and with which browser.
#[must_use]
pub fn entry(event: &AuditEvent) -> Entry {
    let facts = [&event.address, &event.browser].into_iter().flatten().cloned().collect();
    Entry { at: event.at, title: title(event), facts }
}

fn title(event: &AuditEvent) -> String {
    let detail = &event.detail;
    let backup_code = detail.factor == Some(Factor::BackupCode);
    let on_hold = detail.text.as_deref() == Some("on_hold");
    let words = match event.kind {
        EventKind::SignedIn => match detail.factor {
            None => words::event_signed_in(),
            Some(Factor::Totp) => words::event_signed_in_by_code(),
            Some(Factor::BackupCode) => words::event_signed_in_by_backup_code(),
            Some(Factor::Passkey) => words::event_signed_in_by_passkey(),
            Some(Factor::RememberedBrowser) => words::event_signed_in_remembered(),
        },
        EventKind::SignedOut => words::event_signed_out(),
        EventKind::WrongCode if backup_code => words::event_wrong_backup_code(),
        EventKind::WrongCode => words::event_wrong_code(),
        EventKind::Locked if backup_code => words::event_backup_codes_locked(),
        EventKind::Locked => words::event_locked(),
        EventKind::PasswordChanged => words::event_password_changed(),
        EventKind::PasswordResetRequested => words::event_reset_requested(),
        EventKind::PasswordReset => words::event_password_reset(),
        EventKind::TemporaryPasswordSent => words::event_temporary_password_sent(),
        EventKind::AuthenticatorSetUp if detail.name.is_none() => words::event_set_up(),
        EventKind::Reauthenticated => words::event_reauthenticated(),
        EventKind::BackupCodesSaved => words::event_codes_saved(),
        EventKind::BackupCodesRegenerated => words::event_codes_regenerated(),
        EventKind::IdentityLinked => words::event_identity_linked(),
        EventKind::AccountAdded => words::event_account_added(),
        EventKind::AccountDisabled => words::event_account_disabled(),
        EventKind::AccountEnabled => words::event_account_enabled(),
        EventKind::AccountEdited => words::event_account_edited(),
        EventKind::AccountUnlocked => words::event_unlocked(),
        EventKind::AccountsImported => words::event_accounts_imported(),
        EventKind::AccountHeld => words::event_held(),
        EventKind::ActivityExported => words::event_activity_exported(),
        EventKind::BypassCodeUsed => words::event_bypass_code_used(),
        EventKind::SignInRefused if on_hold => words::event_refused_held(),
        EventKind::SignInRefused => words::event_refused_disabled(),
        EventKind::SettingChanged => words::event_setting_changed(),
        EventKind::KeyReplaced => words::event_key_replaced(),
        EventKind::DatabaseRestored => words::event_database_restored(),
        EventKind::MailRetried => words::event_mail_retried(),
        EventKind::MailDropped => words::event_mail_dropped(),
        EventKind::MailTested => words::event_mail_tested(),
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
        EventKind::SessionsEnded => words::event_sessions_ended(count),
        EventKind::WrongPassword => words::event_wrong_password(count),
        EventKind::BrowserRemembered => words::event_browser_remembered(count),
        EventKind::UnusedAccountDisabled => words::event_unused_account_disabled(count),
        EventKind::BrowsersForgotten => words::event_browsers_forgotten(count),
        EventKind::AuthenticatorSetUp => words::event_set_up_named(&name),
        EventKind::AuthenticatorReplaced => words::event_replaced(&name),
        EventKind::PasskeyAdded => words::event_passkey_added(&name),
        EventKind::PasskeyRemoved => words::event_passkey_removed(&name),
        EventKind::PasskeyCounterWentBack => words::event_passkey_counter(&name),
        EventKind::AuthenticatorRenamed | EventKind::PasskeyRenamed => words::event_renamed(&name, text),
        EventKind::AuthenticatorRemoved => words::event_removed(&name),
        EventKind::BackupCodeUsed => words::event_code_used(count),
        EventKind::SetUpReminded => words::event_set_up_reminded().to_owned(),
        EventKind::MfaReset => with_reason(words::event_mfa_reset(), text),
        EventKind::AccountReleased => with_reason(words::event_released(), text),
        EventKind::BypassCodeIssued => with_reason(words::event_bypass_code_issued(), text),
        // `title` has the others.
        _ => String::new(),
    }
}

/// A title with the reason that was given, where one was.
fn with_reason(words: &str, reason: &str) -> String {
    if reason.is_empty() { words.to_owned() } else { [words, " ", &words::event_reason(reason)].concat() }
}
