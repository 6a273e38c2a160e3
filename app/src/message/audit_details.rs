//! The details of an event, as administrators read them.

use shared::api::{
    admin::{AccountKind, audit::AuditEvent, mail::EmailKind},
    audit::{Detail, EventKind, Factor},
};

use super::{admin, mail, number::number, security::authenticator_name, setting_effects, words};

/// What is known about an event besides its kind. The reason that an administrator gave is among it.
#[must_use]
pub fn details(event: &AuditEvent) -> Vec<String> {
    let Detail { factor, count, name, text } = &event.detail;
    let count = count.unwrap_or_default();
    let name = name.as_deref().unwrap_or_default();
    let text = text.as_deref().unwrap_or_default();
    let named = || words::detail_named(&authenticator_name(name));
    let detail = match event.kind {
        EventKind::SignedIn | EventKind::WrongCode | EventKind::Locked | EventKind::Reauthenticated => {
            factor.map(factor_name).unwrap_or_default().to_owned()
        }
        EventKind::WrongPassword => words::detail_times(count),
        EventKind::SignInRefused => {
            let why = if text == "on_hold" { words::held() } else { words::disabled() };
            [why, ", ", &words::detail_times(count)].concat()
        }
        EventKind::SessionsEnded | EventKind::DatabaseRestored => words::detail_sessions(count),
        EventKind::BackupCodeUsed => words::detail_codes_left(count),
        EventKind::AuthenticatorSetUp | EventKind::AuthenticatorReplaced if name.is_empty() => String::new(),
        EventKind::AuthenticatorSetUp
        | EventKind::AuthenticatorReplaced
        | EventKind::AuthenticatorRemoved
        | EventKind::PasskeyAdded
        | EventKind::PasskeyRemoved
        | EventKind::PasskeyCounterWentBack => named(),
        EventKind::AuthenticatorRenamed | EventKind::PasskeyRenamed => {
            words::detail_renamed(&authenticator_name(name), text)
        }
        EventKind::MfaReset | EventKind::BypassCodeIssued | EventKind::AccountReleased
            if !text.is_empty() =>
        {
            words::event_reason(text)
        }
        EventKind::AccountEdited => edited(name, text),
        EventKind::AccountsImported | EventKind::KeyReplaced => words::accounts_total(count, &number(count)),
        EventKind::BrowserRemembered | EventKind::UnusedAccountDisabled => words::days_value(count),
        EventKind::BrowsersForgotten => words::detail_browsers(count),
        EventKind::SettingChanged => {
            setting_effects::recorded(name, text).unwrap_or_else(|| words::changed_value(name, text))
        }
        EventKind::MailRetried | EventKind::MailDropped if text.is_empty() => words::detail_emails(count),
        EventKind::MailRetried | EventKind::MailDropped => {
            let kind = EmailKind::ALL.into_iter().find(|kind| kind.name() == name);
            let kind: &str = kind.map_or(name, |kind| mail::kind(kind));
            [kind, ", ", text].concat()
        }
        EventKind::MailTested => text.to_owned(),
        _ => String::new(),
    };
    if detail.is_empty() { Vec::new() } else { vec![detail] }
}

/// A second factor.
#[must_use]
pub fn factor_name(factor: Factor) -> &'static str {
    match factor {
        Factor::Totp => words::authenticator(),
        Factor::BackupCode => words::backup_code(),
        Factor::Passkey => words::passkey(),
        Factor::RememberedBrowser => words::remembered_browser(),
    }
}

/// The new value of a detail of an account.
fn edited(name: &str, value: &str) -> String {
    match name {
        "email" => words::detail_email(value),
        "name" => words::detail_name(value),
        "kind" => {
            let kind = AccountKind::ALL.into_iter().find(|kind| kind.name() == value);
            let kind: &str = kind.map_or(value, |kind| admin::kind(kind));
            words::detail_kind(kind)
        }
        "administrator" if value == "true" => words::detail_administrator_on().to_owned(),
        "administrator" => words::detail_administrator_off().to_owned(),
        "provider" => words::changed_value(words::identity_provider(), value),
        _ => words::changed_value(name, value),
    }
}
