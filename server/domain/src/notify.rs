//! The mail that tells a person what happened to the account: queued in the transaction of the act
//! itself, so that neither is without the other.

use crate::{
    Domain, Visit,
    audit::record::By,
    clock::Millis,
    crypto, email,
    email::{Letter, Notice, Recipient},
    language::Language,
};
use store::{self, Tx, account::Account};

impl Domain {
    /// Queues a notice of something that was done to an account. Where an administrator did it, it does
    /// not say from where.
    pub(crate) async fn notify(
        &self,
        tx: &mut Tx,
        by: By<'_>,
        account: &Account,
        notice: Notice<'_>,
        now: Millis,
    ) -> anyhow::Result<()> {
        let from = match by {
            By::Person(person, visit) if person.id == account.id => Some(whence(visit)),
            By::Stranger(visit) => Some(whence(visit)),
            _ => None,
        };
        let letter = Letter::Notice { notice, at: now, from: from.as_deref() };
        self.queue(tx, &account.into(), &letter, now).await
    }

    /// Queues a letter to an account.
    pub(crate) async fn queue(
        &self,
        tx: &mut Tx,
        to: &Recipient<'_>,
        letter: &Letter<'_>,
        now: Millis,
    ) -> anyhow::Result<()> {
        let identity = &self.identity;
        let language = to.language.unwrap_or(identity.language);
        let message = letter.message(language, &identity.application_name, &identity.origin, to);
        let id = crypto::random_id();
        let sealed = self.keys.seal(email::place(&id), &message.to_bytes());
        store::mail::insert(tx, &id, sealed, now).await
    }
}

/// Where a visitor is, for a notice: `192.0.2.1 (Firefox, Windows)`.
pub(crate) fn whence(visit: &Visit) -> String {
    let address = visit.client();
    if visit.agent.is_empty() { address } else { format!("{address} ({})", visit.agent) }
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
