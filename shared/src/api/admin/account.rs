//! POST /api/admin/account, /api/admin/account/add and /api/admin/account/edit

use serde::{Deserialize, Serialize};

use super::{AccountError, AccountKind, AccountRequest, Origin};
use crate::{
    EmailAddress, Endpoint, Method, NoError, PersonName, Username,
    api::{
        audit::Factor,
        security::{Authenticator, Mfa, Passkey},
    },
};

/// Everything that an administrator needs to know about an account. Never contains a secret.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ShowAccount;

impl Endpoint for ShowAccount {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/account";
    type Request = AccountRequest;
    type Response = Account;
    type Error = NoError;
}

/// An account as administrators see it. Times are milliseconds since the Unix epoch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Account {
    /// The server's time.
    pub now: i64,
    /// The id, for requests.
    pub id: String,
    /// The username. It never changes.
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
    /// Whether it is the requesting administrator's own account.
    pub oneself: bool,
    /// When it was added.
    pub created_at: i64,
    /// Since when it is disabled.
    pub disabled_at: Option<i64>,
    /// Its hold, if it is on hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hold: Option<Hold>,
    /// The locks that the owner has to wait for or an administrator has to release.
    pub locks: Vec<Lock>,
    /// The state of its password.
    pub password: PasswordState,
    /// When the owner last chose the password. None if they have not, or before this was recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password_changed_at: Option<i64>,
    /// Whether it uses multi-factor authentication.
    pub mfa: Mfa,
    /// The end of its grace period for setting up a second factor. None if it has what it needs.
    pub set_up_until: Option<i64>,
    /// The step after the password at the owner's next sign-in.
    pub next: Next,
    /// Its authenticators, oldest first.
    pub authenticators: Vec<Authenticator>,
    /// Its passkeys, oldest first.
    pub passkeys: Vec<Passkey>,
    /// How many backup codes are unused. None if the account cannot use backup codes.
    pub backup_codes_left: Option<u8>,
    /// When its unused bypass code expires.
    pub bypass_code_until: Option<i64>,
    /// When the owner last signed in. None if never.
    pub signed_in_at: Option<i64>,
    /// The client address of that sign-in, if it was recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed_in_address: Option<String>,
    /// The name of its browser, such as "Firefox on Windows", if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed_in_browser: Option<String>,
    /// The number of its sessions.
    pub sessions: u32,
    /// The number of its remembered browsers, which are not asked for a code.
    #[serde(default)]
    pub remembered_browsers: u32,
}

/// A lock that keeps the owner of an account out for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Lock {
    /// Incorrect passwords: new browsers cannot try a password before this time.
    Password(i64),
    /// Twenty incorrect codes in a day: no code is accepted before this time.
    Codes(i64),
    /// A hundred incorrect codes in a row: the factor is blocked until an administrator unlocks it.
    Factor(Factor),
}

/// A hold: nobody can sign in. It ends when each of the two has happened that has to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Hold {
    /// Since when.
    pub since: i64,
    /// Whether the owner has to choose a new password with a code by email.
    pub password: bool,
    /// Whether an administrator has to release the account.
    pub review: bool,
}

/// The state of an account's password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PasswordState {
    /// No password here: an SSO account.
    None,
    /// The account was imported, and its first emails have not been created yet.
    Waiting,
    /// A temporary password that expires at this time.
    Temporary(i64),
    /// Chosen by the owner.
    Own,
}

/// The step after the password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Next {
    /// Set up a second factor.
    SetUp,
    /// Enter a code or use a passkey.
    Verify,
    /// Replace the temporary password.
    ChangePassword,
    /// None: the password is enough.
    SignedIn,
}

/// Adds an account. The owner of a local account gets two emails: the username, and a temporary password.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AddAccount;

impl Endpoint for AddAccount {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/account/add";
    type Request = AddAccountRequest;
    type Response = Account;
    type Error = AccountError;
}

/// The new account. Fails with `UsernameTaken`, `EmailTaken`,
/// `UnknownProvider` or `ProviderRequired`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AddAccountRequest {
    /// The username.
    pub username: Username,
    /// The email address.
    pub email: EmailAddress,
    /// The person's name.
    pub name: PersonName,
    /// The kind: internal or external.
    pub kind: AccountKind,
    /// The origin: local or SSO.
    pub origin: Origin,
    /// The id of the identity provider, for an SSO account. None: the only one that is configured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    /// Whether it is an administrator's account.
    pub administrator: bool,
}

/// Edits the details of an account. If the email address changes, the old address is notified too. If
/// `administrator` or `provider` changes, the owner is signed out everywhere. Fails with `EmailTaken`,
/// `UnknownProvider`, `LastAdministrator`, or `Oneself` for a change of one's own `administrator`.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct EditAccount;

impl Endpoint for EditAccount {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/account/edit";
    type Request = EditAccountRequest;
    type Response = Account;
    type Error = AccountError;
}

/// The new details of an account.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EditAccountRequest {
    /// The id of the account.
    pub id: String,
    /// The email address.
    pub email: EmailAddress,
    /// The person's name.
    pub name: PersonName,
    /// The kind: internal or external.
    pub kind: AccountKind,
    /// Whether it is an administrator's account.
    pub administrator: bool,
    /// The id of the identity provider, for an SSO account. None: as it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
}
