//! What the settings mean, and how many accounts they affect.

use shared::api::{
    admin::{
        AccountKind,
        settings::{AdministratorMfa, MfaSetting, Settings},
    },
    security::Mfa,
};

use super::{time::date, words};

/// A value of the setting.
#[must_use]
pub fn mfa(mfa: Mfa) -> &'static str {
    match mfa {
        Mfa::Off => words::mfa_off(),
        Mfa::Optional => words::mfa_optional(),
        Mfa::Required => words::mfa_required(),
        Mfa::Passkey => words::mfa_passkey(),
    }
}

/// The value with this name on the wire.
#[must_use]
pub fn mfa_of_name(name: &str) -> Mfa {
    Mfa::ALL.into_iter().find(|mfa| mfa.name() == name).unwrap_or(Mfa::Required)
}

/// The heading of the setting for a kind of account.
#[must_use]
pub fn heading(kind: AccountKind) -> &'static str {
    match kind {
        AccountKind::Internal => words::mfa_internal(),
        AccountKind::External => words::mfa_external(),
    }
}

/// The setting for a kind of account.
#[must_use]
pub fn setting_of(settings: &Settings, kind: AccountKind) -> MfaSetting {
    match kind {
        AccountKind::Internal => settings.internal,
        AccountKind::External => settings.external,
    }
}

/// The present value: how many accounts it affects, and since when.
#[must_use]
pub fn present(settings: &Settings, kind: AccountKind) -> String {
    let setting = setting_of(settings, kind);
    let mut words = vec![words::setting_affects(setting.accounts, setting.without_second_factor)];
    if let Some(since) = setting.since {
        words.push(words::setting_since(mfa(setting.mfa), &date(since)));
    }
    if let Some(until) = setting.grace_until {
        words.push(words::grace_until(&date(until)));
    }
    words.join(" ")
}

/// The value for administrators with this name on the wire.
#[must_use]
pub fn administrators_of_name(name: &str) -> AdministratorMfa {
    let found = AdministratorMfa::ALL.into_iter().find(|mfa| mfa.name() == name);
    found.unwrap_or(AdministratorMfa::Required)
}

/// A value of the setting for administrators.
#[must_use]
pub fn administrators(mfa: AdministratorMfa) -> &'static str {
    match mfa {
        AdministratorMfa::Required => words::mfa_required(),
        AdministratorMfa::Passkey => words::mfa_passkey(),
    }
}

/// The present value for administrators: how many have no passkey, and since when.
#[must_use]
pub fn administrators_now(settings: &Settings) -> String {
    let setting = settings.administrators;
    let without =
        words::administrators_without_passkey(setting.without_passkey, &setting.accounts.to_string());
    match setting.since {
        Some(since) => [without, words::setting_since(administrators(setting.mfa), &date(since))].join(" "),
        None => without,
    }
}
