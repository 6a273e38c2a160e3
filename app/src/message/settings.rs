//! What the settings mean, and how many accounts they affect.

use shared::api::{
    admin::{
        AccountKind,
        settings::{MfaSetting, Settings},
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

/// What another value would change.
#[must_use]
pub fn preview(settings: &Settings, kind: AccountKind, value: Mfa) -> String {
    const DAY: i64 = 86_400_000;
    let without = setting_of(settings, kind).without_second_factor;
    match value {
        Mfa::Off => words::change_to_off().to_owned(),
        Mfa::Optional => words::change_to_optional().to_owned(),
        Mfa::Passkey => words::change_to_passkey().to_owned(),
        Mfa::Required if settings.grace_days == 0 => words::change_to_required(without),
        Mfa::Required => {
            let until = settings.now + i64::from(settings.grace_days) * DAY;
            words::change_to_required_from(without, &date(until))
        }
    }
}
