//! The configuration of outgoing email.

mod smtp_url;

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use lettre::transport::smtp::client::Certificate;

pub use self::smtp_url::SmtpUrl;
pub(super) use self::smtp_url::{Encryption, SmtpServer};

/// How email is sent.
#[derive(Clone, Debug)]
pub struct EmailConfig {
    /// The sender.
    pub from: String,
    /// Where email goes.
    pub destination: Destination,
    /// Certificate authorities of the SMTP server besides those of the system.
    pub authorities: Option<Authorities>,
    /// How long an SMTP server may take.
    pub limits: SmtpLimits,
}

/// Where email goes.
#[derive(Clone, Debug)]
pub enum Destination {
    /// A folder with one `.eml` file per message, for development.
    Folder(PathBuf),
    /// An SMTP server: `smtp://user:password@host:port?tls=required` (STARTTLS) or `smtps://…` (TLS).
    Smtp(SmtpUrl),
}

/// Certificates from a PEM file.
#[derive(Clone, Debug)]
pub struct Authorities(pub(super) Certificate);

impl Authorities {
    /// Reads a PEM file.
    ///
    /// # Errors
    /// What is wrong with the file, to follow its name.
    pub fn read(path: &Path) -> Result<Self, String> {
        let pem = std::fs::read(path).map_err(|error| format!("cannot be read: {error}"))?;
        let begin = b"-----BEGIN CERTIFICATE-----";
        if !pem.windows(begin.len()).any(|part| part == begin) {
            return Err(
                "contains no certificate; it must be a PEM file with -----BEGIN CERTIFICATE-----".into()
            );
        }
        let certificates = Certificate::from_pem(&pem);
        certificates.map(Self).map_err(|_| "contains a certificate that cannot be read".into())
    }
}

/// How long each part of a delivery by SMTP may take. RFC 5321 allows minutes, for servers that check a message before
/// they answer; a server for outgoing mail answers within seconds.
#[derive(Clone, Copy, Debug)]
pub struct SmtpLimits {
    /// For the TCP connection to one address.
    pub connect: Duration,
    /// For each step: connection and greeting, STARTTLS, signing in, sender, recipient, the start of the message.
    pub step: Duration,
    /// From the content until the server has accepted it.
    pub content: Duration,
    /// For everything.
    pub message: Duration,
}

impl Default for SmtpLimits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            step: Duration::from_secs(30),
            content: Duration::from_mins(1),
            message: Duration::from_mins(2),
        }
    }
}
