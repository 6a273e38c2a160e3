//! The stored facts about a session and its account, and the next step that follows from them.

mod load;

use shared::{
    CommonError,
    api::{NextStep, Profile, Progress},
};
use store::{
    account::{Account, Origin},
    authenticator::Authenticator,
    passkey::Passkey,
    session::Session,
};

use crate::{
    clock::{DAY, HOUR, MINUTE, Millis},
    refusal::Refusal,
    settings::{Mfa, Settings},
    sign_in::next_step::{Due, SignInFacts},
};

/// How long a sign-in may take, from the password to the last step.
pub const SIGN_IN: Millis = 15 * MINUTE;
/// How long an unused session lives.
pub const IDLE: Millis = HOUR;
/// How long a session lives at most.
pub const ABSOLUTE: Millis = DAY;
/// How long a browser is remembered as one that has signed in before: 400 days, the longest that
/// browsers keep a cookie.
pub const REMEMBERED: Millis = 400 * DAY;
/// How often the use of a session is recorded: recording every request would turn every read into a write.
pub(crate) const LAST_SEEN_INTERVAL: Millis = MINUTE;

/// The facts about a sign-in or session.
#[derive(Clone, Debug)]
pub struct SessionState {
    /// The account that signs in.
    pub account: Account,
    /// The sign-in or session.
    pub session: Session,
    /// The current settings, as they take effect.
    pub settings: Settings,
    /// The account's confirmed authenticators.
    pub authenticators: Vec<Authenticator>,
    /// The account's passkeys, even while passkeys are disabled.
    pub passkeys: Vec<Passkey>,
    /// The number of unused backup codes.
    pub backup_codes_left: u8,
    /// When the unused bypass code expires, if there is one.
    pub bypass_code_until: Option<Millis>,
    /// The number of consecutive wrong codes of authenticators.
    pub totp_failures: i64,
    /// The number of consecutive wrong backup codes.
    pub backup_code_failures: i64,
    /// The time at which these facts were read.
    pub now: Millis,
}

impl SessionState {
    /// The step that comes next.
    #[must_use]
    pub fn next_step(&self) -> NextStep {
        match self.facts().due() {
            Due::Verify => NextStep::Verify {
                backup_codes: self.has_backup_codes() || self.bypass_code_until.is_some(),
                authenticator: self.facts().takes_codes(),
                passkey: self.facts().has_passkey(),
                remember_days: self.facts().remember_days(),
            },
            Due::SetUp { optional } => NextStep::SetUp {
                optional,
                until: self.facts().grace_ends_at(),
                authenticator: self.mfa() != Mfa::Passkey,
                passkey: self.settings.passkeys,
            },
            Due::BackupCodes => NextStep::BackupCodes {
                authenticator: self.facts().takes_codes(),
                passkey: self.facts().has_passkey(),
            },
            Due::ChangePassword => NextStep::ChangePassword { account: self.profile() },
            Due::Nothing => NextStep::SignedIn {
                account: self.profile(),
                backup_codes_left: self.codes_to_use(),
                set_up_until: self.set_up_until(),
                administrator: self.account.admin,
                authenticator: self.facts().takes_codes(),
                passkey: self.facts().has_passkey(),
            },
        }
    }

    /// The next step, and when the session expires.
    #[must_use]
    pub fn progress(&self, now: Millis) -> Progress {
        Progress { step: self.next_step(), now, expires_at: Some(expires_at(&self.session)) }
    }

    /// Whether this account uses multi-factor authentication.
    #[must_use]
    pub fn mfa(&self) -> Mfa {
        self.facts().mfa()
    }

    pub(crate) fn facts(&self) -> SignInFacts {
        let Self { account, session, .. } = self;
        SignInFacts {
            settings: self.settings,
            kind: account.kind,
            origin: account.origin,
            admin: account.admin,
            added_at: account.created_at,
            authenticator: !self.authenticators.is_empty(),
            passkey: !self.passkeys.is_empty(),
            codes_saved: account.backup_codes_saved_at.is_some(),
            temporary: account.password_expires_at.is_some(),
            verified: session.verified_at.is_some(),
            put_off: session.skipped_at.is_some(),
            now: self.now,
        }
    }

    /// When a second factor must be set up, where it is missing and the grace period runs.
    pub(crate) fn set_up_until(&self) -> Option<Millis> {
        self.facts().grace_ends_at().filter(|_| !self.facts().has_required_factor())
    }

    /// The number of unused backup codes, where the account can use them.
    pub(crate) fn codes_to_use(&self) -> Option<u8> {
        (self.mfa() != Mfa::Off && self.has_backup_codes()).then_some(self.backup_codes_left)
    }

    /// The state itself if the sign-in is finished and no step is due; `WrongStep` otherwise.
    pub(crate) fn signed_in(self) -> Result<Self, CommonError> {
        match self.next_step() {
            NextStep::SignedIn { .. } => Ok(self),
            _ => Err(CommonError::WrongStep),
        }
    }

    /// Whether the account has backup codes, and they are in use.
    pub(crate) fn has_backup_codes(&self) -> bool {
        self.settings.backup_codes && self.account.backup_code_set.is_some()
    }

    fn profile(&self) -> Profile {
        Profile {
            username: self.account.username.clone(),
            email: self.account.email.clone(),
            name: self.account.name.clone(),
            sso: self.account.origin == Origin::Sso,
        }
    }
}

/// When a sign-in or session expires.
#[must_use]
pub fn expires_at(session: &Session) -> Millis {
    session
        .finished_at
        .map_or(session.created_at + SIGN_IN, |finished| (session.seen_at + IDLE).min(finished + ABSOLUTE))
}

/// Whether an account may sign in with a password.
#[must_use]
pub fn may_use_password(account: &Account) -> bool {
    Refusal::of_password(account).is_none()
}

/// Whether the owner of an account may choose a new password with a code by email, also while the account is on hold.
#[must_use]
pub fn may_reset_password(account: &Account) -> bool {
    Refusal::of_reset(account).is_none()
}

/// What the client learns when there is no session, whatever the reason is.
pub(crate) fn expired(refusal: Refusal) -> CommonError {
    refusal.log();
    CommonError::SessionExpired
}

#[cfg(test)]
mod tests;
