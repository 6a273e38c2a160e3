//! POST /api/admin/accounts/act and /api/admin/accounts/ids: one action on many accounts.

use serde::{Deserialize, Serialize};

use super::{AccountError, accounts::Filter};
use crate::{ApiError, Endpoint, Method, NoError};

/// Performs an action on several accounts, one after the other, as the action on a single account does: each in a
/// transaction and with an audit event of its own. An account that fails does not keep the others from being done.
/// Fails as a whole with `ReauthenticationRequired`, or with `Invalid` for no account, more than
/// [`ActRequest::MOST`], or the same one twice.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ActOnAccounts;

impl Endpoint for ActOnAccounts {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/accounts/act";
    // Fifty temporary passwords are hashed.
    const LONGEST: u32 = 60;
    type Request = ActRequest;
    type Response = Acted;
    type Error = NoError;
}

/// An action, and the accounts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ActRequest {
    /// What to do.
    pub action: Act,
    /// The ids of the accounts.
    #[cfg_attr(feature = "openapi", schemars(length(min = 1, max = ActRequest::MOST), extend("uniqueItems" = true)))]
    pub accounts: Vec<String>,
}

impl ActRequest {
    /// The largest number of accounts in one request. The app sends more in several requests, and shows how far it is.
    pub const MOST: usize = 50;
}

/// An action on many accounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// [`super::support::DisableAccount`].
    Disable,
    /// [`super::support::EnableAccount`].
    Enable,
    /// [`super::support::SendPassword`].
    SendPassword,
    /// Emails the owner a reminder to set up a second step. Fails with `Sso`, `Disabled`, `NothingToSetUp` or
    /// `AlreadyReminded`.
    RemindSetUp,
}

impl Act {
    /// All values.
    pub const ALL: [Self; 4] = [Self::Disable, Self::Enable, Self::SendPassword, Self::RemindSetUp];
}

/// What became of each account, in the order of the request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Acted {
    /// One for each account.
    pub accounts: Vec<ActResult>,
}

/// What became of an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ActResult {
    /// The id of the account.
    pub id: String,
    /// Why it was not done: the body of the answer that the action on this account alone would have got. None: done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failure: Option<ApiError<AccountError>>,
}

/// Returns the ids of all accounts that a search and filter find, by username, for "select all that match".
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct FindAccountIds;

impl Endpoint for FindAccountIds {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/accounts/ids";
    type Request = AccountIdsRequest;
    type Response = AccountIds;
    type Error = NoError;
}

/// The accounts to find.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AccountIdsRequest {
    /// As in [`super::accounts::ListAccountsRequest`].
    #[cfg_attr(feature = "openapi", schemars(length(max = super::accounts::ListAccountsRequest::SEARCH)))]
    pub search: String,
    /// The filter.
    pub filter: Filter,
}

/// Ids of accounts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AccountIds {
    /// By username, at most [`AccountIds::MOST`].
    pub ids: Vec<String>,
    /// Whether there are more.
    pub more: bool,
}

impl AccountIds {
    /// The largest number of ids.
    pub const MOST: usize = 1000;
}
