//! POST /api/admin/account/disable, /enable, /unlock, /send-password, /reset-mfa and /bypass-code
//!
//! Each but the last answers with the account as it stands then.

use serde::{Deserialize, Serialize};

use super::{AccountError, AccountRequest, account::Account};
use crate::{BackupCode, Endpoint, Method, Reason};

/// Keeps an account from signing in, and ends its sessions, bypass code and reset code. Where it is disabled
/// already, nothing is done. Rejected with `LastAdministrator` or `Oneself`.
pub struct DisableAccount;

impl Endpoint for DisableAccount {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/account/disable";
    type Request = AccountRequest;
    type Response = Account;
    type Error = AccountError;
}

/// Lets a disabled account sign in again. Where it is enabled already, nothing is done.
pub struct EnableAccount;

impl Endpoint for EnableAccount {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/account/enable";
    type Request = AccountRequest;
    type Response = Account;
    type Error = AccountError;
}

/// Ends everything that [`super::account::Lock`] tells of: waits and blocked factors. The authenticators and
/// codes stay as they are. Rejected with `Oneself`.
pub struct UnlockAccount;

impl Endpoint for UnlockAccount {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/account/unlock";
    type Request = AccountRequest;
    type Response = Account;
    type Error = AccountError;
}

/// Mails a new temporary password, good for 24 hours, in the place of whatever password there is; ends the
/// account's sessions and bypass code. Rejected with `Sso`, `Disabled` or `Oneself`.
pub struct SendPassword;

impl Endpoint for SendPassword {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/account/send-password";
    type Request = AccountRequest;
    type Response = Account;
    type Error = AccountError;
}

/// Takes an account's authenticators, backup codes and bypass code away, opens what was blocked, ends its
/// sessions and tells its owner why. Rejected with `Oneself`.
pub struct ResetMfa;

impl Endpoint for ResetMfa {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/account/reset-mfa";
    type Request = ReasonedRequest;
    type Response = Account;
    type Error = AccountError;
}

/// Makes a code that stands in once, for an hour, for the second factor of someone without phone and backup
/// codes; the owner is told why by mail. It is typed where a backup code is typed, and ends a bypass code
/// made before. Rejected with `Disabled`, `Sso`, `NoAuthenticator` or `Oneself`.
pub struct IssueBypassCode;

impl Endpoint for IssueBypassCode {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/account/bypass-code";
    type Request = ReasonedRequest;
    type Response = BypassCode;
    type Error = AccountError;
}

/// Names an account, and says why.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReasonedRequest {
    /// The account's id.
    pub id: String,
    /// Why: the owner is told, and activity keeps it.
    pub reason: Reason,
}

/// A bypass code. It is shown once: nobody can ask for it again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BypassCode {
    /// In the form of a backup code.
    pub code: BackupCode,
    /// Until when it is good: milliseconds since the Unix epoch.
    pub expires_at: i64,
}
