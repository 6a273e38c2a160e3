//! POST /api/admin/account, /api/admin/account/add and /api/admin/account/edit

use serde::{Deserialize, Serialize};

use super::{AccountError, AccountKind, AccountRequest, Origin};
use crate::{
    EmailAddress, Endpoint, Method, NoError, PersonName, Username,
    api::{
        audit::Factor,
        security::{Authenticator, Mfa},
    },
};

/// Everything an administrator needs to know of an account. NoError a secret.
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
pub struct Account {
    /// The server's clock.
    pub now: i64,
    /// By which it is asked for.
    pub id: String,
    /// The name to sign in with; it never changes.
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
    /// Whether it is the account of the administrator who asks.
    pub oneself: bool,
    /// When it was added.
    pub created_at: i64,
    /// Since when it may not sign in.
    pub disabled_at: Option<i64>,
    /// What its owner has to wait for, or an administrator to unlock.
    pub locks: Vec<Lock>,
    /// Where its password stands.
    pub password: PasswordState,
    /// What multi-factor authentication is to it.
    pub mfa: Mfa,
    /// When its grace period ends, after which an authenticator must be set up; none where one is set up.
    pub set_up_until: Option<i64>,
    /// What its owner does first, behind the password, at the next sign-in.
    pub next: Next,
    /// Its authenticators, the oldest first.
    pub authenticators: Vec<Authenticator>,
    /// How many backup codes are unused; none where there are no codes to use.
    pub backup_codes_left: Option<u8>,
    /// Until when a bypass code is good that was not used yet.
    pub bypass_code_until: Option<i64>,
    /// When a sign-in was last finished; none: never.
    pub signed_in_at: Option<i64>,
    /// How many sessions it has.
    pub sessions: u32,
}

/// Something that keeps an account's owner out for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lock {
    /// Wrong passwords: nobody may try one from a new browser before this moment.
    Password(i64),
    /// Twenty wrong codes in a day: no code is taken before this moment.
    Codes(i64),
    /// A hundred wrong codes in a row: the factor is blocked until an administrator acts.
    Factor(Factor),
}

/// Where an account's password stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PasswordState {
    /// There is none here: an SSO account.
    None,
    /// The account was imported, and its first mails are still to be written.
    Waiting,
    /// A temporary one, good until this moment.
    Temporary(i64),
    /// One of the owner's choice.
    Own,
}

/// What a person does behind the password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Next {
    /// Sets an authenticator up.
    SetUp,
    /// Gives a code.
    Verify,
    /// Chooses a password in place of the temporary one.
    ChangePassword,
    /// Nothing: the password is enough.
    SignedIn,
}

/// Adds an account. A local one gets two mails: its username, and a temporary password.
pub struct AddAccount;

impl Endpoint for AddAccount {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/account/add";
    type Request = AddAccountRequest;
    type Response = Account;
    type Error = AccountError;
}

/// Who is added. May be rejected with `UsernameTaken` or `EmailTaken`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddAccountRequest {
    /// The name to sign in with.
    pub username: Username,
    /// Where its mail goes.
    pub email: EmailAddress,
    /// The person's name.
    pub name: PersonName,
    /// Internal or external.
    pub kind: AccountKind,
    /// Local or SSO.
    pub origin: Origin,
    /// Whether it administers others.
    pub administrator: bool,
}

/// Changes what an account says of its owner. A new email address is told to the old one too. Who becomes
/// an administrator, or is none any more, is signed out everywhere. Rejected with `EmailTaken`,
/// `LastAdministrator`, or `Oneself` for one's own `administrator`.
pub struct EditAccount;

impl Endpoint for EditAccount {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/account/edit";
    type Request = EditAccountRequest;
    type Response = Account;
    type Error = AccountError;
}

/// An account as it is from now on.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EditAccountRequest {
    /// Which account.
    pub id: String,
    /// Where its mail goes.
    pub email: EmailAddress,
    /// The person's name.
    pub name: PersonName,
    /// Internal or external.
    pub kind: AccountKind,
    /// Whether it administers others.
    pub administrator: bool,
}
