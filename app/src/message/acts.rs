//! What was done by anyone to anyone, told to administrators.

use shared::api::{
    activity::{Factor, Kind},
    administration::activity::{By, Entry},
};

use super::{time::moment, words};

/// What was done, with what goes with it.
#[must_use]
pub fn act(entry: &Entry) -> String {
    kind(entry.kind).to_owned()
}

/// To whom, by whom, with what, when and from where.
#[must_use]
pub fn circumstances(entry: &Entry) -> Vec<String> {
    let account = entry.account.as_ref();
    let by = match &entry.by {
        By::CommandLine => words::by_command_line().to_owned(),
        By::Stranger => words::by_stranger().to_owned(),
        // What people do to their own accounts needs no second name.
        By::Account(by) if account.is_some_and(|account| account.id == by.id) => String::new(),
        By::Account(by) => words::by_whom(&by.username),
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
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::SignedIn => words::kind_signed_in(),
        Kind::SignedOut => words::kind_signed_out(),
        Kind::SessionsEnded => words::kind_sessions_ended(),
        Kind::WrongPassword => words::kind_wrong_password(),
        Kind::WrongCode => words::kind_wrong_code(),
        Kind::Locked => words::kind_locked(),
        Kind::PasswordChanged => words::kind_password_changed(),
        Kind::PasswordResetRequested => words::kind_reset_requested(),
        Kind::PasswordReset => words::kind_password_reset(),
        Kind::TemporaryPasswordSent => words::kind_temporary_password_sent(),
        Kind::AuthenticatorSetUp => words::kind_set_up(),
        Kind::AuthenticatorReplaced => words::kind_replaced(),
        Kind::AuthenticatorRenamed => words::kind_renamed(),
        Kind::AuthenticatorRemoved => words::kind_removed(),
        Kind::BackupCodesSaved => words::kind_codes_saved(),
        Kind::BackupCodesRegenerated => words::kind_codes_regenerated(),
        Kind::BackupCodeUsed => words::kind_code_used(),
        Kind::MfaReset => words::kind_mfa_reset(),
        Kind::AccountAdded => words::kind_account_added(),
        Kind::AccountDisabled => words::kind_account_disabled(),
        Kind::AccountEnabled => words::kind_account_enabled(),
        Kind::AccountEdited => words::kind_account_edited(),
        Kind::AccountUnlocked => words::kind_account_unlocked(),
        Kind::AccountsImported => words::kind_accounts_imported(),
        Kind::BypassCodeIssued => words::kind_bypass_code_issued(),
        Kind::BypassCodeUsed => words::kind_bypass_code_used(),
        Kind::ActivityExported => words::kind_activity_exported(),
        Kind::IdentityLinked => words::kind_identity_linked(),
        Kind::SettingChanged => words::kind_setting_changed(),
    }
}
