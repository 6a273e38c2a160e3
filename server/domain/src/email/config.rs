//! The configuration of outgoing email.

use std::{fmt, path::PathBuf, str::FromStr};

use url::Url;

use crate::url::is_loopback;

/// How email is sent.
#[derive(Clone, Debug)]
pub struct EmailConfig {
    /// The sender.
    pub from: String,
    /// Where email goes.
    pub destination: Destination,
}

/// Where email goes.
#[derive(Clone, Debug)]
pub enum Destination {
    /// A folder with one `.eml` file per message, for development.
    Folder(PathBuf),
    /// An SMTP server: `smtp://user:password@host:port?tls=required` (STARTTLS) or `smtps://…` (TLS).
    Smtp(SmtpUrl),
}

/// The address of an SMTP server, with its password.
#[derive(Clone)]
pub struct SmtpUrl(String);

impl SmtpUrl {
    /// The address with its password.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

/// Shows no part of the address, so that the password does not reach a log.
impl fmt::Debug for SmtpUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SmtpUrl(…)")
    }
}

impl FromStr for SmtpUrl {
    type Err = String;

    /// Reads an address. Since mail contains passwords, only a loopback host may be reached without encryption.
    fn from_str(text: &str) -> Result<Self, String> {
        let url = Url::parse(text)
            .map_err(|_| "is not a URL, such as smtp://user:password@host:587?tls=required".to_owned())?;
        let mut tls = url.query_pairs().filter(|(name, _)| name == "tls").map(|(_, value)| value);
        let required = tls.next().is_some_and(|value| value == "required") && tls.next().is_none();
        match url.scheme() {
            "smtp" if !required && !is_loopback(&url) => Err(
                "must end in ?tls=required (STARTTLS) or begin with smtps:// (TLS), unless the host is loopback".into(),
            ),
            "smtp" | "smtps" => lettre::AsyncSmtpTransport::<lettre::Tokio1Executor>::from_url(text)
                .map(|_| Self(text.to_owned()))
                .map_err(|error| format!("is not the address of an SMTP server: {error}")),
            _ => Err("must begin with smtp:// or smtps://".into()),
        }
    }
}
