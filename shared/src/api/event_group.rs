//! Groups of kinds of events, for a filter.

use serde::{Deserialize, Serialize};

use super::audit::EventKind;

/// A group of kinds of events. Each kind is in one group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum EventGroup {
    /// Sign-ins and sessions, also those that were refused.
    SignIn,
    /// Passwords.
    Password,
    /// Authenticators, passkeys, backup codes and remembered browsers.
    SecondStep,
    /// Changes of an account by an administrator or its owner.
    Account,
    /// Settings, mail and the database.
    System,
}

impl EventGroup {
    /// All values.
    pub const ALL: [Self; 5] = [Self::SignIn, Self::Password, Self::SecondStep, Self::Account, Self::System];

    /// The name in JSON and in addresses.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::SignIn => "sign_in",
            Self::Password => "password",
            Self::SecondStep => "second_step",
            Self::Account => "account",
            Self::System => "system",
        }
    }

    /// Finds a group by its name.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.name() == name)
    }

    /// The kinds in the group.
    pub fn kinds(self) -> impl Iterator<Item = EventKind> {
        EventKind::ALL.iter().copied().filter(move |kind| kind.group() == self)
    }
}

impl EventKind {
    /// The group of the kind.
    #[must_use]
    pub fn group(self) -> EventGroup {
        match self {
            Self::SignedIn
            | Self::SignedOut
            | Self::SessionsEnded
            | Self::WrongPassword
            | Self::SignInRefused
            | Self::WrongCode
            | Self::Locked
            | Self::Reauthenticated => EventGroup::SignIn,
            Self::PasswordChanged
            | Self::PasswordResetRequested
            | Self::PasswordReset
            | Self::TemporaryPasswordSent => EventGroup::Password,
            Self::AuthenticatorSetUp
            | Self::AuthenticatorReplaced
            | Self::AuthenticatorRenamed
            | Self::AuthenticatorRemoved
            | Self::PasskeyAdded
            | Self::PasskeyRenamed
            | Self::PasskeyRemoved
            | Self::PasskeyCounterWentBack
            | Self::BackupCodesSaved
            | Self::BackupCodesRegenerated
            | Self::BackupCodeUsed
            | Self::SetUpReminded
            | Self::MfaReset
            | Self::BypassCodeIssued
            | Self::BypassCodeUsed
            | Self::BrowserRemembered
            | Self::BrowsersForgotten => EventGroup::SecondStep,
            Self::IdentityLinked
            | Self::AccountAdded
            | Self::AccountDisabled
            | Self::UnusedAccountDisabled
            | Self::AccountEnabled
            | Self::AccountEdited
            | Self::AccountUnlocked
            | Self::AccountsImported
            | Self::AccountHeld
            | Self::AccountReleased => EventGroup::Account,
            Self::ActivityExported
            | Self::SettingChanged
            | Self::KeyReplaced
            | Self::DatabaseRestored
            | Self::MailRetried
            | Self::MailDropped
            | Self::MailTested => EventGroup::System,
        }
    }
}
