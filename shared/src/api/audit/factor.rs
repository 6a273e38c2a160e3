//! The second factors.

use serde::{Deserialize, Serialize};

/// A second factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Factor {
    /// A code from the authenticator app.
    Totp,
    /// A backup code.
    BackupCode,
    /// A passkey.
    Passkey,
    /// A browser that the account remembers, in place of a code.
    RememberedBrowser,
}

impl Factor {
    /// All factors.
    pub const ALL: [Self; 4] = [Self::Totp, Self::BackupCode, Self::Passkey, Self::RememberedBrowser];

    /// The name in JSON, in the database and in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Totp => "totp",
            Self::BackupCode => "backup_code",
            Self::Passkey => "passkey",
            Self::RememberedBrowser => "remembered_browser",
        }
    }
}
