//! Administration of accounts, settings and activity. Only for administrators at the step `SignedIn`.
//!
//! A signed-in person who is not an administrator always gets `NotFound`, and so does an administrator for an
//! unknown account id. At any other step the response is `WrongStep`. Actions that change something need a
//! recent reauthentication (`ReauthenticationRequired`, see [`super::reauthentication::Reauthenticate`]).
//! Reading does not.

pub mod account;
pub mod accounts;
pub mod act;
pub mod audit;
pub mod identity_providers;
pub mod import;
pub mod mail;
pub mod overview;
pub mod settings;
pub mod support;

use serde::{Deserialize, Serialize};

use crate::EndpointError;

/// Whether the person belongs to the organisation. Each kind has its own MFA setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AccountKind {
    /// A member of the organisation.
    Internal,
    /// A person from outside the organisation.
    External,
}

impl AccountKind {
    /// All values.
    pub const ALL: [Self; 2] = [Self::Internal, Self::External];

    /// The name in JSON, in the database and in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Internal => "internal",
            Self::External => "external",
        }
    }
}

/// Where the account's password is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// In Vestibule.
    Local,
    /// With an identity provider. The account has no password, MFA set-up or reset here.
    Sso,
}

impl Origin {
    /// All values.
    pub const ALL: [Self; 2] = [Self::Local, Self::Sso];

    /// The name in JSON, in the database and in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Local => "local",
            Self::Sso => "sso",
        }
    }
}

/// Selects an account.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AccountRequest {
    /// The id, from [`accounts::Row`].
    pub id: String,
}

/// Why an action on an account failed. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AccountError {
    /// Another account has this username.
    UsernameTaken,
    /// Another account has this email address.
    EmailTaken,
    /// There is no such identity provider, or the account is a local one.
    UnknownProvider,
    /// There are several identity providers, and the request names none for an SSO account.
    ProviderRequired,
    /// An SSO account has no password and no second factor here.
    Sso,
    /// The account is disabled.
    Disabled,
    /// No enabled administrator would remain.
    LastAdministrator,
    /// It is the administrator's own account. Another administrator or the security page can do this.
    Oneself,
    /// The account has no second factor, so it needs no bypass code.
    NoAuthenticator,
    /// The account has a second factor, or cannot or need not set one up now.
    NothingToSetUp,
    /// The owner was reminded within the last 24 hours.
    AlreadyReminded,
}

impl EndpointError for AccountError {
    fn status(&self) -> u16 {
        match self {
            Self::UsernameTaken | Self::EmailTaken | Self::UnknownProvider | Self::ProviderRequired => 422,
            Self::Sso
            | Self::Disabled
            | Self::LastAdministrator
            | Self::Oneself
            | Self::NoAuthenticator
            | Self::NothingToSetUp
            | Self::AlreadyReminded => 409,
        }
    }
}
