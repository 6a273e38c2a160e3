//! Queues mail, in the transaction of what it reports.

use shared::api::admin::mail::EmailKind;
use store::{account::Account, mail::NewMail};

use super::{Actor, UnitOfWork};
use crate::{
    crypto, email,
    email::{EmailTemplate, GIVE_UP, Recipient, SecurityNotice, Summary},
    language::Language,
};

impl UnitOfWork<'_> {
    /// Queues a security notice to an account. It says from where the change was made, except when an
    /// administrator made it. Its link lets the owner say that it was someone else. Beyond the limit of a day, only every
    /// now and then one is sent.
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
        if from.is_some() && !self.limit_notice(account).await? {
            return Ok(());
        }
        let (code, now) = (crypto::reset_code(), self.now);
        let hash = crypto::reset_code_hash(&code);
        store::notice_code::insert(self, &hash, &account.id, notice.needs_review(), now).await?;
        let code = code.grouped();
        let template = EmailTemplate::SecurityNotice { notice, at: now, from: from.as_deref(), code: &code };
        self.queue(account, &template).await
    }

    /// Queues an email to an account. It replaces one of the same kind that is still in the queue, unless it is a notice.
    pub(crate) async fn queue(
        &mut self,
        account: &Account,
        template: &EmailTemplate<'_>,
    ) -> anyhow::Result<()> {
        let purpose = template.kind().name();
        let id = self.insert_mail(&account.id, &recipient(account), template, purpose).await?;
        self.log_queued(&id, purpose, account);
        self.pending.mail.push(id);
        Ok(())
    }

    /// Writes an email to the queue, and returns its id.
    pub(super) async fn insert_mail(
        &mut self,
        account_id: &str,
        to: &Recipient<'_>,
        template: &EmailTemplate<'_>,
        purpose: &str,
    ) -> anyhow::Result<String> {
        let (domain, now) = (self.domain, self.now);
        if template.kind() != EmailKind::Notice {
            store::mail::supersede(self, account_id, purpose).await?;
        }
        let language = to.language.unwrap_or(domain.site.language);
        let email = template.message(language, &domain.site.application_name, &domain.site.origin, to);
        let summary = Summary { email: email.email.clone(), subject: email.subject.clone() };
        let id = crypto::random_id();
        let mail = NewMail {
            id: &id,
            content: &domain.keys.seal(email::seal_context(&id), &email.to_bytes()),
            summary: &domain.keys.seal(email::summary_context(&id), &summary.to_bytes()),
            account_id,
            purpose,
            expires_at: template.expires_at(),
            give_up_at: now + GIVE_UP,
        };
        store::mail::insert(self, &mail, now).await?;
        Ok(id)
    }

    /// Drops emails to an account that are still in the queue, because what they bring is of no use any more.
    pub(crate) async fn drop_mail(&mut self, to: &Account, kinds: &[EmailKind]) -> anyhow::Result<()> {
        for kind in kinds {
            store::mail::supersede(self, &to.id, kind.name()).await?;
        }
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
