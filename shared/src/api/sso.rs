//! Sign-in with an identity provider: addresses that a browser is sent to, and why it came back without a session.

/// Where a sign-in with a provider begins; its number, from 1, takes the place of `{provider}`.
pub const BEGIN: &str = "/api/oidc/{provider}";
/// In the place of the number: the provider of the session, which asks once more who the person is.
pub const AGAIN: &str = "again";
/// Where the provider sends the browser back to.
pub const CALLBACK: &str = "/api/oidc/{provider}/callback";
/// The page that says why somebody is not signed in; `?why=` has the name of an [`SsoError`].
pub const FAILED: &str = "/sso";

/// Why a sign-in with a provider did not come to its end. It tells who has shown to be someone there, and
/// strangers nothing: their sign-ins end before an account is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SsoError {
    /// The provider does not answer, or not in time.
    Unavailable,
    /// The person, or the provider, did not consent.
    Refused,
    /// The sign-in is none of this browser's, took too long, or came to its end before.
    Ended,
    /// The provider's answer cannot be believed.
    Unbelievable,
    /// There is no account for this identity, and none is made.
    NoAccount,
    /// The account is disabled.
    Disabled,
}

impl SsoError {
    /// Every one.
    pub const ALL: [Self; 6] =
        [Self::Unavailable, Self::Refused, Self::Ended, Self::Unbelievable, Self::NoAccount, Self::Disabled];

    /// Its name in an address.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unavailable => "unavailable",
            Self::Refused => "refused",
            Self::Ended => "ended",
            Self::Unbelievable => "unbelievable",
            Self::NoAccount => "no-account",
            Self::Disabled => "disabled",
        }
    }

    /// The one with this name.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|error| error.name() == name)
    }
}
