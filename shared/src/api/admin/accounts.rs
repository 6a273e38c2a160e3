//! POST /api/admin/accounts

use serde::{Deserialize, Serialize};

use super::{AccountKind, Origin};
use crate::{Endpoint, Method, NoError};

/// Returns a page of accounts, sorted by username.
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
#[serde(deny_unknown_fields)]
pub struct ListAccountsRequest {
    /// The text of the search field. Can be empty. Each of its words must be the beginning of a word in the
    /// account's username, email address or name. Case and the encoding of accents are ignored. At most
    /// [`ListAccountsRequest::SEARCH`] characters; only the first eight words are used.
    pub search: String,
    /// The filter.
    pub filter: Filter,
    /// The page.
    pub page: Page,
}

impl ListAccountsRequest {
    /// The longest search, in characters. A longer one fails with `Invalid`.
    pub const SEARCH: usize = 200;
}

/// A filter for the list of accounts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
}

impl Filter {
    /// All filters.
    pub const ALL: [Self; 6] =
        [Self::All, Self::Administrators, Self::Disabled, Self::Locked, Self::Waiting, Self::Held];
}

/// A page by keyset, so that the last page costs as much as the first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Page {
    /// The first page.
    #[default]
    First,
    /// The page after this username, from [`Accounts::next`].
    After(String),
    /// The page before this username, from [`Accounts::previous`].
    Before(String),
}

/// A page of accounts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accounts {
    /// Sorted by username, at most [`Accounts::PAGE`].
    pub accounts: Vec<Row>,
    /// For [`Page::Before`]. None on the first page.
    pub previous: Option<String>,
    /// For [`Page::After`]. None on the last page.
    pub next: Option<String>,
}

impl Accounts {
    /// The number of accounts on a page.
    pub const PAGE: usize = 50;
}

/// An account in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    /// The number of its passkeys.
    pub passkeys: u32,
    /// Whether it is on hold.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub held: bool,
}
