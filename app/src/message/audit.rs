//! The audit log as administrators read it.

use shared::api::{
    admin::audit::{Actor, AuditEvent},
    audit::EventKind,
    event_group::EventGroup,
};

use super::{activity::Entry, audit_details::details, words};

/// An event as an entry of an account's list: what happened; then the details, by whom and from where.
#[must_use]
pub fn entry(event: &AuditEvent) -> Entry {
    let mut facts = details(event);
    // For people's actions on their own accounts, nobody has to be named.
    if !is_by_owner(event) {
        facts.push(by(event));
    }
    facts.extend([&event.address, &event.browser].into_iter().flatten().cloned());
    Entry { at: event.at, title: kind(event.kind).to_owned(), facts }
}

/// Who did it, after what was done: "by joan".
fn by(event: &AuditEvent) -> String {
    match &event.by {
        Actor::CommandLine => words::by_command_line().to_owned(),
        Actor::Stranger => words::by_not_signed_in().to_owned(),
        Actor::Server => words::by_server().to_owned(),
        Actor::Account(by) => words::by_username(&by.username),
    }
}

/// Who did it, in a column of its own.
#[must_use]
pub fn actor(event: &AuditEvent) -> String {
    match &event.by {
        Actor::CommandLine => words::actor_command_line().to_owned(),
        Actor::Stranger => words::actor_stranger().to_owned(),
        Actor::Server => words::actor_server().to_owned(),
        Actor::Account(_) if is_by_owner(event) => words::by_owner().to_owned(),
        Actor::Account(by) => by.username.clone(),
    }
}

fn is_by_owner(event: &AuditEvent) -> bool {
    let account = event.account.as_ref().map(|account| &account.id);
    matches!(&event.by, Actor::Account(by) if account == Some(&by.id))
}

/// What a group of kinds is called.
#[must_use]
pub fn group(group: EventGroup) -> &'static str {
    match group {
        EventGroup::SignIn => words::group_sign_in(),
        EventGroup::Password => words::group_password(),
        EventGroup::SecondStep => words::second_step(),
        EventGroup::Account => words::group_account(),
        EventGroup::System => words::group_system(),
    }
}

/// What a kind of event is called.
#[must_use]
pub fn kind(kind: EventKind) -> &'static str {
    match kind {
        EventKind::SignedIn => words::kind_signed_in(),
        EventKind::SignedOut => words::kind_signed_out(),
        EventKind::SessionsEnded => words::kind_sessions_ended(),
        EventKind::WrongPassword => words::kind_wrong_password(),
        EventKind::SignInRefused => words::kind_sign_in_refused(),
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
        EventKind::PasskeyAdded => words::kind_passkey_added(),
        EventKind::PasskeyRenamed => words::kind_passkey_renamed(),
        EventKind::PasskeyRemoved => words::kind_passkey_removed(),
        EventKind::PasskeyCounterWentBack => words::kind_passkey_counter(),
        EventKind::Reauthenticated => words::kind_reauthenticated(),
        EventKind::BackupCodesSaved => words::kind_codes_saved(),
        EventKind::BackupCodesRegenerated => words::kind_codes_regenerated(),
        EventKind::BackupCodeUsed => words::kind_code_used(),
        EventKind::SetUpReminded => words::kind_set_up_reminded(),
        EventKind::MfaReset => words::kind_mfa_reset(),
        EventKind::AccountAdded => words::kind_account_added(),
        EventKind::AccountDisabled => words::kind_account_disabled(),
        EventKind::UnusedAccountDisabled => words::kind_unused_account_disabled(),
        EventKind::AccountEnabled => words::kind_account_enabled(),
        EventKind::AccountEdited => words::kind_account_edited(),
        EventKind::AccountUnlocked => words::kind_account_unlocked(),
        EventKind::AccountHeld => words::kind_account_held(),
        EventKind::AccountReleased => words::kind_account_released(),
        EventKind::AccountsImported => words::kind_accounts_imported(),
        EventKind::BypassCodeIssued => words::kind_bypass_code_issued(),
        EventKind::BypassCodeUsed => words::kind_bypass_code_used(),
        EventKind::ActivityExported => words::kind_activity_exported(),
        EventKind::IdentityLinked => words::kind_identity_linked(),
        EventKind::BrowserRemembered => words::kind_browser_remembered(),
        EventKind::BrowsersForgotten => words::kind_browsers_forgotten(),
        EventKind::SettingChanged => words::kind_setting_changed(),
        EventKind::KeyReplaced => words::kind_key_replaced(),
        EventKind::DatabaseRestored => words::kind_database_restored(),
        EventKind::MailRetried => words::kind_mail_retried(),
        EventKind::MailDropped => words::kind_mail_dropped(),
        EventKind::MailTested => words::kind_mail_tested(),
    }
}
