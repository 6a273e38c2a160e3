//! POST /api/admin/accounts

use serde::{Deserialize, Serialize};

use super::{AccountKind, Origin};
use crate::{Endpoint, Method, NoError};

/// Returns a page of accounts.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListAccounts;

impl Endpoint for ListAccounts {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/accounts";
    type Request = ListAccountsRequest;
    type Response = Accounts;
    type Error = NoError;
}

/// The accounts to list, and the page.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ListAccountsRequest {
    /// The text of the search field. Can be empty. Each of its words must be the beginning of a word in the
    /// account's username, email address or name. Case and the encoding of accents are ignored. At most
    /// [`ListAccountsRequest::SEARCH`] characters; only the first eight words are used.
    #[cfg_attr(feature = "openapi", schemars(length(max = ListAccountsRequest::SEARCH)))]
    pub search: String,
    /// The filter.
    pub filter: Filter,
    /// The order.
    #[serde(default)]
    pub sort: Sort,
    /// The page.
    pub page: Page,
}

impl ListAccountsRequest {
    /// The longest search, in characters. A longer one fails with `Invalid`.
    pub const SEARCH: usize = 200;
}

/// A filter for the list of accounts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Filter {
    /// All accounts.
    #[default]
    All,
    /// Administrators.
    Administrators,
    /// Disabled accounts.
    Disabled,
    /// Accounts with a second factor that is blocked until an administrator unlocks it.
    Locked,
    /// Imported accounts whose first emails have not been created yet.
    Waiting,
    /// Accounts on hold.
    Held,
    /// Accounts that must or may have a second step and have none. Disabled accounts are not among them.
    NoSecondStep,
    /// Enabled accounts that nobody has ever signed in to.
    NeverSignedIn,
    /// Enabled accounts with a temporary password that expires within a day.
    TemporaryPassword,
    /// Enabled accounts that use backup codes and have at most one left.
    FewBackupCodes,
    /// Enabled accounts that have to set up a second step and can skip it still.
    GracePeriod,
}

impl Filter {
    /// All filters.
    pub const ALL: [Self; 11] = [
        Self::All,
        Self::Administrators,
        Self::Disabled,
        Self::Locked,
        Self::Waiting,
        Self::Held,
        Self::NoSecondStep,
        Self::NeverSignedIn,
        Self::TemporaryPassword,
        Self::FewBackupCodes,
        Self::GracePeriod,
    ];
}

/// The order of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Sort {
    /// What it is sorted by.
    pub by: SortKey,
    /// Whether the order is reversed.
    #[serde(default)]
    pub descending: bool,
}

/// What the list is sorted by. Accounts that are equal in it are in the order of their usernames.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SortKey {
    /// The username.
    #[default]
    Username,
    /// The name, or the username of an account without one. Case and accents are ignored.
    Name,
    /// The email address.
    Email,
    /// The last sign-in. Accounts that never signed in are before all others.
    LastSignIn,
}

impl SortKey {
    /// All values.
    pub const ALL: [Self; 4] = [Self::Username, Self::Name, Self::Email, Self::LastSignIn];
}

/// A page by keyset, so that the last page costs as much as the first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema), schemars(rename = "AccountsPage"))]
#[serde(rename_all = "snake_case")]
pub enum Page {
    /// The first page.
    #[default]
    First,
    /// The page after this place, from [`Accounts::next`] with the same search, filter and order. A place that is
    /// none in this order fails with `Invalid`.
    After(String),
    /// The page before this place, from [`Accounts::previous`].
    Before(String),
}

/// A page of accounts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Accounts {
    /// The server's time, in milliseconds since the Unix epoch.
    pub now: i64,
    /// How many accounts the search and filter find, at most [`Accounts::COUNTED`], and of a search at most
    /// [`Accounts::COUNTED_OF_SEARCH`].
    pub total: u32,
    /// Whether they find more than `total`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub more: bool,
    /// Whether the search finds too many accounts to sort. They are in the order of the words that match.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_match: bool,
    /// In the order of the request, unless `by_match`. At most [`Accounts::PAGE`].
    pub accounts: Vec<Row>,
    /// For [`Page::Before`]. None on the first page.
    pub previous: Option<String>,
    /// For [`Page::After`]. None on the last page.
    pub next: Option<String>,
}

impl Accounts {
    /// The number of accounts on a page.
    pub const PAGE: usize = 50;
    /// The number up to which the accounts of a filter, or all, are counted.
    pub const COUNTED: u32 = 100_000;
    /// The number up to which the accounts that a search finds are counted.
    pub const COUNTED_OF_SEARCH: u32 = 1000;
}

/// An account in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Row {
    /// The id, for requests.
    pub id: String,
    /// The username.
    pub username: String,
    /// The email address.
    pub email: String,
    /// The person's name. Can be empty.
    pub name: String,
    /// The kind: internal or external.
    pub kind: AccountKind,
    /// The origin: local or SSO.
    pub origin: Origin,
    /// The id of the identity provider that an SSO account is bound to. None: the first one it signs in with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    /// Whether it is an administrator's account.
    pub administrator: bool,
    /// Whether it is disabled.
    pub disabled: bool,
    /// Whether a second factor is blocked until an administrator unlocks it.
    pub locked: bool,
    /// Whether it was imported and its first emails have not been created yet.
    pub waiting: bool,
    /// The number of its authenticators.
    #[serde(default)]
    pub authenticators: u32,
    /// The number of its passkeys.
    pub passkeys: u32,
    /// When its owner last signed in, in milliseconds since the Unix epoch. None if never.
    #[serde(default)]
    pub signed_in_at: Option<i64>,
    /// The end of its grace period for setting up a second step. None if it has what it needs, or need not.
    #[serde(default)]
    pub set_up_until: Option<i64>,
    /// When its temporary password expires, or has expired. None if its owner chose the password.
    #[serde(default)]
    pub password_until: Option<i64>,
    /// Whether it was invited, and nobody has signed in to it yet.
    #[serde(default)]
    pub invited: bool,
    /// How many backup codes are unused. None if it does not use backup codes.
    #[serde(default)]
    pub backup_codes_left: Option<u8>,
    /// Whether it is on hold.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub held: bool,
}
