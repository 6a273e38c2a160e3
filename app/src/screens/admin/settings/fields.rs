//! The fields of the settings, and what was changed in them.

use leptos::prelude::*;
use shared::{
    ParseError,
    api::admin::{
        AccountKind,
        settings::{Setting, Settings},
    },
};

use crate::{
    form::{Field, FormReader},
    message::{fields, settings as text},
};

/// A field for each setting.
#[derive(Clone, Copy)]
pub struct SettingFields {
    pub internal: Field,
    pub external: Field,
    pub administrators: Field,
    pub grace_days: Field,
    pub remind_days: Field,
    pub passkeys: Field,
    pub backup_codes: Field,
    pub remember_days: Field,
    pub unused_days: Field,
}

/// The values of the choice to turn something on or off.
pub const ON: &str = "on";
pub const OFF: &str = "off";

/// The value for a state.
pub fn on_off(on: bool) -> &'static str {
    if on { ON } else { OFF }
}

impl SettingFields {
    pub fn new() -> Self {
        let field = |id| Field::new(id);
        Self {
            internal: field("internal"),
            external: field("external"),
            administrators: field("administrators"),
            grace_days: field("grace-days"),
            remind_days: field("remind-days"),
            passkeys: field("passkeys-used"),
            backup_codes: field("backup-codes-used"),
            remember_days: field("remember-days"),
            unused_days: field("unused-days"),
        }
    }

    /// Shows the present values, as after saving and to discard changes.
    pub fn show(self, settings: &Settings) {
        let values = [
            (self.internal, settings.internal.mfa.name().to_owned()),
            (self.external, settings.external.mfa.name().to_owned()),
            (self.administrators, settings.administrators.mfa.name().to_owned()),
            (self.grace_days, settings.grace_days.to_string()),
            (self.remind_days, settings.remind_days.to_string()),
            (self.passkeys, on_off(settings.passkeys).to_owned()),
            (self.backup_codes, on_off(settings.backup_codes).to_owned()),
            (self.remember_days, settings.remember_days.to_string()),
            (self.unused_days, settings.disable_unused_days.to_string()),
        ];
        for (field, value) in values {
            field.set_text(&value);
            field.error.set(String::new());
            field.typed.set(value);
        }
    }

    /// The changes in the fields, followed as they are typed. None where a value is wrong.
    pub fn typed(self, settings: &Settings) -> Option<Vec<Setting>> {
        let number = |field: Field| field.typed.get().trim().to_owned();
        let numbers = [self.grace_days, self.remind_days, self.remember_days, self.unused_days].map(number);
        let all = self.choices(settings).into_iter().chain([
            days(&numbers[0], Setting::GraceDays).ok()?,
            days(&numbers[1], Setting::RemindDays).ok()?,
            days(&numbers[2], Setting::RememberDays).ok()?,
            days(&numbers[3], Setting::DisableUnusedDays).ok()?,
        ]);
        Some(all.filter(|setting| !is_now(settings, *setting)).collect())
    }

    /// The changes in the fields. Reports at each field what is wrong with it.
    pub fn read(self, settings: &Settings) -> Option<Vec<Setting>> {
        let mut reader = FormReader::new();
        let numbers = [
            reader.field(self.grace_days, |typed| days(typed, Setting::GraceDays), fields::grace_days),
            reader.field(self.remind_days, |typed| days(typed, Setting::RemindDays), fields::remind_days),
            reader.field(
                self.remember_days,
                |typed| days(typed, Setting::RememberDays),
                fields::remember_days,
            ),
            reader.field(
                self.unused_days,
                |typed| days(typed, Setting::DisableUnusedDays),
                fields::unused_days,
            ),
        ];
        let mut changes = untrack(|| self.choices(settings));
        for number in numbers {
            changes.push(number?);
        }
        changes.retain(|setting| !is_now(settings, *setting));
        Some(changes)
    }

    /// What is chosen from lists. A list that is not on the page yet keeps the present value.
    fn choices(self, settings: &Settings) -> Vec<Setting> {
        let mfa = |field: Field| text::mfa_of_name(&field.typed.get());
        if self.internal.typed.get().is_empty() {
            return Vec::new();
        }
        let mut choices = vec![
            Setting::Mfa(AccountKind::Internal, mfa(self.internal)),
            Setting::Mfa(AccountKind::External, mfa(self.external)),
            Setting::Administrators(text::administrators_of_name(&self.administrators.typed.get())),
            Setting::Passkeys(self.passkeys.typed.get() == ON),
            Setting::BackupCodes(self.backup_codes.typed.get() == ON),
        ];
        choices.retain(|setting| !is_now(settings, *setting));
        choices
    }
}

/// Whether a setting already has this value.
fn is_now(settings: &Settings, setting: Setting) -> bool {
    match setting {
        Setting::Mfa(kind, mfa) => text::setting_of(settings, kind).mfa == mfa,
        Setting::Administrators(mfa) => settings.administrators.mfa == mfa,
        Setting::GraceDays(days) => settings.grace_days == days,
        Setting::RemindDays(days) => settings.remind_days == days,
        Setting::Passkeys(on) => settings.passkeys == on,
        Setting::BackupCodes(on) => settings.backup_codes == on,
        Setting::RememberDays(days) => settings.remember_days == days,
        Setting::DisableUnusedDays(days) => settings.disable_unused_days == days,
    }
}

/// Parses a number of days into a setting, whose limits apply.
fn days<T: std::str::FromStr>(typed: &str, setting: fn(T) -> Setting) -> Result<Setting, ParseError> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(ParseError::Empty);
    }
    let setting = setting(typed.parse().map_err(|_| ParseError::Form)?);
    if setting.is_valid() { Ok(setting) } else { Err(ParseError::TooLong) }
}
