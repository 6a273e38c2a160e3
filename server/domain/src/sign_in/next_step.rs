//! What is due next in a sign-in, from the fewest facts that decide it: a sign-in's own steps and the
//! checks for guarded applications both ask here, so that no two answers can disagree.

use crate::{
    clock::Millis,
    settings::{Mfa, Settings},
};
use store::account::{AccountKind, Origin};

/// The facts that decide.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "facts, each of which holds or does not")]
pub struct SignInFacts {
    /// The settings of this moment.
    pub settings: Settings,
    /// The account's kind.
    pub kind: AccountKind,
    /// Where its password lives.
    pub origin: Origin,
    /// Whether it administers others.
    pub admin: bool,
    /// When it was added.
    pub added_at: Millis,
    /// Whether it has a confirmed authenticator.
    pub enrolled: bool,
    /// Whether its owner saved the backup codes.
    pub codes_saved: bool,
    /// Whether its password is temporary.
    pub temporary: bool,
    /// Whether a second factor was verified in this session.
    pub verified: bool,
    /// Whether setting one up was put off in this session.
    pub put_off: bool,
    /// The hour.
    pub now: Millis,
}

/// What is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// A code of the second factor.
    Verify,
    /// To set one up.
    SetUp {
        /// Whether that may be put off.
        optional: bool,
    },
    /// To save the backup codes.
    BackupCodes,
    /// To replace the temporary password.
    ChangePassword,
    /// Nothing: the person is signed in.
    Nothing,
}

impl SignInFacts {
    /// What is due. The only place that decides it.
    #[must_use]
    pub fn due(&self) -> Due {
        let mfa = self.mfa();
        if mfa != Mfa::Off {
            if self.enrolled && !self.verified {
                return Due::Verify;
            }
            let optional = mfa == Mfa::Optional || self.grace_ends_at().is_some();
            let put_off = optional && self.put_off;
            if !self.enrolled && !put_off {
                return Due::SetUp { optional };
            }
            if self.enrolled && self.settings.backup_codes && !self.codes_saved {
                return Due::BackupCodes;
            }
        }
        if self.temporary { Due::ChangePassword } else { Due::Nothing }
    }

    /// What multi-factor authentication is to this account: administrators always need it. An SSO account's is
    /// the provider's business.
    #[must_use]
    pub fn mfa(&self) -> Mfa {
        match (self.origin, self.admin) {
            (Origin::Sso, _) => Mfa::Off,
            (Origin::Local, true) => Mfa::Required,
            (Origin::Local, false) => self.settings.mfa(self.kind),
        }
    }

    /// When the grace period ends, while there is one.
    #[must_use]
    pub fn grace_ends_at(&self) -> Option<Millis> {
        let ends_at = self.settings.grace_ends_at(self.kind, self.added_at);
        (!self.admin && self.mfa() == Mfa::Required && self.now < ends_at).then_some(ends_at)
    }
}
