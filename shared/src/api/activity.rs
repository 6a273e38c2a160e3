//! What happened, as it is recorded and told: the kinds of acts, and the few details that go with them.

use serde::{Deserialize, Serialize};

/// Declares [`Kind`] with its wire names, once.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $name:literal,)*) => {
        /// What was done. The name is the same on the wire and in the database.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub enum Kind {
            $($(#[$doc])* #[serde(rename = $name)] $kind,)*
        }

        impl Kind {
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
    /// The account was added.
    AccountAdded = "account_added",
    /// The account was disabled.
    AccountDisabled = "account_disabled",
    /// The account was enabled again.
    AccountEnabled = "account_enabled",
    /// The setting `name` was changed to `text`.
    SettingChanged = "setting_changed",
}

impl Kind {
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

/// What goes with an act; which fields there are, [`Kind`] says. Never a secret.
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
