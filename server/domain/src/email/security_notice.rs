//! The content of security notices: what happened to an account, when and from where, and what to do if it was someone
//! else.

use super::{
    body::Part::{self, Fact, Link, Paragraph},
    chosen_names,
};

/// An event that the owner of an account is notified of.
#[derive(Clone, Copy, Debug)]
pub enum SecurityNotice<'a> {
    /// The password was changed.
    PasswordChanged,
    /// The password was replaced with a reset code.
    PasswordReset,
    /// An authenticator was set up.
    AuthenticatorSetUp,
    /// An authenticator replaced another one.
    AuthenticatorReplaced,
    /// An authenticator was removed.
    AuthenticatorRemoved,
    /// A passkey was added.
    PasskeyAdded {
        /// Its name.
        name: &'a str,
    },
    /// A passkey was removed.
    PasskeyRemoved {
        /// Its name.
        name: &'a str,
    },
    /// A passkey was rejected: its signature counter went backwards, so there may be a copy of it.
    PasskeyRejected {
        /// Its name.
        name: &'a str,
    },
    /// A backup code was used.
    BackupCodeUsed {
        /// The number of codes that are left.
        left: u8,
    },
    /// The backup codes were voided.
    BackupCodesRegenerated,
    /// A bypass code was used.
    BypassCodeUsed,
    /// An administrator issued a bypass code.
    BypassCodeIssued {
        /// The administrator's reason.
        reason: &'a str,
    },
    /// An administrator changed the email address. The notice goes to the old and the new address.
    EmailChanged,
    /// Too many wrong codes locked the account until an administrator acts.
    AccountLocked,
    /// An administrator removed the second factors.
    MfaReset {
        /// The administrator's reason.
        reason: &'a str,
    },
    /// An administrator released the account from its hold.
    AccountReleased {
        /// The administrator's reason.
        reason: &'a str,
    },
}

impl SecurityNotice<'_> {
    /// Whether an administrator has to look when the owner says that it was someone else: a new password alone does not
    /// undo a change of a second factor or of the email address.
    pub(crate) fn needs_review(&self) -> bool {
        !matches!(self, Self::PasswordChanged | Self::PasswordReset | Self::AccountLocked)
    }

    /// The id of the message for the subject line.
    pub(super) fn subject(&self) -> &'static str {
        match self {
            Self::PasswordChanged => "mail-password-changed",
            Self::PasswordReset => "mail-password-reset",
            Self::AuthenticatorSetUp => "mail-authenticator-set-up",
            Self::AuthenticatorReplaced => "mail-authenticator-replaced",
            Self::AuthenticatorRemoved => "mail-authenticator-removed",
            Self::PasskeyAdded { .. } => "mail-passkey-added",
            Self::PasskeyRemoved { .. } => "mail-passkey-removed",
            Self::PasskeyRejected { .. } => "mail-passkey-rejected",
            Self::BackupCodeUsed { .. } => "mail-backup-code-used",
            Self::BackupCodesRegenerated => "mail-backup-codes-regenerated",
            Self::BypassCodeUsed => "mail-bypass-code-used",
            Self::BypassCodeIssued { .. } => "mail-bypass-code-issued",
            Self::EmailChanged => "mail-email-changed",
            Self::AccountLocked => "mail-account-locked",
            Self::MfaReset { .. } => "mail-mfa-reset",
            Self::AccountReleased { .. } => "mail-account-released",
        }
    }

    /// The parts of the notice; `what` are the facts that every notice contains.
    pub(super) fn parts(&self, say: &dyn Fn(&str) -> String, origin: &str, what: Vec<Part>) -> Vec<Part> {
        let words = |id| Paragraph(say(id));
        let passkey = |name: &&str| Fact(say("mail-passkey-name"), chosen_names::of_device(name));
        let (when, more, not_you) = match self {
            Self::PasswordChanged => (
                "mail-password-changed-when",
                vec![words("mail-password-changed-sessions")],
                vec![words("mail-password-changed-not-you")],
            ),
            Self::PasswordReset => (
                "mail-password-reset-when",
                vec![words("mail-password-reset-sessions")],
                vec![words("mail-password-reset-not-you")],
            ),
            Self::AuthenticatorSetUp => {
                ("mail-authenticator-set-up-when", vec![], vec![words("mail-authenticator-set-up-not-you")])
            }
            Self::AuthenticatorReplaced => (
                "mail-authenticator-replaced-when",
                vec![],
                vec![words("mail-authenticator-replaced-not-you")],
            ),
            Self::AuthenticatorRemoved => {
                ("mail-authenticator-removed-when", vec![], vec![words("mail-authenticator-removed-not-you")])
            }
            Self::PasskeyAdded { name } => {
                ("mail-passkey-added-when", vec![passkey(name)], vec![words("mail-passkey-added-not-you")])
            }
            Self::PasskeyRemoved { name } => (
                "mail-passkey-removed-when",
                vec![passkey(name)],
                vec![words("mail-passkey-removed-not-you")],
            ),
            Self::PasskeyRejected { name } => (
                "mail-passkey-rejected-when",
                vec![passkey(name), words("mail-passkey-rejected-what")],
                vec![words("mail-passkey-rejected-not-you")],
            ),
            Self::BackupCodeUsed { left } => (
                "mail-backup-code-used-when",
                vec![Fact(say("mail-codes-left"), left.to_string())],
                vec![words("mail-backup-code-used-not-you")],
            ),
            Self::BackupCodesRegenerated => (
                "mail-backup-codes-regenerated-when",
                vec![],
                vec![words("mail-backup-codes-regenerated-not-you")],
            ),
            Self::AccountLocked => (
                "mail-account-locked-since",
                vec![words("mail-account-locked-ask")],
                vec![words("mail-account-locked-not-you")],
            ),
            Self::BypassCodeUsed => {
                ("mail-bypass-code-used-when", vec![], vec![words("mail-bypass-code-used-not-you")])
            }
            Self::BypassCodeIssued { reason } => (
                "mail-bypass-code-issued-when",
                vec![Fact(say("mail-reason"), (*reason).to_owned()), words("mail-bypass-code-issued-how")],
                vec![words("mail-bypass-code-issued-not-you")],
            ),
            Self::EmailChanged => (
                "mail-email-changed-when",
                vec![words("mail-email-changed-from-now")],
                vec![words("mail-email-changed-not-you")],
            ),
            Self::AccountReleased { reason } => (
                "mail-account-released-when",
                vec![Fact(say("mail-reason"), (*reason).to_owned())],
                vec![words("mail-account-released-not-you")],
            ),
            Self::MfaReset { reason } => {
                let reason = (!reason.is_empty()).then(|| Fact(say("mail-reason"), (*reason).to_owned()));
                let login = [words("mail-mfa-reset-sign-in"), Link(format!("{origin}/login"))];
                (
                    "mail-mfa-reset-when",
                    reason.into_iter().chain(login).collect(),
                    vec![words("mail-mfa-reset-not-you")],
                )
            }
        };
        [vec![words(when)], what, more, not_you].concat()
    }
}
