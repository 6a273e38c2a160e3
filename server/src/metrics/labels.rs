//! The labels of metrics. Each has few values, all of them known to the program.

use prometheus_client::encoding::{EncodeLabelSet, EncodeLabelValue};
use shared::{
    Endpoint as _,
    api::{
        audit::Factor,
        passkeys::{SignInWithPasskey, VerifyPasskey},
        sign_in::SignIn,
        verify::{Verify, VerifyBackupCode},
    },
};

/// How a step of a sign-in is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SignInMethod {
    /// Username and password, without a second factor.
    Password,
    /// A code from an authenticator app.
    Totp,
    /// A remembered browser in place of a code.
    RememberedBrowser,
    /// A backup code, or an administrator's bypass code.
    BackupCode,
    /// A passkey, alone or after the password.
    Passkey,
    /// An identity provider.
    Provider,
}

impl SignInMethod {
    /// The method of a finished sign-in with this second factor.
    #[must_use]
    pub fn of_factor(factor: Option<Factor>) -> Self {
        match factor {
            None => Self::Password,
            Some(Factor::Totp) => Self::Totp,
            Some(Factor::BackupCode) => Self::BackupCode,
            Some(Factor::Passkey) => Self::Passkey,
            Some(Factor::RememberedBrowser) => Self::RememberedBrowser,
        }
    }

    /// The method that the endpoint at this path takes. None if it takes no step of a sign-in.
    #[must_use]
    pub fn of_path(path: &str) -> Option<Self> {
        match path {
            SignIn::PATH => Some(Self::Password),
            Verify::PATH => Some(Self::Totp),
            VerifyBackupCode::PATH => Some(Self::BackupCode),
            SignInWithPasskey::PATH | VerifyPasskey::PATH => Some(Self::Passkey),
            _ => None,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::Totp => Factor::Totp.name(),
            Self::BackupCode => Factor::BackupCode.name(),
            Self::Passkey => Factor::Passkey.name(),
            Self::RememberedBrowser => Factor::RememberedBrowser.name(),
            Self::Provider => "provider",
        }
    }
}

impl EncodeLabelValue for SignInMethod {
    fn encode(
        &self,
        encoder: &mut prometheus_client::encoding::LabelValueEncoder<'_>,
    ) -> Result<(), std::fmt::Error> {
        self.name().encode(encoder)
    }
}

/// A step of a sign-in. The outcome is `signed_in`, or the word of the error in the contract.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct SignInLabels {
    pub(super) method: SignInMethod,
    pub(super) outcome: String,
}

/// A call of the API. The outcome is `ok`, or the word of the error in the contract.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct ApiLabels {
    pub(super) endpoint: &'static str,
    pub(super) outcome: String,
}

/// A request. The route is the pattern that matched, never the path that the client sent.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct RequestLabels {
    pub(super) route: String,
    pub(super) status: &'static str,
}

/// The program itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct BuildLabels {
    pub(super) version: &'static str,
}

/// The class of an HTTP status.
pub(super) fn class(status: u16) -> &'static str {
    match status {
        100..200 => "1xx",
        200..300 => "2xx",
        300..400 => "3xx",
        400..500 => "4xx",
        _ => "5xx",
    }
}
