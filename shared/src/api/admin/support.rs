//! POST /api/admin/account/disable, /enable, /unlock, /send-password, /reset-mfa, /bypass-code,
//! /forget-browsers and /release
//!
//! All except [`IssueBypassCode`] return the updated account.

use serde::{Deserialize, Serialize};

use super::{AccountError, AccountRequest, account::Account};
use crate::{BackupCode, Endpoint, Method, Reason};

/// Disables an account and ends its sessions, bypass code and reset code. Does nothing if it is already
/// disabled. Fails with `LastAdministrator` or `Oneself`.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct DisableAccount;

impl Endpoint for DisableAccount {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/account/disable";
    type Request = AccountRequest;
    type Response = Account;
    type Error = AccountError;
}

/// Enables a disabled account. Does nothing if it is already enabled.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct EnableAccount;

impl Endpoint for EnableAccount {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/account/enable";
    type Request = AccountRequest;
    type Response = Account;
    type Error = AccountError;
}

/// Releases every [`super::account::Lock`]: waits and blocked factors. Authenticators and codes stay as they
/// are. Fails with `Oneself`.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct UnlockAccount;

impl Endpoint for UnlockAccount {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/account/unlock";
    type Request = AccountRequest;
    type Response = Account;
    type Error = AccountError;
}

/// Emails a new temporary password, which expires after 24 hours and replaces the current password. Ends the
/// account's sessions and bypass code. Fails with `Sso`, `Disabled` or `Oneself`.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SendPassword;

impl Endpoint for SendPassword {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/account/send-password";
    type Request = AccountRequest;
    type Response = Account;
    type Error = AccountError;
}

/// Removes an account's authenticators, passkeys, backup codes and bypass code, unblocks its factors, ends its
/// sessions, and sends the reason to its owner. Fails with `Oneself`.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ResetMfa;

impl Endpoint for ResetMfa {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/account/reset-mfa";
    type Request = ReasonedRequest;
    type Response = Account;
    type Error = AccountError;
}

/// Creates a code that replaces the second factor once, within an hour, for someone who has neither phone nor
/// backup codes. The owner gets the reason by email. The code is entered like a backup code, and replaces an
/// earlier bypass code. Fails with `Disabled`, `Sso`, `NoAuthenticator` or `Oneself`.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct IssueBypassCode;

impl Endpoint for IssueBypassCode {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/account/bypass-code";
    type Request = ReasonedRequest;
    type Response = BypassCode;
    type Error = AccountError;
}

/// Forgets the account's remembered browsers. The next sign-in in each asks for a code again. Sessions stay.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ForgetAccountBrowsers;

impl Endpoint for ForgetAccountBrowsers {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/account/forget-browsers";
    type Request = AccountRequest;
    type Response = Account;
    type Error = AccountError;
}

/// Ends the hold of an account after "This wasn't me", whatever it still waits for, and sends the reason to its owner. Does
/// nothing if it is not on hold.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ReleaseAccount;

impl Endpoint for ReleaseAccount {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/account/release";
    type Request = ReasonedRequest;
    type Response = Account;
    type Error = AccountError;
}

/// Selects an account and gives a reason.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReasonedRequest {
    /// The id of the account.
    pub id: String,
    /// The reason, which is sent to the owner and recorded in the audit log.
    pub reason: Reason,
}

/// A bypass code. It is shown only once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct BypassCode {
    /// The code, in the form of a backup code.
    pub code: BackupCode,
    /// When it expires, in milliseconds since the Unix epoch.
    pub expires_at: i64,
}
