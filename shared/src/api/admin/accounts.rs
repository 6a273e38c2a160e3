//! POST /api/admin/accounts

use serde::{Deserialize, Serialize};

use super::{AccountKind, Origin};
use crate::{Endpoint, Method, NoError};

/// A page of accounts, by username.
pub struct ListAccounts;

impl Endpoint for ListAccounts {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/accounts";
    type Request = ListAccountsRequest;
    type Response = Accounts;
    type Error = NoError;
}

/// Which accounts, and which page of them.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListAccountsRequest {
    /// What was typed into the search field; may be empty. Each of its words begins a word of the account's
    /// username, email address or name; capital letters and the form of accents do not matter. At most
    /// [`ListAccountsRequest::SEARCH`] characters, of which the first eight words count.
    pub search: String,
    /// Which of the accounts.
    pub filter: Filter,
    /// Which page.
    pub page: Page,
}

impl ListAccountsRequest {
    /// The longest search, in characters; a longer one is refused with `Invalid`.
    pub const SEARCH: usize = 200;
}

/// Which accounts are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Filter {
    /// All of them.
    #[default]
    All,
    /// Administrators.
    Administrators,
    /// Those that may not sign in.
    Disabled,
    /// Those with a second factor that is blocked until an administrator acts.
    Locked,
    /// Those that were imported, and whose first mails are still to be written.
    Waiting,
}

impl Filter {
    /// Every filter.
    pub const ALL: [Self; 5] = [Self::All, Self::Administrators, Self::Disabled, Self::Locked, Self::Waiting];
}

/// Which page: a keyset, so that the last one costs as much as the first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Page {
    /// The first.
    #[default]
    First,
    /// The one behind this username, from [`Accounts::next`].
    After(String),
    /// The one before this username, from [`Accounts::previous`].
    Before(String),
}

/// A page of accounts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accounts {
    /// By username; at most [`Accounts::PAGE`].
    pub accounts: Vec<Row>,
    /// For [`Page::Before`]; none where this is the first page.
    pub previous: Option<String>,
    /// For [`Page::After`]; none where this is the last page.
    pub next: Option<String>,
}

impl Accounts {
    /// How many accounts a page has.
    pub const PAGE: usize = 50;
}

/// An account in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Row {
    /// By which it is asked for.
    pub id: String,
    /// The name to sign in with.
    pub username: String,
    /// The email address.
    pub email: String,
    /// The person's name; may be empty.
    pub name: String,
    /// Internal or external.
    pub kind: AccountKind,
    /// Local or SSO.
    pub origin: Origin,
    /// Whether it administers others.
    pub administrator: bool,
    /// Whether it may not sign in.
    pub disabled: bool,
    /// Whether a second factor is blocked until an administrator acts.
    pub locked: bool,
    /// Whether it was imported and its first mails are still to be written.
    pub waiting: bool,
}
