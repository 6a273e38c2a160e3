//! What the settings mean, and for how many.

use shared::api::{
    admin::{
        AccountKind,
        settings::{MfaSetting, Settings},
    },
    security::Mfa,
};

use super::{time::day, words};

/// What a setting can be.
#[must_use]
pub fn mfa(mfa: Mfa) -> &'static str {
    match mfa {
        Mfa::Off => words::mfa_off(),
        Mfa::Optional => words::mfa_optional(),
        Mfa::Required => words::mfa_required(),
    }
}

/// The setting with this name on the wire.
#[must_use]
pub fn mfa_of(name: &str) -> Mfa {
    Mfa::ALL.into_iter().find(|mfa| mfa.name() == name).unwrap_or(Mfa::Required)
}

/// Whom a setting is for.
#[must_use]
pub fn heading(kind: AccountKind) -> &'static str {
    match kind {
        AccountKind::Internal => words::mfa_internal(),
        AccountKind::External => words::mfa_external(),
    }
}

/// The setting for accounts of a kind.
#[must_use]
pub fn of(settings: &Settings, kind: AccountKind) -> MfaSetting {
    match kind {
        AccountKind::Internal => settings.internal,
        AccountKind::External => settings.external,
    }
}

/// What holds, since when, and for how many.
#[must_use]
pub fn holds(settings: &Settings, kind: AccountKind) -> String {
    let setting = of(settings, kind);
    let mut words = vec![words::setting_touches(setting.accounts, setting.without_authenticator)];
    if let Some(since) = setting.since {
        words.push(words::holds_since(mfa(setting.mfa), &day(since)));
    }
    if let Some(until) = setting.grace_until {
        words.push(words::grace_ends(&day(until)));
    }
    words.join(" ")
}

/// What would come of another value.
#[must_use]
pub fn would(settings: &Settings, kind: AccountKind, wanted: Mfa) -> String {
    const DAY: i64 = 86_400_000;
    let without = of(settings, kind).without_authenticator;
    match wanted {
        Mfa::Off => words::would_be_off().to_owned(),
        Mfa::Optional => words::would_be_optional().to_owned(),
        Mfa::Required if settings.grace_days == 0 => words::would_be_required(without),
        Mfa::Required => {
            let until = settings.now + i64::from(settings.grace_days) * DAY;
            words::would_be_required_from(without, &day(until))
        }
    }
}
