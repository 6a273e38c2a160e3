//! GET /api/admin/settings and POST /api/admin/settings/change

use serde::{Deserialize, Serialize};

use super::AccountKind;
use crate::{Empty, Endpoint, Method, NoError, api::security::Mfa};

/// The settings, and whom they touch.
pub struct GetSettings;

impl Endpoint for GetSettings {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/admin/settings";
    type Request = Empty;
    type Response = Settings;
    type Error = NoError;
}

/// Changes one setting, at once and for everyone: it holds from the next request on. Answers with all of
/// them. Administrators always need multi-factor authentication, whatever is set.
pub struct ChangeSetting;

impl Endpoint for ChangeSetting {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/settings/change";
    type Request = Setting;
    type Response = Settings;
    type Error = NoError;
}

/// A setting and its new value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Setting {
    /// `mfa.internal` or `mfa.external`.
    Mfa(AccountKind, Mfa),
    /// `mfa.grace_days`: 0 to [`Setting::LONGEST_GRACE`]; more is refused with `Invalid`.
    GraceDays(u16),
    /// `backup_codes.enabled`. Off hides the codes; on again restores those that were left.
    BackupCodes(bool),
}

impl Setting {
    /// The longest grace period, in days.
    pub const LONGEST_GRACE: u16 = 365;
}

/// The settings as they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// The server's clock: milliseconds since the Unix epoch.
    pub now: i64,
    /// Multi-factor authentication of internal accounts.
    pub internal: MfaSetting,
    /// Multi-factor authentication of external accounts.
    pub external: MfaSetting,
    /// How many days a set-up may be put off where it is required: from the day on which it became
    /// required, or on which the account was added, whichever is later.
    pub grace_days: u16,
    /// Whether backup codes are in use.
    pub backup_codes: bool,
    /// How many accounts have backup codes, whether in use or not.
    pub accounts_with_backup_codes: u32,
}

/// What multi-factor authentication is to accounts of one kind, administrators apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MfaSetting {
    /// What it is.
    pub mfa: Mfa,
    /// Since when: milliseconds since the Unix epoch; none: from the beginning.
    pub since: Option<i64>,
    /// When the grace period of those ends that were there when it became required; none where it is over,
    /// or nothing is required. Younger accounts have their own.
    pub grace_until: Option<i64>,
    /// How many enabled local accounts of this kind there are that are no administrators': those it touches.
    pub accounts: u32,
    /// How many of them have no authenticator: those who have to set one up where it is required.
    pub without_authenticator: u32,
}
