//! Writes for a name of no account that keep the database as busy as those for an account.

use shared::api::audit::EventKind;
use store::decoy::{Decoy, SLOTS};

use super::UnitOfWork;
use crate::{
    Requester, crypto,
    email::{EmailTemplate, Recipient},
    rate_limit::entries,
};

/// An account that does not exist.
pub(crate) struct Nobody {
    /// A random id.
    pub(crate) id: String,
    slot: u16,
}

impl Nobody {
    pub(crate) fn new() -> Self {
        Self { id: crypto::random_id(), slot: u16::from_be_bytes(crypto::random()) % SLOTS }
    }
}

impl UnitOfWork<'_> {
    /// Writes what [`UnitOfWork::audit`] writes for an account. Nothing stays in the audit log.
    pub(crate) async fn pretend_to_audit(&mut self, nobody: &Nobody, kind: EventKind) -> anyhow::Result<()> {
        // Few keys, so that unknown names leave few rows.
        let key = entries::key(kind, &format!("decoy-{}", nobody.slot));
        entries::count(self, &key).await?;
        self.write_decoy(nobody, kind.name()).await
    }

    /// Writes a row that nothing reads.
    pub(crate) async fn write_decoy(&mut self, nobody: &Nobody, kind: &str) -> anyhow::Result<()> {
        let address = self.requester().map(Requester::client).unwrap_or_default();
        let decoy = Decoy { slot: nobody.slot, kind, account_id: &nobody.id, address: &address };
        let now = self.now;
        store::decoy::write(self, &decoy, now).await
    }

    /// Queues an email that the mailer takes from the queue and does not send.
    pub(crate) async fn pretend_to_queue(
        &mut self,
        nobody: &Nobody,
        template: &EmailTemplate<'_>,
    ) -> anyhow::Result<()> {
        let to = Recipient {
            username: "a.person",
            email: "a.person@example.com",
            name: "A. Person",
            language: None,
        };
        let id = self.insert_mail(&nobody.id, &to, template, store::mail::DECOY).await?;
        self.pending.mail.push(id);
        Ok(())
    }
}
