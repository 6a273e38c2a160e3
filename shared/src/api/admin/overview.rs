//! POST /api/admin/overview

use serde::{Deserialize, Serialize};

use crate::{Endpoint, Method, NoError};

/// Returns the figures of the first page of administration. Reads only; it is a POST because the days are those of the
/// reader.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ShowOverview;

impl Endpoint for ShowOverview {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/overview";
    type Request = OverviewRequest;
    type Response = Overview;
    type Error = NoError;
}

/// Where the reader's days begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OverviewRequest {
    /// By how many minutes the reader's clock is ahead of UTC: 60 in Berlin in winter. The negated value of
    /// `Date.getTimezoneOffset`. Beyond [`OverviewRequest::FARTHEST`] it fails with `Invalid`.
    #[cfg_attr(feature = "openapi", schemars(range(min = -OverviewRequest::FARTHEST, max = OverviewRequest::FARTHEST)))]
    pub offset: i16,
}

impl OverviewRequest {
    /// The largest offset from UTC, in minutes, ahead or behind.
    pub const FARTHEST: i16 = 14 * 60;
}

/// The figures. Times are milliseconds since the Unix epoch.
///
/// Sign-ins are counted by the hour in UTC. An hour belongs to the day of the reader in which it begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Overview {
    /// The server's time.
    pub now: i64,
    /// How many accounts there are.
    pub accounts: AccountCounts,
    /// Who has a second step.
    pub second_step: SecondStep,
    /// Sign-ins since the start of the reader's day.
    pub signed_in: SignedInToday,
    /// Accounts that are locked after too many wrong codes.
    pub locked_out: LockedOut,
    /// The last [`Overview::DAYS`] days, oldest first. The last one is today.
    pub days: Vec<Day>,
    /// What an administrator should look at, the most urgent first. Nothing with a count of 0.
    pub attention: Vec<Attention>,
}

impl Overview {
    /// The number of days.
    pub const DAYS: usize = 30;
}

/// How many accounts there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AccountCounts {
    /// All of them, also disabled ones.
    pub total: u32,
    /// Those that were added in the last seven days.
    pub added: u32,
}

/// Who has a second step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SecondStep {
    /// All accounts that must or may have one.
    pub all: Share,
    /// The same 30 days ago. None if that is not known.
    pub before: Option<Share>,
    /// Internal accounts.
    pub internal: KindShare,
    /// External accounts.
    pub external: KindShare,
}

/// A share of the accounts that must or may have a second step: enabled local accounts of administrators, and of kinds
/// whose MFA setting is not off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Share {
    /// How many there are.
    pub accounts: u32,
    /// How many of them have an authenticator, or a passkey that they can use.
    pub protected: u32,
}

/// The share among accounts of one kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct KindShare {
    /// The share. No accounts if MFA is off and there is no administrator of the kind.
    pub share: Share,
    /// The accounts that have to set up a second step but can skip it still. None if there are none.
    pub grace: Option<Grace>,
}

/// Accounts in their grace period: those that `Filter::GracePeriod` lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Grace {
    /// How many.
    pub accounts: u32,
    /// When the first of these grace periods ends.
    pub first: i64,
    /// When the last of them ends.
    pub last: i64,
}

/// Sign-ins since the start of the reader's day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SignedInToday {
    /// How many were completed.
    pub count: u32,
    /// How many there usually are by this time: the mean of the same weekday in the last four weeks. None without a
    /// history.
    pub usual: Option<u32>,
}

/// Accounts that are locked until an administrator unlocks them: those that `Filter::Locked` lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct LockedOut {
    /// How many.
    pub accounts: u32,
    /// How many of them were locked since the start of the reader's day.
    pub today: u32,
}

/// The sign-ins of a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Day {
    /// The date in the reader's calendar, such as `2026-11-26`.
    pub date: String,
    /// When it began.
    pub begins: i64,
    /// Completed sign-ins.
    pub signed_in: u32,
    /// Attempts that were refused: a wrong password or code, or an account that cannot sign in.
    pub refused: u32,
}

/// Something that an administrator should look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Attention {
    /// What it is.
    pub what: AttentionKind,
    /// How many there are.
    pub count: u32,
    /// For mail, why the newest email failed: a line in English, which can quote the mail server. For a provider, its
    /// name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

/// What an administrator should look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AttentionKind {
    /// Accounts on hold: those that `Filter::Held` lists.
    Held,
    /// Locked accounts: those that `Filter::Locked` lists.
    Locked,
    /// Sign-ins that a provider failed in the last 24 hours. One row for each provider.
    ProviderFailed,
    /// Emails that were given up.
    MailFailed,
    /// Temporary passwords that expire within a day: those that `Filter::TemporaryPassword` lists.
    TemporaryPassword,
    /// People with at most one backup code left: those that `Filter::FewBackupCodes` lists.
    FewBackupCodes,
}

impl AttentionKind {
    /// All values, the most urgent first.
    pub const ALL: [Self; 6] = [
        Self::Held,
        Self::Locked,
        Self::ProviderFailed,
        Self::MailFailed,
        Self::TemporaryPassword,
        Self::FewBackupCodes,
    ];
}
