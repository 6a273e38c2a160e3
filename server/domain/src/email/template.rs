//! The content of emails: each is a list of parts in one language.

use shared::api::admin::mail::EmailKind;

use super::{
    body::{
        self,
        Part::{self, Fact, Link, Paragraph},
    },
    chosen_names,
    date::date,
    message::Email,
    security_notice::SecurityNotice,
};
use crate::{
    clock::Millis,
    language::{Language, Value},
};

/// An email to a person, before it is written in a language.
#[derive(Clone)]
pub enum EmailTemplate<'a> {
    /// The account was added: its username, and where to sign in.
    PasswordGenerated,
    /// The temporary password.
    NewPassword {
        /// The password itself.
        password: &'a str,
        /// When it expires.
        expires_at: Millis,
    },
    /// Someone requested a reset code for the account.
    PasswordResetRequested {
        /// The reset code, in groups.
        code: &'a str,
        /// When it expires.
        expires_at: Millis,
        /// The client that requested it.
        from: &'a str,
    },
    /// The account has no second factor yet.
    SetUpReminder {
        /// When its grace period ends; none if nothing ends.
        until: Option<Millis>,
    },
    /// Nobody uses the account, so it will be disabled.
    UnusedAccount {
        /// When it will be disabled.
        until: Millis,
    },
    /// An operator tests the configuration.
    Test,
    /// Something happened to the account.
    SecurityNotice {
        /// The event.
        notice: SecurityNotice<'a>,
        /// The time of the event.
        at: Millis,
        /// The client that caused it; none for an administrator.
        from: Option<&'a str>,
        /// The code of the link by which the owner says that it was someone else, in groups.
        code: &'a str,
    },
    /// The owner said that it was someone else: the account is on hold.
    AccountOnHold {
        /// The reset code, in groups; none for an account without a password here.
        code: Option<&'a str>,
        /// When it expires.
        expires_at: Millis,
        /// Whether an administrator has to release the account.
        review: bool,
    },
}

/// The recipient of an email.
#[derive(Clone, Copy, Debug)]
pub struct Recipient<'a> {
    /// The username.
    pub username: &'a str,
    /// The address.
    pub email: &'a str,
    /// The person's name; may be empty.
    pub name: &'a str,
    /// The person's language, if it is known.
    pub language: Option<Language>,
}

impl EmailTemplate<'_> {
    /// Writes the email. `origin` is Vestibule's public origin.
    #[must_use]
    pub fn message(&self, language: Language, application: &str, origin: &str, to: &Recipient<'_>) -> Email {
        let shown = chosen_names::of_person(to.name);
        let name = if shown.is_empty() { to.username } else { shown };
        let date = self.time().map(|at| date(language, at)).unwrap_or_default();
        let values = [
            ("application", Value::Text(application)),
            ("name", Value::Text(name)),
            ("date", Value::Text(&date)),
        ];
        // A test checks that every language has every message.
        let say = |id: &str| language.say(id, &values).unwrap_or_default();
        let subject = say(self.subject());
        let parts = [vec![Paragraph(say("mail-hello"))], self.parts(&say, origin, to)].concat();
        Email {
            email: to.email.to_owned(),
            name: shown.to_owned(),
            text: body::text(language, application, &parts),
            html: body::html(language, application, &subject, &parts),
            subject,
        }
    }

    /// What the email is for.
    #[must_use]
    pub fn kind(&self) -> EmailKind {
        match self {
            Self::PasswordGenerated => EmailKind::PasswordGenerated,
            Self::NewPassword { .. } => EmailKind::NewPassword,
            Self::PasswordResetRequested { .. } | Self::AccountOnHold { .. } => EmailKind::ResetCode,
            Self::SetUpReminder { .. } => EmailKind::SetUpReminder,
            Self::UnusedAccount { .. } => EmailKind::UnusedAccount,
            Self::Test | Self::SecurityNotice { .. } => EmailKind::Notice,
        }
    }

    /// When what the email contains expires.
    #[must_use]
    pub fn expires_at(&self) -> Option<Millis> {
        match self {
            Self::NewPassword { expires_at, .. } | Self::PasswordResetRequested { expires_at, .. } => {
                Some(*expires_at)
            }
            Self::AccountOnHold { code, expires_at, .. } => code.map(|_| *expires_at),
            Self::SetUpReminder { until } => *until,
            Self::UnusedAccount { until } => Some(*until),
            Self::PasswordGenerated | Self::Test | Self::SecurityNotice { .. } => None,
        }
    }

    /// The id of the message for the subject line.
    fn subject(&self) -> &'static str {
        match self {
            Self::PasswordGenerated => "mail-password-generated",
            Self::NewPassword { .. } => "mail-new-password",
            Self::PasswordResetRequested { .. } => "mail-password-reset-requested",
            Self::SetUpReminder { .. } => "mail-set-up-reminder",
            Self::UnusedAccount { .. } => "mail-unused-account",
            Self::Test => "mail-test",
            Self::SecurityNotice { notice, .. } => notice.subject(),
            Self::AccountOnHold { .. } => "mail-account-on-hold",
        }
    }

    /// The time that the email mentions.
    fn time(&self) -> Option<Millis> {
        match self {
            Self::SetUpReminder { until } => *until,
            Self::PasswordGenerated | Self::Test => None,
            Self::NewPassword { expires_at: at, .. }
            | Self::PasswordResetRequested { expires_at: at, .. }
            | Self::AccountOnHold { expires_at: at, .. }
            | Self::UnusedAccount { until: at }
            | Self::SecurityNotice { at, .. } => Some(*at),
        }
    }

    fn parts(&self, say: &dyn Fn(&str) -> String, origin: &str, to: &Recipient<'_>) -> Vec<Part> {
        let words = |id| Paragraph(say(id));
        let username = || Fact(say("mail-username"), to.username.to_owned());
        let origin_of_request = |from: &&str| Fact(say("mail-from"), (*from).to_owned());
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
            Self::PasswordResetRequested { code, from, .. } => vec![
                words("mail-password-reset-requested-asked"),
                username(),
                Fact(say("mail-verification-code"), (*code).to_owned()),
                words("mail-password-reset-requested-link"),
                // After the #: browsers send no fragment to a server, so a mail scanner that follows the link
                // does not use the code up.
                Link(format!("{origin}/reset-password#{code}")),
                words("mail-password-reset-requested-until"),
                origin_of_request(from),
                words("mail-password-reset-requested-not-you"),
            ],
            Self::SetUpReminder { until } => {
                let until = until.map(|_| words("mail-set-up-reminder-until"));
                let before = [words("mail-set-up-reminder-what"), username()];
                let after = [words("mail-set-up-reminder-how"), login(), words("mail-set-up-reminder-done")];
                before.into_iter().chain(until).chain(after).collect()
            }
            Self::UnusedAccount { .. } => vec![
                words("mail-unused-account-what"),
                username(),
                words("mail-unused-account-keep"),
                login(),
                words("mail-unused-account-not-needed"),
            ],
            Self::Test => vec![words("mail-test-arrived")],
            Self::SecurityNotice { notice, from, code, .. } => {
                let what =
                    [Some(username()), from.as_ref().map(origin_of_request)].into_iter().flatten().collect();
                let link = [words("mail-not-me"), Link(format!("{origin}/not-me#{code}"))];
                [notice.parts(say, origin, what), link.into()].concat()
            }
            Self::AccountOnHold { code, review, .. } => {
                let mut parts = vec![words("mail-account-on-hold-what"), username()];
                if let Some(code) = code {
                    parts.extend([
                        words("mail-account-on-hold-password"),
                        Fact(say("mail-verification-code"), (*code).to_owned()),
                        words("mail-password-reset-requested-link"),
                        Link(format!("{origin}/reset-password#{code}")),
                        words("mail-account-on-hold-until"),
                    ]);
                }
                if *review {
                    parts.push(words("mail-account-on-hold-review"));
                }
                parts
            }
        }
    }
}

#[cfg(test)]
mod tests;
