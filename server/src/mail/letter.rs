//! What the mails say: each letter is a few parts, in the words of a language.

use super::{
    Message,
    body::{
        self,
        Part::{self, Fact, Link, Paragraph},
    },
};
use crate::{
    clock::{Millis, SECOND},
    language::{Language, Value, plain},
};

/// Something to tell a person by mail.
#[derive(Clone)]
pub enum Letter<'a> {
    /// The account exists: its username, and where to sign in.
    PasswordGenerated,
    /// The temporary password.
    NewPassword {
        /// The password itself.
        password: &'a str,
        /// Until when it is good.
        expires_at: Millis,
    },
    /// The password was changed.
    PasswordChanged {
        /// When it happened.
        at: Millis,
    },
    /// Someone who knows the account's name forgot the password.
    PasswordResetRequested {
        /// The reset code, in groups.
        code: &'a str,
        /// Until when it is good.
        expires_at: Millis,
        /// Where it was asked from.
        from: &'a str,
    },
    /// The password was replaced with a reset code.
    PasswordReset {
        /// When it happened.
        at: Millis,
        /// Where it was done.
        from: &'a str,
    },
    /// An authenticator was set up.
    AuthenticatorSetUp {
        /// When it happened.
        at: Millis,
    },
    /// An authenticator was set up in the place of another.
    AuthenticatorReplaced {
        /// When it happened.
        at: Millis,
    },
    /// An authenticator was removed.
    AuthenticatorRemoved {
        /// When it happened.
        at: Millis,
    },
    /// A backup code was used.
    BackupCodeUsed {
        /// When it happened.
        at: Millis,
        /// How many are left.
        left: u8,
    },
    /// The backup codes were made void.
    BackupCodesRegenerated {
        /// When it happened.
        at: Millis,
    },
    /// Too many wrong codes: an administrator must act.
    AccountLocked {
        /// When it happened.
        at: Millis,
    },
    /// An administrator took the second factors away.
    MfaReset {
        /// When it happened.
        at: Millis,
        /// Why, in the administrator's words.
        reason: &'a str,
    },
}

/// Whom a letter is for.
#[derive(Clone, Copy, Debug)]
pub struct Recipient<'a> {
    /// The name to sign in with.
    pub username: &'a str,
    /// The address it goes to.
    pub email: &'a str,
    /// The person's name; may be empty.
    pub name: &'a str,
    /// The person's language, where it is known.
    pub language: Option<Language>,
}

impl Letter<'_> {
    /// Writes the letter. `origin` is the door's public origin.
    #[must_use]
    pub fn message(
        &self,
        language: Language,
        application: &str,
        origin: &str,
        to: &Recipient<'_>,
    ) -> Message {
        let name = if to.name.is_empty() { to.username } else { to.name };
        let date = self.moment().map(|at| date(language, at)).unwrap_or_default();
        let values = [
            ("application", Value::Text(application)),
            ("name", Value::Text(name)),
            ("date", Value::Text(&date)),
        ];
        // A test sees to it that every language says everything.
        let say = |id: &str| language.say(id, &values).unwrap_or_default();
        let subject = say(self.subject());
        let parts = [vec![Paragraph(say("mail-hello"))], self.parts(&say, origin, to)].concat();
        Message {
            email: to.email.to_owned(),
            name: to.name.to_owned(),
            text: body::text(language, application, &parts),
            html: body::html(language, application, &subject, &parts),
            subject,
        }
    }

    /// The message that is its subject line.
    fn subject(&self) -> &'static str {
        match self {
            Self::PasswordGenerated => "mail-password-generated",
            Self::NewPassword { .. } => "mail-new-password",
            Self::PasswordChanged { .. } => "mail-password-changed",
            Self::PasswordResetRequested { .. } => "mail-password-reset-requested",
            Self::PasswordReset { .. } => "mail-password-reset",
            Self::AuthenticatorSetUp { .. } => "mail-authenticator-set-up",
            Self::AuthenticatorReplaced { .. } => "mail-authenticator-replaced",
            Self::AuthenticatorRemoved { .. } => "mail-authenticator-removed",
            Self::BackupCodeUsed { .. } => "mail-backup-code-used",
            Self::BackupCodesRegenerated { .. } => "mail-backup-codes-regenerated",
            Self::AccountLocked { .. } => "mail-account-locked",
            Self::MfaReset { .. } => "mail-mfa-reset",
        }
    }

    /// The moment of which it speaks.
    fn moment(&self) -> Option<Millis> {
        match self {
            Self::PasswordGenerated => None,
            Self::NewPassword { expires_at: at, .. }
            | Self::PasswordResetRequested { expires_at: at, .. }
            | Self::PasswordReset { at, .. }
            | Self::PasswordChanged { at }
            | Self::AuthenticatorSetUp { at }
            | Self::AuthenticatorReplaced { at }
            | Self::AuthenticatorRemoved { at }
            | Self::BackupCodeUsed { at, .. }
            | Self::BackupCodesRegenerated { at }
            | Self::AccountLocked { at }
            | Self::MfaReset { at, .. } => Some(*at),
        }
    }

    fn parts(&self, say: &dyn Fn(&str) -> String, origin: &str, to: &Recipient<'_>) -> Vec<Part> {
        let words = |id| Paragraph(say(id));
        let username = || Fact(say("mail-username"), to.username.to_owned());
        let whence = |from: &&str| Fact(say("mail-from"), (*from).to_owned());
        let login = || Link(format!("{origin}/login"));
        match self {
            Self::PasswordGenerated => vec![
                words("mail-password-generated-account"),
                username(),
                words("mail-password-generated-sign-in"),
                login(),
                words("mail-password-generated-phone"),
            ],
            Self::NewPassword { password, .. } => vec![
                words("mail-new-password-is"),
                Fact(say("mail-password"), (*password).to_owned()),
                words("mail-new-password-until"),
            ],
            Self::PasswordChanged { .. } => vec![
                words("mail-password-changed-when"),
                username(),
                words("mail-password-changed-sessions"),
                words("mail-password-changed-not-you"),
            ],
            Self::PasswordResetRequested { code, from, .. } => vec![
                words("mail-password-reset-requested-asked"),
                username(),
                Fact(say("mail-verification-code"), (*code).to_owned()),
                words("mail-password-reset-requested-link"),
                // Behind the #, which no browser sends to a server, and no mail scanner uses up.
                Link(format!("{origin}/reset-password#{code}")),
                words("mail-password-reset-requested-until"),
                whence(from),
                words("mail-password-reset-requested-not-you"),
            ],
            Self::PasswordReset { from, .. } => vec![
                words("mail-password-reset-when"),
                username(),
                whence(from),
                words("mail-password-reset-sessions"),
                words("mail-password-reset-not-you"),
            ],
            Self::AuthenticatorSetUp { .. } => vec![
                words("mail-authenticator-set-up-when"),
                username(),
                words("mail-authenticator-set-up-not-you"),
            ],
            Self::AuthenticatorReplaced { .. } => vec![
                words("mail-authenticator-replaced-when"),
                username(),
                words("mail-authenticator-replaced-not-you"),
            ],
            Self::AuthenticatorRemoved { .. } => vec![
                words("mail-authenticator-removed-when"),
                username(),
                words("mail-authenticator-removed-not-you"),
            ],
            Self::BackupCodeUsed { left, .. } => vec![
                words("mail-backup-code-used-when"),
                username(),
                Fact(say("mail-codes-left"), left.to_string()),
                words("mail-backup-code-used-not-you"),
            ],
            Self::BackupCodesRegenerated { .. } => vec![
                words("mail-backup-codes-regenerated-when"),
                username(),
                words("mail-backup-codes-regenerated-not-you"),
            ],
            Self::AccountLocked { .. } => vec![
                words("mail-account-locked-since"),
                username(),
                words("mail-account-locked-ask"),
                words("mail-account-locked-not-you"),
            ],
            Self::MfaReset { reason, .. } => {
                let mut parts = vec![words("mail-mfa-reset-when"), username()];
                if !reason.is_empty() {
                    parts.push(Fact(say("mail-reason"), (*reason).to_owned()));
                }
                parts.extend([words("mail-mfa-reset-sign-in"), login(), words("mail-mfa-reset-not-you")]);
                parts
            }
        }
    }
}

/// A moment in words, such as `24 November 2026 at 03:49 UTC`.
fn date(language: Language, at: Millis) -> String {
    let Ok(at) = time::OffsetDateTime::from_unix_timestamp(at.div_euclid(SECOND)) else {
        return String::new();
    };
    let time = format!("{:02}:{:02}", at.hour(), at.minute());
    let values = [
        ("day", Value::Number(at.day().into())),
        ("month", Value::Number(u8::from(at.month()).into())),
        ("year", Value::Number(at.year().into())),
        ("time", Value::Text(&time)),
    ];
    // It becomes a value itself, and is set apart as a whole.
    plain(&language.say("mail-date", &values).unwrap_or_default())
}

#[cfg(test)]
mod tests;
