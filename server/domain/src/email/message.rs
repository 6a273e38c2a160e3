//! An email as it is queued.

use serde::{Deserialize, Serialize};

use crate::crypto::keys::SealContext;

/// An email. It may contain a password, so it has no `Debug`.
#[derive(Clone, Serialize, Deserialize)]
pub struct Email {
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

impl Email {
    /// Serializes the email for the queue.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// Reads what [`Email::to_bytes`] wrote.
    ///
    /// # Errors
    /// When the bytes are something else.
    pub fn from_bytes(bytes: &[u8]) -> anyhow::Result<Self> {
        Ok(serde_json::from_slice(bytes)?)
    }
}

/// What operators see of a queued email.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Summary {
    /// The recipient's address.
    pub email: String,
    /// The subject.
    pub subject: String,
}

impl Summary {
    /// Serializes the summary for the queue.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }
}

/// The seal context of a queued message.
#[must_use]
pub fn seal_context(id: &str) -> SealContext<'_> {
    SealContext { column: "mail.content", owner: id }
}

/// The seal context of what operators see of a queued message.
#[must_use]
pub fn summary_context(id: &str) -> SealContext<'_> {
    SealContext { column: "mail.summary", owner: id }
}
