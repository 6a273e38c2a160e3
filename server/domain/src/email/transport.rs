//! Sends email: to an SMTP server, to a folder, or to the mailbox of a test.

use std::{
    fs::OpenOptions,
    io::Write as _,
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::Context as _;
use lettre::{
    Address,
    message::{Mailbox as Sender, MultiPart},
};

use super::{
    config::{Destination, EmailConfig},
    delivery_error::{Cause, DeliveryError},
    message::Email,
    smtp::{Envelope, Smtp, Trust},
};
use crate::clock::Millis;

/// The transport of outgoing email. Clones share it.
#[derive(Clone)]
pub enum Transport {
    /// A folder with one `.eml` file per message.
    Folder(PathBuf, Sender),
    /// An SMTP server.
    Smtp(Arc<Smtp>, Sender),
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
                let smtp = Smtp::new(url, config.authorities.as_ref(), config.limits)?;
                Self::Smtp(Arc::new(smtp), from)
            }
        })
    }

    /// Checks that messages can be handed over, without one. Returns where they go.
    ///
    /// # Errors
    /// Why the mail server does not take them.
    pub async fn check(&self) -> Result<String, DeliveryError> {
        match self {
            Self::Folder(folder, _) if folder.exists() && !folder.is_dir() => {
                Err(DeliveryError::new(Cause::Server, format!("{} is not a folder", folder.display())))
            }
            Self::Folder(folder, _) => Ok(format!("emails are written to the folder {}", folder.display())),
            Self::Smtp(smtp, _) => Ok(format!("{} takes emails", smtp.check().await?)),
            Self::Memory(_) => Ok("a mailbox of a test".to_owned()),
        }
    }

    /// Reads the certificate authorities again, for [`Transport::renew_trust`].
    ///
    /// # Errors
    /// If they cannot be used.
    pub fn read_trust(&self, config: &EmailConfig) -> anyhow::Result<Option<Trust>> {
        match self {
            Self::Smtp(smtp, _) => smtp.read_trust(config.authorities.as_ref()).map(Some),
            Self::Folder(..) | Self::Memory(_) => Ok(None),
        }
    }

    /// Trusts these certificate authorities from now on.
    pub fn renew_trust(&self, trust: Option<Trust>) {
        if let (Self::Smtp(smtp, _), Some(trust)) = (self, trust) {
            smtp.renew_trust(trust);
        }
    }

    /// Takes as long as the last message that was sent, and asks what [`Transport::send`] asks.
    pub(super) async fn pretend_to_send(&self, is_wanted: impl AsyncFnOnce() -> bool) {
        if let Self::Smtp(smtp, _) = self {
            smtp.wait_as_long_as_the_last_message().await;
            is_wanted().await;
        }
    }

    /// Sends a message, unless `is_wanted` says that it was replaced in the meantime, and returns whether it was sent.
    /// `id` and `queued_at` name it, so that another attempt to send the same message replaces its file.
    pub(super) async fn send(
        &self,
        id: &str,
        queued_at: Millis,
        message: &Email,
        is_wanted: impl AsyncFnOnce() -> bool,
    ) -> Result<bool, DeliveryError> {
        match self {
            Self::Folder(folder, from) => {
                let (_, bytes) = compose(from, id, message)?;
                let slug = message.subject.to_lowercase().replace(|c: char| !c.is_alphanumeric(), "-");
                let written = write(folder, &format!("{queued_at}-{slug}-{id}.eml"), &bytes);
                written.map_err(|error| DeliveryError::new(Cause::Server, format!("{error:#}")))?;
            }
            Self::Smtp(smtp, from) => {
                let (to, content) = compose(from, id, message)?;
                let envelope = Envelope { from: &from.email, to: &to, content: &content };
                return smtp.send(&envelope, is_wanted).await;
            }
            Self::Memory(mailbox) => {
                mailbox.lock().unwrap_or_else(PoisonError::into_inner).push(message.clone());
            }
        }
        Ok(true)
    }
}

/// The recipient and the content of a message. A message that cannot be composed never can be.
fn compose(from: &Sender, id: &str, message: &Email) -> Result<(Address, Vec<u8>), DeliveryError> {
    let composed = || {
        let name = Some(message.name.clone()).filter(|name| !name.is_empty());
        let address: Address = message.email.parse().context("the recipient's address")?;
        let domain = from.email.domain();
        let composed = lettre::Message::builder()
            .from(from.clone())
            .to(Sender::new(name, address.clone()))
            .subject(message.subject.clone())
            .message_id(Some(format!("<{id}@{domain}>")))
            .multipart(MultiPart::alternative_plain_html(message.text.clone(), message.html.clone()))
            .context("composing an email")?;
        anyhow::Ok((address, composed.formatted()))
    };
    composed().map_err(|error| DeliveryError::new(Cause::Permanent, format!("{error:#}")))
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
