//! The mail that tells a person what happened to the account: queued in the transaction of the act
//! itself, so that neither is without the other.

use crate::{
    Domain, Requester,
    audit::record::Actor,
    clock::Millis,
    crypto, email,
    email::{EmailTemplate, Recipient, SecurityNotice},
    language::Language,
};
use store::{self, Tx, account::Account};

impl Domain {
    /// Queues a notice of something that was done to an account. Where an administrator did it, it does
    /// not say from where.
    pub(crate) async fn notify(
        &self,
        tx: &mut Tx,
        by: Actor<'_>,
        account: &Account,
        notice: SecurityNotice<'_>,
        now: Millis,
    ) -> anyhow::Result<()> {
        let from = match by {
            Actor::Person(person, requester) if person.id == account.id => Some(origin_of_request(requester)),
            Actor::Stranger(requester) => Some(origin_of_request(requester)),
            _ => None,
        };
        let letter = EmailTemplate::SecurityNotice { notice, at: now, from: from.as_deref() };
        self.queue(tx, &account.into(), &letter, now).await
    }

    /// Queues a letter to an account.
    pub(crate) async fn queue(
        &self,
        tx: &mut Tx,
        to: &Recipient<'_>,
        letter: &EmailTemplate<'_>,
        now: Millis,
    ) -> anyhow::Result<()> {
        let identity = &self.identity;
        let language = to.language.unwrap_or(identity.language);
        let message = letter.message(language, &identity.application_name, &identity.origin, to);
        let id = crypto::random_id();
        let sealed = self.keys.seal(email::seal_context(&id), &message.to_bytes());
        store::mail::insert(tx, &id, sealed, now).await
    }
}

/// Where a visitor is, for a notice: `192.0.2.1 (Firefox, Windows)`.
pub(crate) fn origin_of_request(requester: &Requester) -> String {
    let address = requester.client();
    if requester.agent.is_empty() { address } else { format!("{address} ({})", requester.agent) }
}

impl<'a> From<&'a Account> for Recipient<'a> {
    fn from(account: &'a Account) -> Self {
        Self {
            username: &account.username,
            email: &account.email,
            name: &account.name,
            language: account.language.as_deref().and_then(Language::find),
        }
    }
}
