//! What changes of settings would do, before they are saved.

use shared::api::{
    admin::{
        AccountKind,
        settings::{
            AdministratorMfa, Setting, Settings,
            preview::{Effect, SettingsPreview},
        },
    },
    security::Mfa,
};

use super::{settings, time::date, words};

/// A change and its effect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EffectText {
    /// The setting with its new value.
    pub change: String,
    /// Whom it affects, and how.
    pub text: String,
}

/// Why a required passkey has only the effect of any second step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum NoPasskeys {
    Off,
    Impossible,
}

/// The changes with their effects, in the order of the request.
#[must_use]
pub fn effects(settings: &Settings, preview: &SettingsPreview) -> Vec<EffectText> {
    let changes = preview.effects.iter().map(|effect| effect.change);
    let on = changes
        .fold(settings.passkeys, |on, change| if let Setting::Passkeys(now) = change { now } else { on });
    let none = match (settings.passkeys_possible, on) {
        (false, _) => Some(NoPasskeys::Impossible),
        (true, false) => Some(NoPasskeys::Off),
        (true, true) => None,
    };
    let describe = |effect: &Effect| EffectText { change: change(effect.change), text: text(effect, none) };
    preview.effects.iter().map(describe).collect()
}

/// A setting with its value: "MFA for internal accounts: Required".
#[must_use]
pub fn change(setting: Setting) -> String {
    let (name, value) = name_and_value(setting);
    words::changed_value(name, &value)
}

fn name_and_value(setting: Setting) -> (&'static str, String) {
    let days = |days: u16| words::days_value(u32::from(days));
    let on = |on: bool| if on { words::backup_codes_on() } else { words::backup_codes_off() }.to_owned();
    match setting {
        Setting::Mfa(kind, mfa) => (settings::heading(kind), settings::mfa(mfa).to_owned()),
        Setting::Administrators(mfa) => {
            (words::mfa_administrators(), settings::administrators(mfa).to_owned())
        }
        Setting::GraceDays(number) => (words::grace_days(), days(number)),
        Setting::RemindDays(number) => (words::remind_days(), days(u16::from(number))),
        Setting::Passkeys(value) => (words::passkeys(), on(value)),
        Setting::BackupCodes(value) => (words::backup_codes(), on(value)),
        Setting::RememberDays(number) => (words::remember_days(), days(u16::from(number))),
        Setting::DisableUnusedDays(number) => (words::unused_days(), days(number)),
    }
}

fn text(effect: &Effect, none: Option<NoPasskeys>) -> String {
    let Effect { change, accounts, affected, from } = *effect;
    match change {
        Setting::Mfa(_, Mfa::Off) => with_count(words::change_to_off(), affected, accounts),
        Setting::Mfa(_, Mfa::Optional) => with_count(words::change_to_optional(), affected, accounts),
        Setting::Mfa(_, Mfa::Required) => required(affected, from),
        Setting::Mfa(_, Mfa::Passkey) | Setting::Administrators(AdministratorMfa::Passkey) => {
            passkey(affected, from, none)
        }
        Setting::Administrators(AdministratorMfa::Required) => words::effect_administrators_any().to_owned(),
        Setting::GraceDays(_) => match from {
            Some(until) => words::effect_grace(affected, &date(until)),
            None => words::change_to_required(affected),
        },
        Setting::BackupCodes(false) => words::effect_codes_off(accounts),
        Setting::BackupCodes(true) => words::effect_codes_on(accounts),
        Setting::Passkeys(false) if accounts == 0 => words::effect_passkeys_off(0),
        Setting::Passkeys(false) => {
            [words::effect_passkeys_off(accounts), words::effect_only_passkey(affected)].join(" ")
        }
        Setting::Passkeys(true) => words::effect_passkeys_on(accounts),
        Setting::RememberDays(_) => words::effect_remember(affected, &accounts.to_string()),
        Setting::RemindDays(_) => words::effect_remind(affected),
        Setting::DisableUnusedDays(0) => words::effect_unused_off().to_owned(),
        Setting::DisableUnusedDays(_) => unused(affected, from),
    }
}

fn with_count(words: &str, affected: u32, accounts: u32) -> String {
    [words, &words::affects_of(affected, &accounts.to_string())].join(" ")
}

fn required(affected: u32, from: Option<i64>) -> String {
    match from {
        None => words::change_to_required(affected),
        Some(day) => words::change_to_required_from(affected, &date(day)),
    }
}

fn passkey(affected: u32, from: Option<i64>, none: Option<NoPasskeys>) -> String {
    let value = words::mfa_required();
    let (first, second) = match (none, from) {
        (Some(NoPasskeys::Off), _) => (words::mfa_passkey_off(value), required(affected, from)),
        (Some(NoPasskeys::Impossible), _) => (words::mfa_passkey_impossible(value), required(affected, from)),
        (None, None) => (words::change_to_passkey(affected), words::change_to_passkey_codes().to_owned()),
        (None, Some(day)) => {
            (words::change_to_passkey_from(affected, &date(day)), words::change_to_passkey_codes().to_owned())
        }
    };
    [first, second].join(" ")
}

fn unused(affected: u32, from: Option<i64>) -> String {
    let accounts = words::effect_unused(affected);
    match from {
        Some(day) => [accounts, words::effect_unused_from(&date(day))].join(" "),
        None => accounts,
    }
}

/// The name of a setting in the activity, such as `mfa.internal`, and its value, in words. None where they are of a
/// version that this one does not know.
#[must_use]
pub fn recorded(name: &str, value: &str) -> Option<String> {
    let days = || value.parse::<u16>().ok();
    let short = || value.parse::<u8>().ok();
    let on = || value.parse::<bool>().ok();
    let mfa = || Mfa::ALL.into_iter().find(|mfa| mfa.name() == value);
    let administrators = || AdministratorMfa::ALL.into_iter().find(|mfa| mfa.name() == value);
    let setting = match name {
        "mfa.internal" => Setting::Mfa(AccountKind::Internal, mfa()?),
        "mfa.external" => Setting::Mfa(AccountKind::External, mfa()?),
        "mfa.administrators" => Setting::Administrators(administrators()?),
        "mfa.grace_days" => Setting::GraceDays(days()?),
        "mfa.remind" => Setting::RemindDays(short()?),
        "mfa.remember_days" => Setting::RememberDays(short()?),
        "passkeys.enabled" => Setting::Passkeys(on()?),
        "backup_codes.enabled" => Setting::BackupCodes(on()?),
        "accounts.disable_unused_days" => Setting::DisableUnusedDays(days()?),
        _ => return None,
    };
    Some(change(setting))
}
