//! Sign-in with an identity provider: the addresses that a browser is sent to, and the errors.

/// The path where a sign-in with a provider starts. `{provider}` is its id, a
/// [`ProviderId`](crate::ProviderId).
pub const BEGIN: &str = "/api/oidc/{provider}";
/// Used instead of the id: the provider of the session, which authenticates the person again.
pub const AGAIN: &str = "again";
/// The path that the provider sends the browser back to.
pub const CALLBACK: &str = "/api/oidc/{provider}/callback";
/// The page that shows why the sign-in failed. `?why=` is the name of an [`SsoError`].
pub const FAILED: &str = "/sso";

/// Why a sign-in with a provider failed. Only people who are authenticated at the provider learn something
/// about an account: all other sign-ins end before an account is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SsoError {
    /// The provider did not respond in time.
    Unavailable,
    /// The person or the provider refused.
    Refused,
    /// The sign-in belongs to another browser, took too long or was already completed.
    Ended,
    /// The provider's response could not be verified.
    Unverified,
    /// There is no account for this identity, and none may be created.
    NoAccount,
    /// The account is disabled.
    Disabled,
}

impl SsoError {
    /// All errors.
    pub const ALL: [Self; 6] =
        [Self::Unavailable, Self::Refused, Self::Ended, Self::Unverified, Self::NoAccount, Self::Disabled];

    /// The name in a URL.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unavailable => "unavailable",
            Self::Refused => "refused",
            Self::Ended => "ended",
            Self::Unverified => "unbelievable",
            Self::NoAccount => "no-account",
            Self::Disabled => "disabled",
        }
    }

    /// Finds an error by its name.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|error| error.name() == name)
    }
}
