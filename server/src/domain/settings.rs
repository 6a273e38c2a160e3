//! Settings that an administrator changes while the server runs: read for every request, so that a
//! change holds from the next one on, on every replica.

use std::str::FromStr;

use shared::api::activity::Kind as Done;

use crate::{
    domain::{
        Domain,
        activity::{Act, By},
    },
    store::{self, Db, account::Kind},
};

/// Whether accounts of a kind use multi-factor authentication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mfa {
    /// Never asked for.
    Off,
    /// Offered; once set up it is asked for.
    Optional,
    /// Nobody signs in without.
    Required,
}

/// The settings as they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// `mfa.internal`
    pub mfa_internal: Mfa,
    /// `mfa.external`
    pub mfa_external: Mfa,
    /// `backup_codes.enabled`
    pub backup_codes: bool,
}

/// The names of all settings.
pub const NAMES: [&str; 3] = ["mfa.internal", "mfa.external", "backup_codes.enabled"];

impl Default for Settings {
    fn default() -> Self {
        Self { mfa_internal: Mfa::Required, mfa_external: Mfa::Required, backup_codes: true }
    }
}

impl Settings {
    /// Whether accounts of this kind use multi-factor authentication.
    #[must_use]
    pub fn mfa(&self, kind: Kind) -> Mfa {
        match kind {
            Kind::Internal => self.mfa_internal,
            Kind::External => self.mfa_external,
        }
    }

    /// The value of the setting `name` as text; none when there is no such setting.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&'static str> {
        match name {
            "mfa.internal" => Some(self.mfa_internal.as_str()),
            "mfa.external" => Some(self.mfa_external.as_str()),
            "backup_codes.enabled" => Some(if self.backup_codes { "true" } else { "false" }),
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
        let mut settings = Self::default();
        for (name, value) in store::setting::all(db).await? {
            if let Err(why) = settings.set(&name, &value) {
                tracing::warn!(why, "passing over a stored setting");
            }
        }
        Ok(settings)
    }
}

impl Domain {
    /// Changes one setting, at once and for every replica.
    ///
    /// # Errors
    /// The outer one when the database fails; the inner one, a line, when it is no such setting or value.
    pub async fn change_setting(
        &self,
        by: By<'_>,
        name: &str,
        value: &str,
    ) -> anyhow::Result<Result<(), String>> {
        if let Err(why) = Settings::default().set(name, value) {
            return Ok(Err(why));
        }
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        store::setting::set(&mut tx, name, value).await?;
        let act = Act::saying(Done::SettingChanged, value).named(name);
        self.record(&mut tx, by, None, act, now).await?;
        tx.commit().await?;
        Ok(Ok(()))
    }
}

fn named(name: &str, value: &str) -> Result<Mfa, String> {
    value.parse().map_err(|()| format!("{name} takes off, optional or required, not {value:?}"))
}

impl Mfa {
    fn as_str(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Optional => "optional",
            Self::Required => "required",
        }
    }
}

impl FromStr for Mfa {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        [Self::Off, Self::Optional, Self::Required].into_iter().find(|mfa| mfa.as_str() == text).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_takes_its_values_and_gives_them_back() {
        let mut settings = Settings::default();
        for name in NAMES {
            let values: &[&str] =
                if name.starts_with("mfa") { &["off", "optional", "required"] } else { &["true", "false"] };
            for value in values {
                settings.set(name, value).unwrap();
                assert_eq!(settings.get(name), Some(*value));
            }
            assert!(settings.set(name, "maybe").unwrap_err().starts_with(name));
        }
        assert!(settings.set("mfa.aliens", "off").unwrap_err().contains("mfa.internal"));
    }
}
