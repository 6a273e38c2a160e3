//! What was done by anyone to anyone, told to administrators.

use shared::api::{
    admin::audit::{Actor, AuditEvent},
    audit::{EventKind, Factor},
};

use super::{time::moment, words};

/// What was done, with what goes with it.
#[must_use]
pub fn act(entry: &AuditEvent) -> String {
    kind(entry.kind).to_owned()
}

/// To whom, by whom, with what, when and from where.
#[must_use]
pub fn circumstances(entry: &AuditEvent) -> Vec<String> {
    let account = entry.account.as_ref();
    let by = match &entry.by {
        Actor::CommandLine => words::by_command_line().to_owned(),
        Actor::Stranger => words::by_stranger().to_owned(),
        // What people do to their own accounts needs no second name.
        Actor::Account(by) if account.is_some_and(|account| account.id == by.id) => String::new(),
        Actor::Account(by) => words::by_whom(&by.username),
    };
    let detail = &entry.detail;
    let factor = detail.factor.map(|factor| match factor {
        Factor::Totp => words::authenticator().to_owned(),
        Factor::BackupCode => words::backup_code().to_owned(),
    });
    let mut parts = vec![account.map(|account| account.username.clone()).unwrap_or_default(), by];
    parts.extend(factor);
    parts.extend(detail.count.map(|count| words::act_count(&count.to_string())));
    parts.extend([&detail.name, &detail.text].into_iter().flatten().cloned());
    parts.push(moment(entry.at));
    parts.extend([&entry.address, &entry.browser].into_iter().flatten().cloned());
    parts
}

/// A kind of act.
#[must_use]
pub fn kind(kind: EventKind) -> &'static str {
    match kind {
        EventKind::SignedIn => words::kind_signed_in(),
        EventKind::SignedOut => words::kind_signed_out(),
        EventKind::SessionsEnded => words::kind_sessions_ended(),
        EventKind::WrongPassword => words::kind_wrong_password(),
        EventKind::WrongCode => words::kind_wrong_code(),
        EventKind::Locked => words::kind_locked(),
        EventKind::PasswordChanged => words::kind_password_changed(),
        EventKind::PasswordResetRequested => words::kind_reset_requested(),
        EventKind::PasswordReset => words::kind_password_reset(),
        EventKind::TemporaryPasswordSent => words::kind_temporary_password_sent(),
        EventKind::AuthenticatorSetUp => words::kind_set_up(),
        EventKind::AuthenticatorReplaced => words::kind_replaced(),
        EventKind::AuthenticatorRenamed => words::kind_renamed(),
        EventKind::AuthenticatorRemoved => words::kind_removed(),
        EventKind::BackupCodesSaved => words::kind_codes_saved(),
        EventKind::BackupCodesRegenerated => words::kind_codes_regenerated(),
        EventKind::BackupCodeUsed => words::kind_code_used(),
        EventKind::MfaReset => words::kind_mfa_reset(),
        EventKind::AccountAdded => words::kind_account_added(),
        EventKind::AccountDisabled => words::kind_account_disabled(),
        EventKind::AccountEnabled => words::kind_account_enabled(),
        EventKind::AccountEdited => words::kind_account_edited(),
        EventKind::AccountUnlocked => words::kind_account_unlocked(),
        EventKind::AccountsImported => words::kind_accounts_imported(),
        EventKind::BypassCodeIssued => words::kind_bypass_code_issued(),
        EventKind::BypassCodeUsed => words::kind_bypass_code_used(),
        EventKind::ActivityExported => words::kind_activity_exported(),
        EventKind::IdentityLinked => words::kind_identity_linked(),
        EventKind::SettingChanged => words::kind_setting_changed(),
    }
}
