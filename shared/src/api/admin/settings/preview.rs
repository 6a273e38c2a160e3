//! POST /api/admin/settings/preview

use serde::{Deserialize, Serialize};

use super::{Setting, SettingChanges};
use crate::{Endpoint, Method, NoError};

/// Returns what changes of settings would do, and changes nothing. Needs no reauthentication. The changes are judged
/// together: a grace period of 14 days counts for an `mfa.internal` of the same request. `Invalid` as for
/// [`super::ChangeSettings`].
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct PreviewSettings;

impl Endpoint for PreviewSettings {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/settings/preview";
    type Request = SettingChanges;
    type Response = SettingsPreview;
    type Error = NoError;
}

/// What the changes would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SettingsPreview {
    /// The server's time, in milliseconds since the Unix epoch.
    pub now: i64,
    /// An effect for each change that differs from the current setting, in the order of the request.
    pub effects: Vec<Effect>,
}

/// Whom a change concerns, and for how many of them something changes. Only enabled accounts count, and SSO accounts
/// only for `accounts.disable_unused_days`.
///
/// | change | `accounts` | `affected` | `from` |
/// | --- | --- | --- | --- |
/// | `Mfa(kind, Off)` | accounts of the kind, except administrators | those with a second factor, which is not asked for any more | |
/// | `Mfa(kind, Optional)` | the same | those without one, who are offered to set one up | |
/// | `Mfa(kind, Required)`, `Mfa(kind, Passkey)` | the same | those who must set up what they lack: any second factor, or a passkey while passkeys count | the end of the longest grace period, while they can skip it |
/// | `GraceDays` | accounts for which a second factor is required, except administrators | those who lack it | the end of the longest grace period with the new value, None if nobody can skip the set-up any more |
/// | `BackupCodes` | accounts with backup codes | the same | |
/// | `Administrators` | administrators | for `Passkey` those without a passkey while passkeys count, otherwise 0 | |
/// | `Passkeys(false)` | accounts with a passkey | those whose only second factor is a passkey | |
/// | `Passkeys(true)` | the same | all of them, who can use their passkeys again | |
/// | `RememberDays` | remembered browsers, not accounts | those that are asked for a code again at the next sign-in | |
/// | `RemindDays` | accounts in a grace period that lack a second factor | those that get a reminder within a day | |
/// | `DisableUnusedDays` | accounts that can be disabled, which all but the last administrator can | those not used for so long, or nearly: they are warned within a day | when the first of them is disabled at the earliest |
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Effect {
    /// The change.
    pub change: Setting,
    /// How many accounts the setting is about.
    pub accounts: u32,
    /// For how many of them something changes.
    pub affected: u32,
    /// A time that matters, in milliseconds since the Unix epoch.
    pub from: Option<i64>,
}
