//! Administration: accounts, settings and activity, for administrators at the step `SignedIn` alone.
//!
//! Someone signed in who is no administrator gets `NotFound` for whatever is asked, as does an administrator
//! for an id that is no account's; at any other step the answer is `WrongStep`. Acts that change something
//! want a recent reauthentication (`ReauthenticationRequired`, see [`super::reauthentication::Reauthenticate`]); reading wants none.

pub mod account;
pub mod accounts;
pub mod audit;
pub mod import;
pub mod settings;
pub mod support;

use serde::{Deserialize, Serialize};

use crate::EndpointError;

/// Who the person is to the application: settings differ by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccountKind {
    /// Of the organisation.
    Internal,
    /// From outside.
    External,
}

impl AccountKind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Internal, Self::External];

    /// Its name on the wire, in the database and in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Internal => "internal",
            Self::External => "external",
        }
    }
}

/// Where the account's password lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Here.
    Local,
    /// At an identity provider: no password, no MFA set-up and no reset here.
    Sso,
}

impl Origin {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Local, Self::Sso];

    /// Its name on the wire, in the database and in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Local => "local",
            Self::Sso => "sso",
        }
    }
}

/// Names an account.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountRequest {
    /// Its id, from [`accounts::Row`].
    pub id: String,
}

/// Why an act on an account was not done. Nothing has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccountError {
    /// The username is another account's.
    UsernameTaken,
    /// The email address is another account's.
    EmailTaken,
    /// An SSO account has no password and no second factor here.
    Sso,
    /// The account is disabled.
    Disabled,
    /// It would leave no administrator who is enabled.
    LastAdministrator,
    /// It is the administrator's own account: another administrator does this, or the security page.
    Oneself,
    /// The account has no authenticator that a bypass code could stand in for.
    NoAuthenticator,
}

impl EndpointError for AccountError {
    fn status(&self) -> u16 {
        match self {
            Self::UsernameTaken | Self::EmailTaken => 422,
            Self::Sso | Self::Disabled | Self::LastAdministrator | Self::Oneself | Self::NoAuthenticator => {
                409
            }
        }
    }
}
