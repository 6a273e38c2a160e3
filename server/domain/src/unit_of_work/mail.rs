//! Queues mail, in the transaction of what it reports.

use store::account::Account;

use super::{Actor, UnitOfWork};
use crate::{
    crypto, email,
    email::{EmailTemplate, Recipient, SecurityNotice},
    language::Language,
};

impl UnitOfWork<'_> {
    /// Queues a security notice to an account. It says from where the change was made, except when an
    /// administrator made it.
    pub(crate) async fn notify(
        &mut self,
        account: &Account,
        notice: SecurityNotice<'_>,
    ) -> anyhow::Result<()> {
        let from = match &self.actor {
            Actor::Account(actor, requester) if actor.id == account.id => Some(requester.origin()),
            Actor::Stranger(requester) => Some(requester.origin()),
            _ => None,
        };
        let template = EmailTemplate::SecurityNotice { notice, at: self.now, from: from.as_deref() };
        self.queue(account, &template).await
    }

    /// Queues an email to an account.
    pub(crate) async fn queue(&mut self, to: &Account, template: &EmailTemplate<'_>) -> anyhow::Result<()> {
        let (domain, to, now) = (self.domain, recipient(to), self.now);
        let language = to.language.unwrap_or(domain.site.language);
        let email = template.message(language, &domain.site.application_name, &domain.site.origin, &to);
        let id = crypto::random_id();
        let sealed = domain.keys.seal(email::seal_context(&id), &email.to_bytes());
        store::mail::insert(self, &id, sealed, now).await?;
        self.pending.wakes.mail_queued = true;
        Ok(())
    }
}

fn recipient(account: &Account) -> Recipient<'_> {
    Recipient {
        username: &account.username,
        email: &account.email,
        name: &account.name,
        language: account.language.as_deref().and_then(Language::find),
    }
}
