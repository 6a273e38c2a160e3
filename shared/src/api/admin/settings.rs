//! GET /api/admin/settings and POST /api/admin/settings/change
//!
//! [`preview`] has the endpoint that shows what changes would do.

pub mod preview;

use serde::{Deserialize, Serialize};

use super::AccountKind;
use crate::{Empty, Endpoint, Method, NoError, api::security::Mfa};

/// Returns the settings and the accounts that they affect.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct GetSettings;

impl Endpoint for GetSettings {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/admin/settings";
    type Request = Empty;
    type Response = Settings;
    type Error = NoError;
}

/// Changes settings. All changes are stored together, or none if one of them is invalid. They take effect immediately
/// for everyone, from the next request on. Returns all settings. Administrators always need multi-factor
/// authentication; only `mfa.administrators` is about them. `Invalid` if a value is out of range, if a setting is
/// changed twice, or if there is no change.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ChangeSettings;

impl Endpoint for ChangeSettings {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/settings/change";
    type Request = SettingChanges;
    type Response = Settings;
    type Error = NoError;
}

/// New values of one or more settings, each setting at most once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SettingChanges {
    /// The changes.
    #[cfg_attr(feature = "openapi", schemars(length(min = 1)))]
    pub changes: Vec<Setting>,
}

impl SettingChanges {
    /// Returns whether every value is in range, no setting is changed twice, and there is at least one change.
    #[must_use]
    pub fn are_valid(&self) -> bool {
        let differ = |(index, setting): (usize, &Setting)| {
            !self.changes[..index].iter().any(|earlier| earlier.name() == setting.name())
        };
        !self.changes.is_empty()
            && self.changes.iter().all(Setting::is_valid)
            && self.changes.iter().enumerate().all(differ)
    }
}

/// A setting and its new value. [`Setting::is_valid`] says whether the value is in range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Setting {
    /// `mfa.internal` or `mfa.external`.
    Mfa(AccountKind, Mfa),
    /// `mfa.grace_days`: 0 to [`Setting::LONGEST_GRACE`].
    GraceDays(#[cfg_attr(feature = "openapi", schemars(range(max = Setting::LONGEST_GRACE)))] u16),
    /// `backup_codes.enabled`. Turning it off hides the codes, and turning it on again restores the unused
    /// ones.
    BackupCodes(bool),
    /// `mfa.administrators`.
    Administrators(AdministratorMfa),
    /// `passkeys.enabled`. Turning it off hides the passkeys and stops accepting them, and turning it on again
    /// restores them.
    Passkeys(bool),
    /// `mfa.remember_days`: 0 to [`Setting::LONGEST_REMEMBERED`]. 0 turns it off.
    RememberDays(#[cfg_attr(feature = "openapi", schemars(range(max = Setting::LONGEST_REMEMBERED)))] u8),
    /// `mfa.remind`: how many days before the end of a grace period a reminder is sent, 0 to
    /// [`Setting::LONGEST_REMINDER`]. Another one is sent on the last day. 0 turns both off.
    RemindDays(#[cfg_attr(feature = "openapi", schemars(range(max = Setting::LONGEST_REMINDER)))] u8),
    /// `accounts.disable_unused_days`: after how many days without a sign-in an account is disabled,
    /// [`Setting::SHORTEST_UNUSED`] to [`Setting::LONGEST_UNUSED`]. 0 turns it off.
    DisableUnusedDays(#[cfg_attr(feature = "openapi", schemars(range(max = Setting::LONGEST_UNUSED)))] u16),
}

impl Setting {
    /// The longest grace period, in days.
    pub const LONGEST_GRACE: u16 = 365;
    /// For how many days a browser can be remembered at most.
    pub const LONGEST_REMEMBERED: u8 = 30;
    /// How many days before the end of a grace period the reminder can be sent at most.
    pub const LONGEST_REMINDER: u8 = 30;
    /// The smallest number of days after which unused accounts can be disabled.
    pub const SHORTEST_UNUSED: u16 = 30;
    /// The largest number of days after which unused accounts can be disabled.
    pub const LONGEST_UNUSED: u16 = 3650;

    /// The name of the setting, such as `mfa.internal`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Mfa(AccountKind::Internal, _) => "mfa.internal",
            Self::Mfa(AccountKind::External, _) => "mfa.external",
            Self::GraceDays(_) => "mfa.grace_days",
            Self::BackupCodes(_) => "backup_codes.enabled",
            Self::Administrators(_) => "mfa.administrators",
            Self::Passkeys(_) => "passkeys.enabled",
            Self::RememberDays(_) => "mfa.remember_days",
            Self::RemindDays(_) => "mfa.remind",
            Self::DisableUnusedDays(_) => "accounts.disable_unused_days",
        }
    }

    /// Returns whether the value is in range.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        match *self {
            Self::GraceDays(days) => days <= Self::LONGEST_GRACE,
            Self::RememberDays(days) => days <= Self::LONGEST_REMEMBERED,
            Self::RemindDays(days) => days <= Self::LONGEST_REMINDER,
            Self::DisableUnusedDays(days) => {
                days == 0 || (Self::SHORTEST_UNUSED..=Self::LONGEST_UNUSED).contains(&days)
            }
            Self::Mfa(..) | Self::BackupCodes(_) | Self::Administrators(_) | Self::Passkeys(_) => true,
        }
    }
}

/// The second factor that administrators need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AdministratorMfa {
    /// Any second factor.
    Required,
    /// A passkey. Same as `Required` while passkeys are disabled.
    Passkey,
}

impl AdministratorMfa {
    /// All values.
    pub const ALL: [Self; 2] = [Self::Required, Self::Passkey];

    /// The name in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Passkey => "passkey",
        }
    }
}

/// The current settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Settings {
    /// The server's time, in milliseconds since the Unix epoch.
    pub now: i64,
    /// MFA for internal accounts.
    pub internal: MfaSetting,
    /// MFA for external accounts.
    pub external: MfaSetting,
    /// The grace period in days: how long a required set-up can be skipped, counted from the day MFA became
    /// required or the account was added, whichever is later.
    pub grace_days: u16,
    /// Whether backup codes are enabled.
    pub backup_codes: bool,
    /// The number of accounts with backup codes, even if backup codes are disabled.
    pub accounts_with_backup_codes: u32,
    /// MFA for administrators.
    pub administrators: AdministratorSetting,
    /// Whether passkeys are enabled.
    pub passkeys: bool,
    /// Whether browsers have passkeys at Vestibule's address: not if it is an IP address. Then they count as disabled.
    pub passkeys_possible: bool,
    /// The number of accounts with a passkey, even if passkeys are disabled.
    pub accounts_with_passkeys: u32,
    /// For how many days a browser can be remembered after a code. 0: not at all.
    pub remember_days: u8,
    /// The number of remembered browsers of all accounts.
    pub remembered_browsers: u32,
    /// How many days before the end of a grace period a reminder is sent. 0: no reminders.
    pub remind_days: u8,
    /// The number of accounts that are in a grace period and lack the second factor that they will need.
    pub accounts_in_grace: u32,
    /// After how many days without a sign-in an account is disabled. 0: never.
    pub disable_unused_days: u16,
    /// The number of accounts that were warned that they will be disabled.
    pub unused_accounts_warned: u32,
}

/// The MFA setting for accounts of one kind, except administrators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct MfaSetting {
    /// The value.
    pub mfa: Mfa,
    /// Since when it has this value, in milliseconds since the Unix epoch. None if it was never changed.
    pub since: Option<i64>,
    /// The end of the grace period of the accounts that existed when MFA became required. None if it is over
    /// or MFA is not required. Accounts added later have their own grace period.
    pub grace_until: Option<i64>,
    /// The number of affected accounts: enabled local accounts of this kind, except administrators.
    pub accounts: u32,
    /// How many of them have neither an authenticator nor a passkey and would have to set one up.
    pub without_second_factor: u32,
    /// How many of them have no passkey.
    pub without_passkey: u32,
}

/// The MFA setting for administrators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AdministratorSetting {
    /// The value.
    pub mfa: AdministratorMfa,
    /// Since when it has this value, in milliseconds since the Unix epoch. None if it was never changed.
    pub since: Option<i64>,
    /// The number of affected accounts: enabled local accounts of administrators.
    pub accounts: u32,
    /// How many of them have no passkey.
    pub without_passkey: u32,
}
