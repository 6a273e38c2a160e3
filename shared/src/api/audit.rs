//! POST /api/activity, and what happened as it is recorded: the kinds of acts, and the few details that
//! go with them.

use serde::{Deserialize, Serialize};

use crate::{Endpoint, Method, NoError};

/// Declares [`EventKind`] with its wire names, once.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $name:literal,)*) => {
        /// What was done. The name is the same on the wire and in the database.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub enum EventKind {
            $($(#[$doc])* #[serde(rename = $name)] $kind,)*
        }

        impl EventKind {
            /// Every kind, in the order of this list.
            pub const ALL: &'static [Self] = &[$(Self::$kind),*];

            /// Its name on the wire.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$kind => $name,)*
                }
            }
        }
    };
}

kinds! {
    /// A sign-in was finished; `factor` is none where a password was enough.
    SignedIn = "signed_in",
    /// Someone signed out.
    SignedOut = "signed_out",
    /// `count` other sessions were signed out.
    SessionsEnded = "sessions_ended",
    /// A password was wrong; `count` in a row. Told of the first, second, fourth, eighth … alone.
    WrongPassword = "wrong_password",
    /// A code of `factor` was wrong.
    WrongCode = "wrong_code",
    /// `factor` takes no more codes: too many in a row were wrong.
    Locked = "locked",
    /// The password was changed by someone who knew the old one.
    PasswordChanged = "password_changed",
    /// A reset code was mailed.
    PasswordResetRequested = "password_reset_requested",
    /// The password was replaced with a reset code.
    PasswordReset = "password_reset",
    /// A temporary password took the place of the one before.
    TemporaryPasswordSent = "temporary_password_sent",
    /// An authenticator was set up; its `name` where it has one.
    AuthenticatorSetUp = "authenticator_set_up",
    /// An authenticator was set up in the place of another; `name` is the new one's.
    AuthenticatorReplaced = "authenticator_replaced",
    /// The authenticator `name` got the name `text`.
    AuthenticatorRenamed = "authenticator_renamed",
    /// The authenticator `name` was removed.
    AuthenticatorRemoved = "authenticator_removed",
    /// New backup codes were saved.
    BackupCodesSaved = "backup_codes_saved",
    /// The backup codes were made void, and new ones are to be saved.
    BackupCodesRegenerated = "backup_codes_regenerated",
    /// A backup code was used; `count` are left.
    BackupCodeUsed = "backup_code_used",
    /// Authenticators and backup codes were taken away; `text` says why.
    MfaReset = "mfa_reset",
    /// The account was linked to an identity of a provider.
    IdentityLinked = "identity_linked",
    /// The account was added.
    AccountAdded = "account_added",
    /// The account was disabled.
    AccountDisabled = "account_disabled",
    /// The account was enabled again.
    AccountEnabled = "account_enabled",
    /// What the account says of its owner was changed: `name` is `email`, `name`, `kind` or `administrator`,
    /// `text` its new value.
    AccountEdited = "account_edited",
    /// Waits for wrong passwords and codes were ended, and blocked factors opened.
    AccountUnlocked = "account_unlocked",
    /// `count` accounts were imported; each has its own line besides.
    AccountsImported = "accounts_imported",
    /// A bypass code was made; `text` says why.
    BypassCodeIssued = "bypass_code_issued",
    /// A bypass code was used to sign in.
    BypassCodeUsed = "bypass_code_used",
    /// The activity of everyone was exported.
    ActivityExported = "activity_exported",
    /// The setting `name` was changed to `text`.
    SettingChanged = "setting_changed",
}

impl EventKind {
    /// The kind with this name.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }
}

/// A second factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Factor {
    /// A code of the authenticator app.
    Totp,
    /// A backup code.
    BackupCode,
}

impl Factor {
    /// Its name on the wire, in the database and in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Totp => "totp",
            Self::BackupCode => "backup_code",
        }
    }
}

/// What goes with an act; which fields there are, [`EventKind`] says. NoError a secret.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Detail {
    /// The second factor it was done with, or done to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub factor: Option<Factor>,
    /// How many.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
    /// What it was done to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What was said or set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// What was done to one's own account, the latest first. Only at the step `SignedIn`.
pub struct ShowActivity;

impl Endpoint for ShowActivity {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/activity";
    type Request = ActivityRequest;
    type Response = Activity;
    type Error = NoError;
}

/// Which part of it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActivityRequest {
    /// Where the page before ended, from [`Activity::before`]; none: from the latest on.
    pub before: Option<i64>,
}

/// Acts, the latest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page<E> {
    /// The latest first.
    pub entries: Vec<E>,
    /// Where this page ends; none when there is nothing before.
    pub before: Option<i64>,
}

/// Up to 20 acts.
pub type Activity = Page<AuditEvent>;

/// An act, as the account's owner is told of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditEvent {
    /// When it was done: milliseconds since the Unix epoch.
    pub at: i64,
    /// What was done.
    pub kind: EventKind,
    /// By whom.
    pub by: Actor,
    /// From which client address; none where an administrator did it.
    pub address: Option<String>,
    /// From which browser, such as `Firefox, Windows`; may be empty; none where an administrator did it.
    pub browser: Option<String>,
    /// What goes with it.
    pub detail: Detail,
}

/// Who did something, seen from the account it was done to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// The account's owner.
    Owner,
    /// An administrator.
    Administrator,
    /// Someone who has not shown to be anyone.
    Stranger,
}
