//! The mail queue, for administrators.

use shared::{
    EmailAddress, NoError,
    api::{
        admin::mail::{Mail, MailError, MailList, MailSelection},
        audit::EventKind,
    },
};
use store::{
    Db,
    mail::{Entry, Listed},
};

use crate::{
    Domain, DomainError,
    admin::authority::Admin,
    audit::event::Event,
    clock::Millis,
    email::{Email, EmailTemplate, GIVE_UP, Recipient, describe},
    unit_of_work::UnitOfWork,
};

type MailResult<T> = Result<T, DomainError<MailError>>;

impl Domain {
    /// What is in the mail queue. An open page asks for it by itself, which does not count as use of the session.
    ///
    /// # Errors
    /// `NotFound` for anyone but administrators.
    pub async fn mail(&self, admin: Admin<'_>) -> Result<Mail, DomainError<NoError>> {
        self.check_may_poll(admin).await?;
        let now = self.clock.now();
        let mut db = self.store.read().await?;
        let counts = store::mail::counts(&mut db).await?;
        Ok(Mail {
            failed: self.mail_list(&mut db, Listed::LatestFailed, counts.given_up, now).await?,
            waiting: self.mail_list(&mut db, Listed::Waiting, counts.waiting, now).await?,
        })
    }

    async fn mail_list(
        &self,
        db: &mut Db,
        which: Listed,
        total: i64,
        now: Millis,
    ) -> anyhow::Result<MailList> {
        let entries = store::mail::list(db, which, MailList::LISTED.into()).await?;
        Ok(MailList {
            total: u32::try_from(total).unwrap_or(u32::MAX),
            emails: entries.into_iter().map(|entry| describe(&self.keys, entry, now)).collect(),
        })
    }

    /// Makes emails due, also those that were given up, and returns their ids. They are tried for another three days.
    ///
    /// # Errors
    /// `NotQueued`, `NotRetriable`; `ReauthenticationRequired`; `NotFound` for anyone but administrators.
    pub async fn retry_mail(&self, admin: Admin<'_>, which: &MailSelection) -> MailResult<Vec<String>> {
        let ids = self
            .run_as_admin(admin, async |mut unit| {
                let now = unit.now;
                let selected = unit.selected(which).await?;
                let ids = match &selected {
                    Some(entry) => vec![entry.id.clone()],
                    None => store::mail::can_be_retried(&mut unit, now).await?,
                };
                for id in &ids {
                    if !store::mail::retry(&mut unit, id, now, now + GIVE_UP).await? {
                        return Err(DomainError::Endpoint(MailError::NotRetriable));
                    }
                }
                unit.audit_mail(EventKind::MailRetried, selected, ids.len()).await?;
                Ok(ids)
            })
            .await?;
        self.background.mail_queued.notify_one();
        Ok(ids)
    }

    /// Removes emails from the queue: one, or all that were given up. Returns their number.
    ///
    /// # Errors
    /// `NotQueued`; `ReauthenticationRequired`; `NotFound` for anyone but administrators.
    pub async fn drop_mail(&self, admin: Admin<'_>, which: &MailSelection) -> MailResult<usize> {
        self.run_as_admin(admin, async |mut unit| {
            let selected = unit.selected(which).await?;
            let count = match &selected {
                Some(entry) => usize::from(store::mail::discard(&mut unit, &entry.id).await?),
                None => usize::try_from(store::mail::discard_failed(&mut unit).await?).unwrap_or(usize::MAX),
            };
            unit.audit_mail(EventKind::MailDropped, selected, count).await?;
            Ok(count)
        })
        .await
    }

    /// Records that the configuration is tested, and returns the email to send.
    ///
    /// # Errors
    /// `ReauthenticationRequired`; `NotFound` for anyone but administrators.
    pub async fn test_mail(
        &self,
        admin: Admin<'_>,
        to: &EmailAddress,
    ) -> Result<Email, DomainError<NoError>> {
        let to = to.as_str();
        self.run_as_admin(admin, async |mut unit| {
            unit.audit(None, Event::with_text(EventKind::MailTested, to)).await?;
            Ok(())
        })
        .await?;
        let recipient = Recipient { username: to, email: to, name: "", language: None };
        let site = self.site();
        Ok(EmailTemplate::Test.message(site.language, &site.application_name, &site.origin, &recipient))
    }
}

impl UnitOfWork<'_> {
    /// The email that is selected by its id; none where all are.
    async fn selected(&mut self, which: &MailSelection) -> MailResult<Option<Entry>> {
        let MailSelection::Id(id) = which else { return Ok(None) };
        let entry = store::mail::entry(self, id).await?;
        entry.map(Some).ok_or(DomainError::Endpoint(MailError::NotQueued))
    }

    /// Records what was done to one email, or to `count`.
    async fn audit_mail(
        &mut self,
        kind: EventKind,
        selected: Option<Entry>,
        count: usize,
    ) -> anyhow::Result<()> {
        let Some(entry) = selected else {
            return if count > 0 { self.audit(None, Event::with_count(kind, count)).await } else { Ok(()) };
        };
        let account = match &entry.account {
            Some(name) => store::account::by_id(self, &name.id).await?,
            None => None,
        };
        let email = describe(&self.domain().keys, entry, self.now);
        let recipient = email.recipient.unwrap_or_default();
        self.audit(account.as_ref(), Event::with_text(kind, &recipient).named(email.kind.name())).await
    }
}
