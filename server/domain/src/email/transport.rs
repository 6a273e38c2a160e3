//! Sends email: to an SMTP server, to a folder, or to the mailbox of a test.

use std::{
    fs::OpenOptions,
    io::Write as _,
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use anyhow::Context as _;
use lettre::{
    Address, AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor,
    message::{Mailbox as Sender, MultiPart},
};

use super::{
    Email,
    config::{Destination, EmailConfig},
};
use crate::clock::Millis;

/// The transport of outgoing email. Clones share it.
#[derive(Clone)]
pub enum Transport {
    /// A folder with one `.eml` file per message.
    Folder(PathBuf, Sender),
    /// An SMTP server.
    Smtp(AsyncSmtpTransport<Tokio1Executor>, Sender),
    /// A mailbox that a test reads.
    Memory(Mailbox),
}

/// The messages that [`Transport::Memory`] received, in order.
pub type Mailbox = Arc<Mutex<Vec<Email>>>;

impl Transport {
    /// Creates the configured transport. It connects and writes nothing yet.
    ///
    /// # Errors
    /// When the SMTP URL or the sender cannot be read.
    pub fn new(config: &EmailConfig) -> anyhow::Result<Self> {
        let from: Sender = config.from.parse().context("mail.from")?;
        Ok(match &config.destination {
            Destination::Folder(folder) => Self::Folder(folder.clone(), from),
            Destination::Smtp(url) => {
                let smtp =
                    AsyncSmtpTransport::<Tokio1Executor>::from_url(url.expose()).context("mail.smtp_url")?;
                Self::Smtp(smtp.timeout(Some(std::time::Duration::from_secs(20))).build(), from)
            }
        })
    }

    /// Sends a message. `id` and `queued_at` name it, so that another attempt to send the same message replaces its
    /// file.
    pub(super) async fn send(&self, id: &str, queued_at: Millis, message: &Email) -> anyhow::Result<()> {
        match self {
            Self::Folder(folder, from) => {
                let bytes = compose(from, id, message)?.formatted();
                let slug = message.subject.to_lowercase().replace(|c: char| !c.is_alphanumeric(), "-");
                write(folder, &format!("{queued_at}-{slug}-{id}.eml"), &bytes)
            }
            Self::Smtp(smtp, from) => smtp
                .send(compose(from, id, message)?)
                .await
                .map(drop)
                .context("the SMTP server did not accept it"),
            Self::Memory(mailbox) => {
                mailbox.lock().map_err(|_| anyhow::anyhow!("a test panicked"))?.push(message.clone());
                Ok(())
            }
        }
    }
}

fn compose(from: &Sender, id: &str, message: &Email) -> anyhow::Result<lettre::Message> {
    let name = Some(message.name.clone()).filter(|name| !name.is_empty());
    let address: Address = message.email.parse().context("the recipient's address")?;
    let domain = from.email.domain();
    lettre::Message::builder()
        .from(from.clone())
        .to(Sender::new(name, address))
        .subject(message.subject.clone())
        .message_id(Some(format!("<{id}@{domain}>")))
        .multipart(MultiPart::alternative_plain_html(message.text.clone(), message.html.clone()))
        .context("composing an email")
}

/// Writes a file under another name and renames it, so that nobody reads half a message.
fn write(folder: &Path, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
    let describe = || format!("writing to the mail folder {}", folder.display());
    std::fs::create_dir_all(folder).with_context(describe)?;
    let unfinished = folder.join(format!(".{name}"));
    // Readable by its owner only, since it may contain a password.
    let mut file = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(&unfinished)
        .with_context(describe)?;
    file.write_all(bytes).with_context(describe)?;
    std::fs::rename(&unfinished, folder.join(name)).with_context(describe)
}
