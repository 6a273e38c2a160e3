//! The types of the settings' values: how they are read from text and written.

use shared::api::{
    admin::settings::{AdministratorMfa, Setting},
    security::Mfa,
};

/// A type that a setting's value can have.
pub(super) trait SettingValue: Sized {
    /// Reads the value of the setting `name`.
    ///
    /// # Errors
    /// One line that names the setting and says which values it takes.
    fn parse(name: &str, text: &str) -> Result<Self, String>;

    /// The value as text: what is stored, recorded and printed.
    fn text(self) -> String;
}

impl SettingValue for Mfa {
    fn parse(name: &str, text: &str) -> Result<Self, String> {
        let found = Self::ALL.into_iter().find(|mfa| mfa.name() == text);
        found.ok_or_else(|| format!("{name} takes off, optional, required or passkey, not {text:?}"))
    }

    fn text(self) -> String {
        self.name().to_owned()
    }
}

impl SettingValue for AdministratorMfa {
    fn parse(name: &str, text: &str) -> Result<Self, String> {
        let found = Self::ALL.into_iter().find(|mfa| mfa.name() == text);
        found.ok_or_else(|| format!("{name} takes required or passkey, not {text:?}"))
    }

    fn text(self) -> String {
        self.name().to_owned()
    }
}

/// A number of days.
impl SettingValue for u16 {
    fn parse(name: &str, text: &str) -> Result<Self, String> {
        text.parse().map_err(|_| out_of_range(name, text))
    }

    fn text(self) -> String {
        self.to_string()
    }
}

/// A smaller number of days.
impl SettingValue for u8 {
    fn parse(name: &str, text: &str) -> Result<Self, String> {
        text.parse().map_err(|_| out_of_range(name, text))
    }

    fn text(self) -> String {
        self.to_string()
    }
}

impl SettingValue for bool {
    fn parse(name: &str, text: &str) -> Result<Self, String> {
        text.parse().map_err(|_| format!("{name} takes true or false, not {text:?}"))
    }

    fn text(self) -> String {
        self.to_string()
    }
}

/// The setting, if its value is in range.
pub(super) fn checked(setting: Setting, value: &str) -> Result<Setting, String> {
    if setting.is_valid() { Ok(setting) } else { Err(out_of_range(setting.name(), value)) }
}

fn out_of_range(name: &str, value: &str) -> String {
    let (shortest, longest) = (Setting::SHORTEST_UNUSED, Setting::LONGEST_UNUSED);
    let range = match name {
        "mfa.remember_days" => format!("0 to {}", Setting::LONGEST_REMEMBERED),
        "mfa.remind" => format!("0 to {}", Setting::LONGEST_REMINDER),
        "accounts.disable_unused_days" => format!("0, or {shortest} to {longest}"),
        _ => format!("0 to {}", Setting::LONGEST_GRACE),
    };
    format!("{name} takes {range} days, not {value:?}")
}
