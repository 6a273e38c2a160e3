//! Settings that an administrator changes while the server runs: read for every request, so that a
//! change holds from the next one on, on every replica.

pub use shared::api::security::Mfa;
use shared::api::{admin::settings::Setting, audit::EventKind};

use crate::{
    Domain, DomainError,
    admin::authority::Admin,
    audit::record::Event,
    clock::{DAY, Millis},
};
use store::{self, Db, account::AccountKind};

/// The settings as they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// `mfa.internal`
    pub mfa_internal: Mfa,
    /// `mfa.external`
    pub mfa_external: Mfa,
    /// Since when `mfa.internal` is what it is; 0: from the beginning.
    pub mfa_internal_since: Millis,
    /// Since when `mfa.external` is.
    pub mfa_external_since: Millis,
    /// `mfa.grace_days`
    pub grace_days: u16,
    /// `backup_codes.enabled`
    pub backup_codes: bool,
}

/// The names of all settings.
pub const NAMES: [&str; 4] = ["mfa.internal", "mfa.external", "mfa.grace_days", "backup_codes.enabled"];

/// The longest grace period, in days.
pub const LONGEST_GRACE: u16 = Setting::LONGEST_GRACE;

impl Default for Settings {
    fn default() -> Self {
        Self {
            mfa_internal: Mfa::Required,
            mfa_external: Mfa::Required,
            mfa_internal_since: 0,
            mfa_external_since: 0,
            grace_days: 0,
            backup_codes: true,
        }
    }
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
            AccountKind::Internal => self.mfa_internal_since,
            AccountKind::External => self.mfa_external_since,
        }
    }

    /// Until when an account of this kind, added at `created_at`, may put the set-up off where it is
    /// required: a grace period begins with the account, or when it became required, whichever is later.
    #[must_use]
    pub fn grace_ends_at(&self, kind: AccountKind, created_at: Millis) -> Millis {
        created_at.max(self.since(kind)) + Millis::from(self.grace_days) * DAY
    }

    /// The value of the setting `name` as text; none when there is no such setting.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<String> {
        match name {
            "mfa.internal" => Some(self.mfa_internal.name().into()),
            "mfa.external" => Some(self.mfa_external.name().into()),
            "mfa.grace_days" => Some(self.grace_days.to_string()),
            "backup_codes.enabled" => Some(self.backup_codes.to_string()),
            _ => None,
        }
    }

    /// Changes one setting.
    ///
    /// # Errors
    /// One line, when there is no such setting or it does not take this value.
    pub fn set(&mut self, name: &str, value: &str) -> Result<(), String> {
        match name {
            "mfa.internal" => self.mfa_internal = named(name, value)?,
            "mfa.external" => self.mfa_external = named(name, value)?,
            "mfa.grace_days" => {
                let days = value.parse().ok().filter(|days| *days <= LONGEST_GRACE);
                self.grace_days =
                    days.ok_or_else(|| format!("{name} takes 0 to {LONGEST_GRACE} days, not {value:?}"))?;
            }
            "backup_codes.enabled" => {
                self.backup_codes =
                    value.parse().map_err(|_| format!("{name} takes true or false, not {value:?}"))?;
            }
            _ => return Err(format!("{name} is not a setting; the settings are {}", NAMES.join(", "))),
        }
        Ok(())
    }

    /// Reads them from the database. A stored value that this version does not know is passed over:
    /// the default is the safer one.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn load(db: &mut Db) -> anyhow::Result<Self> {
        let stored = store::setting::all(db).await?;
        Ok(Self::of(stored.iter().map(|(name, value, since)| (name.as_str(), value.as_str(), *since))))
    }

    /// The settings with these names, values, and since when they have them; the others by default.
    pub(crate) fn of<'a>(stored: impl Iterator<Item = (&'a str, &'a str, Millis)>) -> Self {
        let mut settings = Self::default();
        for (name, value, since) in stored {
            if let Err(why) = settings.set(name, value) {
                tracing::warn!(why, "passing over a stored setting");
                continue;
            }
            match name {
                "mfa.internal" => settings.mfa_internal_since = since,
                "mfa.external" => settings.mfa_external_since = since,
                _ => {}
            }
        }
        settings
    }
}

impl Domain {
    /// Stores a setting that was read before.
    pub(crate) async fn store_setting<E>(
        &self,
        admin: Admin<'_>,
        name: &str,
        value: &str,
    ) -> Result<(), DomainError<E>> {
        let now = self.clock.now();
        let (mut tx, who) = self.administer(admin, now).await?;
        store::setting::set(&mut tx, name, value, now).await?;
        let act = Event::saying(EventKind::SettingChanged, value).named(name);
        self.record(&mut tx, who.by(), None, act, now).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// The setting `name` with this value.
///
/// # Errors
/// One line, when there is no such setting or it does not take this value.
pub fn read(name: &str, value: &str) -> Result<Setting, String> {
    let mut settings = Settings::default();
    settings.set(name, value)?;
    Ok(match name {
        "mfa.internal" => Setting::Mfa(AccountKind::Internal, settings.mfa_internal),
        "mfa.external" => Setting::Mfa(AccountKind::External, settings.mfa_external),
        "mfa.grace_days" => Setting::GraceDays(settings.grace_days),
        _ => Setting::BackupCodes(settings.backup_codes),
    })
}

/// A setting's name and value, as they are stored and recorded.
pub(crate) fn written(setting: Setting) -> (&'static str, String) {
    match setting {
        Setting::Mfa(AccountKind::Internal, mfa) => ("mfa.internal", mfa.name().into()),
        Setting::Mfa(AccountKind::External, mfa) => ("mfa.external", mfa.name().into()),
        Setting::GraceDays(days) => ("mfa.grace_days", days.to_string()),
        Setting::BackupCodes(enabled) => ("backup_codes.enabled", enabled.to_string()),
    }
}

fn named(name: &str, value: &str) -> Result<Mfa, String> {
    let found = Mfa::ALL.into_iter().find(|mfa| mfa.name() == value);
    found.ok_or_else(|| format!("{name} takes off, optional or required, not {value:?}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_takes_its_values_and_gives_them_back() {
        let mut settings = Settings::default();
        for name in NAMES {
            let values: &[&str] = match name {
                "mfa.grace_days" => &["0", "14", "365"],
                "backup_codes.enabled" => &["true", "false"],
                _ => &["off", "optional", "required"],
            };
            for value in values {
                settings.set(name, value).unwrap();
                assert_eq!(settings.get(name).as_deref(), Some(*value));
            }
            assert!(settings.set(name, "maybe").unwrap_err().starts_with(name));
        }
        assert!(settings.set("mfa.grace_days", "366").unwrap_err().contains("0 to 365 days"));
        assert!(settings.set("mfa.aliens", "off").unwrap_err().contains("mfa.internal"));
    }
}
