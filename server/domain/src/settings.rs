//! Settings that an administrator can change while the server runs. Every request reads them from the database, so a
//! change takes effect with the next request, on every replica.

mod value;

use shared::api::admin::settings::Setting;
pub use shared::api::{admin::settings::AdministratorMfa, security::Mfa};

use self::value::{SettingValue, checked};
use crate::clock::{DAY, Millis};
use store::{self, Db, account::AccountKind, remembered_browser::Window, setting::StoredSetting};

/// Declares each setting once: its field, type, default, name, and its variant of [`Setting`] in the contract.
/// Reading, writing, listing and storing settings follow from this.
macro_rules! settings {
    ($($(#[$doc:meta])* $field:ident: $type:ty = $default:expr, $name:literal, $variant:ident($($key:path)?);)*) => {
        /// The current settings.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct Settings {
            $($(#[$doc])* pub $field: $type,)*
            /// When each got its value.
            pub changed_at: ChangedAt,
        }

        /// When each setting got its value, in milliseconds since the Unix epoch; 0 if it was never changed.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub struct ChangedAt {
            $($(#[$doc])* pub $field: Millis,)*
        }

        /// The names of all settings.
        pub const NAMES: &[&str] = &[$($name),*];

        impl Default for Settings {
            fn default() -> Self {
                Self { $($field: $default,)* changed_at: ChangedAt::default() }
            }
        }

        impl Settings {
            /// The value of the setting `name` as text. None if there is no such setting.
            #[must_use]
            pub fn get(&self, name: &str) -> Option<String> {
                match name {
                    $($name => Some(self.$field.text()),)*
                    _ => None,
                }
            }

            /// Takes over a stored value and the time at which it was stored.
            fn set(&mut self, name: &str, value: &str, at: Millis) -> Result<(), String> {
                match name {
                    $($name => {
                        let parsed = SettingValue::parse(name, value)?;
                        checked(Setting::$variant($($key,)? parsed), value)?;
                        self.$field = parsed;
                        self.changed_at.$field = at;
                    })*
                    _ => return Err(unknown(name)),
                }
                Ok(())
            }
        }

        /// Reads the setting `name` and its new value, as an administrator types them.
        ///
        /// # Errors
        /// One line if there is no such setting, or if it does not take this value.
        pub fn read(name: &str, value: &str) -> Result<Setting, String> {
            match name {
                $($name => checked(Setting::$variant($($key,)? SettingValue::parse(name, value)?), value),)*
                _ => Err(unknown(name)),
            }
        }

        /// The name and value of a setting, as they are stored and recorded.
        pub(crate) fn written(setting: Setting) -> (&'static str, String) {
            match setting {
                $(Setting::$variant($($key,)? value) => ($name, value.text()),)*
            }
        }
    };
}

settings! {
    /// Multi-factor authentication for internal accounts.
    mfa_internal: Mfa = Mfa::Required, "mfa.internal", Mfa(AccountKind::Internal);
    /// Multi-factor authentication for external accounts.
    mfa_external: Mfa = Mfa::Required, "mfa.external", Mfa(AccountKind::External);
    /// The second factor that administrators need.
    administrators: AdministratorMfa = AdministratorMfa::Required, "mfa.administrators", Administrators();
    /// How many days a required set-up can be skipped.
    grace_days: u16 = 0, "mfa.grace_days", GraceDays();
    /// Whether backup codes are accepted and shown.
    backup_codes: bool = true, "backup_codes.enabled", BackupCodes();
    /// Whether passkeys are accepted and offered.
    passkeys: bool = true, "passkeys.enabled", Passkeys();
    /// For how many days a browser can be remembered after a code; 0: not at all.
    remember_days: u8 = 0, "mfa.remember_days", RememberDays();
    /// How many days before the end of a grace period a reminder is sent; 0: no reminders.
    remind_days: u8 = 3, "mfa.remind", RemindDays();
    /// After how many days without a sign-in an account is disabled; 0: never.
    disable_unused_days: u16 = 0, "accounts.disable_unused_days", DisableUnusedDays();
}

fn unknown(name: &str) -> String {
    format!("{name} is not a setting; the settings are {}", NAMES.join(", "))
}

impl Settings {
    /// Whether accounts of this kind use multi-factor authentication.
    #[must_use]
    pub fn mfa(&self, kind: AccountKind) -> Mfa {
        match kind {
            AccountKind::Internal => self.mfa_internal,
            AccountKind::External => self.mfa_external,
        }
    }

    /// Since when that is so; 0: from the beginning.
    #[must_use]
    pub fn since(&self, kind: AccountKind) -> Millis {
        match kind {
            AccountKind::Internal => self.changed_at.mfa_internal,
            AccountKind::External => self.changed_at.mfa_external,
        }
    }

    /// Until when an account of this kind, added at `created_at`, may put the set-up off where it is
    /// required: a grace period begins with the account, or when it became required, whichever is later.
    #[must_use]
    pub fn grace_ends_at(&self, kind: AccountKind, created_at: Millis) -> Millis {
        created_at.max(self.since(kind)) + Millis::from(self.grace_days) * DAY
    }

    /// The same settings where browsers have passkeys at Vestibule's address; with passkeys disabled where they have
    /// none, so that none are offered or required.
    #[must_use]
    pub(crate) fn at_address(self, has_passkeys: bool) -> Self {
        Self { passkeys: self.passkeys && has_passkeys, ..self }
    }

    /// The remembered browsers that count at `now`: expiry is judged by the current setting.
    #[must_use]
    pub fn remembered(&self, now: Millis) -> Window {
        Window { now, since: now - Millis::from(self.remember_days) * DAY }
    }

    /// The same settings with a change.
    #[must_use]
    pub(crate) fn with(mut self, change: Setting, at: Millis) -> Self {
        let (name, value) = written(change);
        if self.get(name).as_deref() != Some(&value) {
            drop(self.set(name, &value, at));
        }
        self
    }

    /// Reads them from the database. A stored value that this version does not know is passed over:
    /// the default is the safer one.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn load(db: &mut Db) -> anyhow::Result<Self> {
        Ok(Self::of_stored(&store::setting::all(db).await?))
    }

    /// The settings that are stored; the others by default.
    pub(crate) fn of_stored(stored: &[StoredSetting]) -> Self {
        Self::of(stored.iter().map(|set| (set.name.as_str(), set.value.as_str(), set.changed_at)))
    }

    /// The settings with these names, values, and since when they have them; the others by default.
    pub(crate) fn of<'a>(stored: impl Iterator<Item = (&'a str, &'a str, Millis)>) -> Self {
        let mut settings = Self::default();
        for (name, value, since) in stored {
            if let Err(why) = settings.set(name, value, since) {
                tracing::warn!(target: "server", event = "setting_ignored", why, "ignoring a stored setting");
            }
        }
        settings
    }
}

#[cfg(test)]
mod tests;
