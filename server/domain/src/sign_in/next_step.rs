//! The step that is due in a sign-in, derived from the fewest facts that decide it. The steps of a sign-in and forward
//! authentication both use it, so that they cannot disagree.

use crate::{
    clock::Millis,
    settings::{AdministratorMfa, Mfa, Settings},
};
use store::account::{AccountKind, Origin};

/// The facts that decide which step is due.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts")]
pub struct SignInFacts {
    /// The current settings.
    pub settings: Settings,
    /// The account's kind.
    pub kind: AccountKind,
    /// Whether its password is here or at an identity provider.
    pub origin: Origin,
    /// Whether it administers others.
    pub admin: bool,
    /// When the account was added.
    pub added_at: Millis,
    /// Whether it has a confirmed authenticator.
    pub authenticator: bool,
    /// Whether it has a passkey.
    pub passkey: bool,
    /// Whether the backup codes are saved.
    pub codes_saved: bool,
    /// Whether its password is temporary.
    pub temporary: bool,
    /// Whether a second factor was verified in this session.
    pub verified: bool,
    /// Whether the set-up was postponed in this session.
    pub put_off: bool,
    /// The time of the decision.
    pub now: Millis,
}

/// The step that is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// Using the second factor.
    Verify,
    /// Setting up a second factor.
    SetUp {
        /// Whether the step may be postponed.
        optional: bool,
    },
    /// Saving the backup codes.
    BackupCodes,
    /// Replacing the temporary password.
    ChangePassword,
    /// No step: the person is signed in.
    Nothing,
}

impl Due {
    /// The name of the step in the log.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Verify => "verify",
            Self::SetUp { .. } => "set_up",
            Self::BackupCodes => "backup_codes",
            Self::ChangePassword => "change_password",
            Self::Nothing => "signed_in",
        }
    }
}

impl SignInFacts {
    /// The step that is due. Nothing else decides it.
    #[must_use]
    pub fn due(&self) -> Due {
        let mfa = self.mfa();
        if mfa != Mfa::Off {
            if (self.has_second_factor() || self.needs_backup_code()) && !self.verified {
                return Due::Verify;
            }
            let optional = mfa == Mfa::Optional || self.grace_ends_at().is_some();
            let put_off = optional && self.put_off;
            if !self.has_required_factor() && !put_off {
                return Due::SetUp { optional };
            }
            if self.has_second_factor() && self.settings.backup_codes && !self.codes_saved {
                return Due::BackupCodes;
            }
        }
        if self.temporary { Due::ChangePassword } else { Due::Nothing }
    }

    /// Whether this account uses multi-factor authentication. Administrators always do; for SSO accounts it is up to the
    /// provider. While passkeys are disabled, none can be required.
    #[must_use]
    pub fn mfa(&self) -> Mfa {
        let set = match (self.origin, self.admin) {
            (Origin::Sso, _) => Mfa::Off,
            (Origin::Local, true) => match self.settings.administrators {
                AdministratorMfa::Required => Mfa::Required,
                AdministratorMfa::Passkey => Mfa::Passkey,
            },
            (Origin::Local, false) => self.settings.mfa(self.kind),
        };
        if set == Mfa::Passkey && !self.settings.passkeys { Mfa::Required } else { set }
    }

    /// Whether the account has a passkey that it can use.
    #[must_use]
    pub fn has_passkey(&self) -> bool {
        self.passkey && self.settings.passkeys
    }

    /// Whether the account has a second factor that it can use.
    #[must_use]
    pub fn has_second_factor(&self) -> bool {
        self.authenticator || self.has_passkey()
    }

    /// Whether a backup code is all that the account has to verify with: it has only passkeys, which are disabled. Without
    /// it, a password alone would set up another second factor.
    fn needs_backup_code(&self) -> bool {
        self.passkey && self.settings.backup_codes && self.codes_saved
    }

    /// Whether the account has what a sign-in requires: a passkey, or any second factor.
    #[must_use]
    pub fn has_required_factor(&self) -> bool {
        if self.mfa() == Mfa::Passkey { self.has_passkey() } else { self.has_second_factor() }
    }

    /// Whether the account must use the passkey that it has.
    #[must_use]
    pub fn must_use_passkey(&self) -> bool {
        self.mfa() == Mfa::Passkey && self.has_passkey()
    }

    /// Whether a code from the authenticator is accepted: not from an account that must use its passkey.
    #[must_use]
    pub fn takes_codes(&self) -> bool {
        self.authenticator && !self.must_use_passkey()
    }

    /// For how many days a browser can be remembered after a code; 0: not at all. Never for an account that must use a
    /// passkey.
    #[must_use]
    pub fn remember_days(&self) -> u8 {
        if self.takes_codes() && self.mfa() != Mfa::Passkey { self.settings.remember_days } else { 0 }
    }

    /// When the grace period ends, while there is one.
    #[must_use]
    pub fn grace_ends_at(&self) -> Option<Millis> {
        let ends_at = self.settings.grace_ends_at(self.kind, self.added_at);
        (!self.admin && matches!(self.mfa(), Mfa::Required | Mfa::Passkey) && self.now < ends_at)
            .then_some(ends_at)
    }
}
