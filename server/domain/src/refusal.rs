//! Why a step of a sign-in was refused, for the operator's log. The client learns less.

use store::account::{Account, Origin};
use time::OffsetDateTime;

use crate::clock::{Millis, SECOND};

/// Declares [`Refusal`] with the words of the log.
macro_rules! refusals {
    ($($(#[$doc:meta])* $refusal:ident = $word:literal,)*) => {
        /// Why a step was refused.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Refusal {
            $($(#[$doc])* $refusal,)*
        }

        impl Refusal {
            /// All of them, in the order of this list.
            pub const ALL: &'static [Self] = &[$(Self::$refusal),*];

            /// The word in the log, which stays the same.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$refusal => $word,)*
                }
            }
        }
    };
}

refusals! {
    /// No account has the name. The name is not logged, because people type passwords there.
    UnknownName = "unknown_name",
    /// The password is wrong.
    WrongPassword = "wrong_password",
    /// The account has to wait after wrong passwords for both its names, so the password was not judged.
    TooManyGuesses = "too_many_guesses",
    /// The password was changed while it was checked.
    PasswordChanged = "password_changed",
    /// The account is disabled.
    Disabled = "disabled",
    /// The account is on hold after "This wasn't me".
    OnHold = "on_hold",
    /// The account signs in with an identity provider.
    SsoAccount = "sso_account",
    /// The account has a password, and not an identity provider.
    LocalAccount = "local_account",
    /// The account has no password yet.
    NoPassword = "no_password",
    /// The request has no session.
    NoSession = "no_session",
    /// The session has ended, its token was replaced by a newer one, or it never existed.
    UnknownSession = "unknown_session",
    /// The sign-in took too long.
    SignInExpired = "sign_in_expired",
    /// The session was not used for too long, or has reached its longest time.
    SessionExpired = "session_expired",
    /// The provider did not confirm an email address.
    NoVerifiedEmail = "no_verified_email",
    /// No account has the provider's email address, and the rule for new accounts does not match.
    NoAccount = "no_account",
    /// The account is bound to another identity provider.
    OtherProvider = "other_provider",
    /// The account is linked to another identity of the provider.
    OtherIdentity = "other_identity",
    /// The account had too many reset codes in the last hour.
    TooManyResetCodes = "too_many_reset_codes",
    /// The request for a reset code was answered too late.
    RequestExpired = "request_expired",
}

impl Refusal {
    /// Why an account may not sign in at all: none if it may.
    pub(crate) fn of_account(account: &Account) -> Option<Self> {
        match account {
            _ if account.disabled_at.is_some() => Some(Self::Disabled),
            _ if account.hold.is_some() => Some(Self::OnHold),
            _ => None,
        }
    }

    /// Why an account may not use a password: none if it may.
    pub(crate) fn of_password(account: &Account) -> Option<Self> {
        Self::of_reset(account).or_else(|| Self::of_account(account))
    }

    /// Why the password of an account may not be reset by its owner: none if it may, also while it is on hold.
    pub(crate) fn of_reset(account: &Account) -> Option<Self> {
        match account {
            _ if account.disabled_at.is_some() => Some(Self::Disabled),
            _ if account.origin == Origin::Sso => Some(Self::SsoAccount),
            _ if account.password_hash.is_none() => Some(Self::NoPassword),
            _ => None,
        }
    }

    /// Logs it for the request that is being handled.
    pub(crate) fn log(self) {
        tracing::info!(target: "sign_in", event = "refused", reason = self.word(), "refused");
    }
}

/// Names the account that the request is about in all further lines of the request.
pub(crate) fn log_account(account: &Account) {
    tracing::Span::current().record("account", &account.username);
}

/// Logs that a counter has to wait.
pub(crate) fn log_throttled(counter: &str, until: Millis) {
    let until = utc(until);
    tracing::info!(target: "sign_in", event = "throttled", counter, until, "refused until a wait is over");
}

/// A time in UTC, such as `2026-11-24T03:49:00Z`.
fn utc(at: Millis) -> String {
    let format = time::macros::format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]Z");
    let at = OffsetDateTime::from_unix_timestamp(at.div_euclid(SECOND)).ok();
    at.and_then(|at| at.format(format).ok()).unwrap_or_default()
}
