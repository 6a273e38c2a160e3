//! The addresses of the app, and which of them a person may see at which step.

use shared::api::{NextStep, sso};

/// A page of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// The signed-in page.
    Home,
    /// Username and password.
    Login,
    /// The QR code.
    SetUp,
    /// A code from the authenticator app.
    Verify,
    /// A backup code instead.
    BackupCode,
    /// The five new backup codes.
    BackupCodes,
    /// A new password.
    ChangePassword,
    /// An email with a code, for who has no password.
    ForgotPassword,
    /// A new password with that code.
    ResetPassword,
    /// One's own account: password, authenticators, backup codes, sessions, activity.
    Security,
    /// Password or code again, before a step that wants a recent reauthentication.
    Confirm,
    /// Why a sign-in with the identity provider came to nothing.
    Sso,
    /// Everyone's accounts.
    Accounts,
    /// One account; its id stands behind the path.
    Account,
    /// Another account.
    AddAccount,
    /// Accounts of a file.
    Import,
    /// The settings that hold at once.
    Settings,
    /// What was done by anyone to anyone.
    AllActivity,
    /// No page has this address.
    NotFound,
}

/// What a page does at a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It is the place to be.
    Show,
    /// Another page is.
    Redirect(Route),
}

impl Route {
    /// Every page that has an address.
    pub const ALL: [Self; 18] = [
        Self::Home,
        Self::Login,
        Self::SetUp,
        Self::Verify,
        Self::BackupCode,
        Self::BackupCodes,
        Self::ChangePassword,
        Self::ForgotPassword,
        Self::ResetPassword,
        Self::Security,
        Self::Confirm,
        Self::Sso,
        Self::Accounts,
        Self::Account,
        Self::AddAccount,
        Self::Import,
        Self::Settings,
        Self::AllActivity,
    ];

    /// The address.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Home | Self::NotFound => "/",
            Self::Login => "/login",
            Self::SetUp => "/set-up",
            Self::Verify => "/verify",
            Self::BackupCode => "/backup-code",
            Self::BackupCodes => "/backup-codes",
            Self::ChangePassword => "/change-password",
            Self::ForgotPassword => "/forgot-password",
            Self::ResetPassword => "/reset-password",
            Self::Security => "/security",
            Self::Confirm => "/confirm",
            Self::Sso => sso::FAILED,
            Self::Accounts => "/admin",
            Self::Account => "/admin/account",
            Self::AddAccount => "/admin/add",
            Self::Import => "/admin/import",
            Self::Settings => "/admin/settings",
            Self::AllActivity => "/admin/activity",
        }
    }

    /// The page at an address.
    #[must_use]
    pub fn at(path: &str) -> Self {
        let path = path.trim_end_matches('/');
        // What stands behind the path of this page names the account.
        if path.strip_prefix(Self::Account.path()).is_some_and(|rest| rest.starts_with('/')) {
            return Self::Account;
        }
        let found = Self::ALL.into_iter().find(|route| route.path().trim_end_matches('/') == path);
        found.unwrap_or(Self::NotFound)
    }

    /// Where a step happens.
    #[must_use]
    pub fn of(step: &NextStep) -> Self {
        match step {
            NextStep::Login => Self::Login,
            NextStep::SetUp { .. } => Self::SetUp,
            NextStep::Verify { .. } => Self::Verify,
            NextStep::BackupCodes => Self::BackupCodes,
            NextStep::ChangePassword { .. } => Self::ChangePassword,
            NextStep::SignedIn { .. } => Self::Home,
        }
    }

    /// Whether the page is open at a step, and where to go otherwise. The server decides what a
    /// person may do; this only keeps the address and the step together.
    #[must_use]
    pub fn guard(self, step: &NextStep) -> Decision {
        let open = match self {
            Self::Home
            | Self::Security
            | Self::Accounts
            | Self::Account
            | Self::AddAccount
            | Self::Import
            | Self::Settings
            | Self::AllActivity => matches!(step, NextStep::SignedIn { .. }),
            Self::Login => matches!(step, NextStep::Login),
            Self::SetUp => matches!(step, NextStep::SetUp { .. }),
            Self::Verify => matches!(step, NextStep::SetUp { .. } | NextStep::Verify { .. }),
            Self::BackupCode => matches!(step, NextStep::Verify { backup_codes: true }),
            Self::BackupCodes => matches!(step, NextStep::BackupCodes),
            Self::ChangePassword => {
                matches!(step, NextStep::ChangePassword { .. } | NextStep::SignedIn { .. })
            }
            Self::Confirm => matches!(step, NextStep::SetUp { .. } | NextStep::BackupCodes),
            Self::ForgotPassword | Self::ResetPassword | Self::Sso | Self::NotFound => true,
        };
        if open { Decision::Show } else { Decision::Redirect(Self::of(step)) }
    }

    /// Whether the page makes sense without knowing where the person stands.
    #[must_use]
    pub fn is_public(self) -> bool {
        matches!(self, Self::ForgotPassword | Self::ResetPassword | Self::Sso | Self::NotFound)
    }
}
