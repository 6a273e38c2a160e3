//! What the mails say: each letter is a few parts, written once as plain text and once as HTML.

use serde::{Deserialize, Serialize};
use time::{OffsetDateTime, macros::format_description};

use crate::clock::{Millis, SECOND};

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
    /// An authenticator was set up.
    AuthenticatorSetUp {
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
}

/// A letter, written. It may carry a password, so it has no `Debug`.
#[derive(Clone, Serialize, Deserialize)]
pub struct Message {
    /// The address it goes to.
    pub email: String,
    /// The person's name; may be empty.
    pub name: String,
    /// The subject.
    pub subject: String,
    /// The body as plain text.
    pub text: String,
    /// The body as HTML.
    pub html: String,
}

enum Part {
    Paragraph(String),
    Fact(&'static str, String),
    Link(String),
}

use Part::{Fact, Link, Paragraph};

impl Letter<'_> {
    /// Writes the letter. `origin` is the door's public origin.
    #[must_use]
    pub fn message(&self, application: &str, origin: &str, to: &Recipient<'_>) -> Message {
        let parts = self.parts(application, origin, to);
        let greeting = if to.name.is_empty() { to.username } else { to.name };
        Message {
            email: to.email.to_owned(),
            name: to.name.to_owned(),
            subject: self.subject().to_owned(),
            text: text(application, greeting, &parts),
            html: html(application, greeting, self.subject(), &parts),
        }
    }

    /// The subject line.
    #[must_use]
    pub fn subject(&self) -> &'static str {
        match self {
            Self::PasswordGenerated => "Password Generated",
            Self::NewPassword { .. } => "New Password",
            Self::PasswordChanged { .. } => "Your password was changed",
            Self::AuthenticatorSetUp { .. } => "Authenticator app set up",
            Self::BackupCodeUsed { .. } => "Backup code used",
            Self::AccountLocked { .. } => "Account locked",
            Self::MfaReset { .. } => "Multi-factor authentication was reset",
        }
    }

    fn parts(&self, application: &str, origin: &str, to: &Recipient<'_>) -> Vec<Part> {
        let username = || Fact("Username", to.username.to_owned());
        let login = || Link(format!("{origin}/login"));
        let not_you = |what: &str| Paragraph(format!("If this was not you, {what}."));
        match self {
            Self::PasswordGenerated => vec![
                Paragraph(format!("An account was made for you at {application}.")),
                username(),
                Paragraph("Your temporary password comes in a second mail. Sign in here:".into()),
                login(),
                Paragraph(
                    "You will need an authenticator app on your phone: the first sign-in shows a QR code to scan with it.".into(),
                ),
            ],
            Self::NewPassword { password, expires_at } => vec![
                Paragraph(format!("This is your temporary password for {application}.")),
                Fact("Password", (*password).to_owned()),
                Paragraph(format!(
                    "It is good until {}. You choose a password of your own at the first sign-in.",
                    date(*expires_at)
                )),
            ],
            Self::PasswordChanged { at } => vec![
                Paragraph(format!("The password of your account was changed on {}.", date(*at))),
                username(),
                Paragraph("All other sessions of the account were signed out.".into()),
                not_you("ask your administrator for a new password at once"),
            ],
            Self::AuthenticatorSetUp { at } => vec![
                Paragraph(format!("An authenticator app was set up for your account on {}.", date(*at))),
                username(),
                not_you("tell your administrator at once: someone knows your password"),
            ],
            Self::BackupCodeUsed { at, left } => vec![
                Paragraph(format!("A backup code was used to sign in on {}.", date(*at))),
                username(),
                Fact("Codes left", left.to_string()),
                not_you("change your password and tell your administrator"),
            ],
            Self::AccountLocked { at } => vec![
                Paragraph(format!(
                    "Too many wrong codes were entered for your account. Since {} it takes no more of them.",
                    date(*at)
                )),
                username(),
                Paragraph("Ask your administrator to reset multi-factor authentication.".into()),
                not_you("change your password too: whoever entered the codes knows it"),
            ],
            Self::MfaReset { at, reason } => {
                let mut parts = vec![
                    Paragraph(format!("An administrator reset multi-factor authentication for your account on {}.", date(*at))),
                    username(),
                ];
                if !reason.is_empty() {
                    parts.push(Fact("Reason", (*reason).to_owned()));
                }
                parts.push(Paragraph("You set it up again at your next sign-in:".into()));
                parts.push(login());
                parts.push(Paragraph("If you did not ask for this, tell your administrator.".into()));
                parts
            }
        }
    }
}

impl Message {
    /// As it is sealed in the queue.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// Reads what [`Message::to_bytes`] wrote.
    ///
    /// # Errors
    /// When it is something else.
    pub fn from_bytes(bytes: &[u8]) -> anyhow::Result<Self> {
        Ok(serde_json::from_slice(bytes)?)
    }
}

fn text(application: &str, greeting: &str, parts: &[Part]) -> String {
    let write = |part: &Part| match part {
        Paragraph(words) => format!("\n{words}\n"),
        Fact(label, value) => format!("\n    {label}: {value}\n"),
        Link(url) => format!("\n    {url}\n"),
    };
    let body: Vec<String> = parts.iter().map(write).collect();
    format!("Hello {greeting},\n{}\n-- \n{application}\n", body.concat())
}

fn html(application: &str, greeting: &str, subject: &str, parts: &[Part]) -> String {
    const SANS: &str = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif";
    const P: &str = "margin:0 0 16px;line-height:1.55";
    let write = |part: &Part| match part {
        Paragraph(words) => format!("<p style=\"{P}\">{}</p>", escape(words)),
        Fact(label, value) => format!(
            "<p style=\"{P};padding:12px 16px;background:#e3efec;border-radius:10px\">{label}: \
             <strong style=\"font-family:ui-monospace,Consolas,monospace;font-size:17px\">{}</strong></p>",
            escape(value)
        ),
        Link(url) => {
            format!("<p style=\"{P}\"><a style=\"color:#0b5d57\" href=\"{0}\">{0}</a></p>", escape(url))
        }
    };
    let hello = Paragraph(format!("Hello {greeting},"));
    let body: Vec<String> = std::iter::once(&hello).chain(parts).map(write).collect();
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{subject}</title></head>\
         <body style=\"margin:0;padding:24px 12px;background:#f4f1ea;color:#1d2321;font-size:16px;{SANS}\">\
         <div style=\"max-width:460px;margin:0 auto;padding:28px 32px;background:#fffdf9;border:1px solid #d9d3c6;border-radius:16px\">\
         <h1 style=\"margin:0 0 20px;font:500 26px/1.2 Georgia,serif\">{subject}</h1>{}\
         <p style=\"margin:24px 0 0;color:#56605c;font-size:14px\">{}</p></div></body></html>",
        body.concat(),
        escape(application)
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A moment in words, such as `24 November 2026 at 03:49 UTC`.
fn date(at: Millis) -> String {
    let format = format_description!("[day padding:none] [month repr:long] [year] at [hour]:[minute] UTC");
    OffsetDateTime::from_unix_timestamp(at / SECOND)
        .ok()
        .and_then(|at| at.format(&format).ok())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TO: Recipient<'_> =
        Recipient { username: "ada", email: "ada@example.com", name: "<b>Ada</b> \"L\" & Co" };

    fn every_letter() -> Vec<Letter<'static>> {
        let at = 1_795_492_140_000;
        vec![
            Letter::PasswordGenerated,
            Letter::NewPassword { password: "7k2q-m9xw-4t1h-nbc0", expires_at: at },
            Letter::PasswordChanged { at },
            Letter::AuthenticatorSetUp { at },
            Letter::BackupCodeUsed { at, left: 2 },
            Letter::AccountLocked { at },
            Letter::MfaReset { at, reason: "lost <phone>" },
        ]
    }

    #[test]
    fn the_first_two_letters_carry_what_the_first_sign_in_needs_and_no_more() {
        let first = Letter::PasswordGenerated.message("Northwind Cases", "https://login.example.com", &TO);
        assert_eq!(first.subject, "Password Generated");
        assert!(
            first.text.contains("Username: ada") && first.text.contains("https://login.example.com/login")
        );
        let second = Letter::NewPassword { password: "7k2q-m9xw-4t1h-nbc0", expires_at: 1_795_492_140_000 };
        let second = second.message("Northwind Cases", "https://login.example.com", &TO);
        assert_eq!(second.subject, "New Password");
        assert!(
            second.text.contains("Password: 7k2q-m9xw-4t1h-nbc0")
                && second.text.contains("24 November 2026 at 03:49 UTC")
        );
        assert!(!second.text.contains("ada\n"));
    }

    #[test]
    fn text_and_html_say_the_same_and_html_shows_names_as_text() {
        for letter in every_letter() {
            let message = letter.message("North & Wind", "https://login.example.com", &TO);
            assert!(
                !message.html.contains("<b>") && !message.html.contains("<phone>"),
                "{}",
                message.subject
            );
            for line in message.text.lines().map(str::trim).filter(|line| !line.is_empty() && *line != "--") {
                let shown = escape(line.split(": ").last().unwrap_or(line));
                assert!(message.html.contains(&shown), "{shown}");
            }
        }
    }
}
