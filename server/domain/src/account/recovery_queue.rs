//! Requests for reset codes. Each goes into a queue and is answered at once, before anyone looks the name up, so that
//! the answer and its time are the same for every name.

use std::time::Duration;

use shared::{Identifier, NoError};
use store::reset_request::{Request, Wanted};
use tokio::sync::watch;
use tracing::{Instrument as _, Span, field::Empty};

use crate::{
    Domain, DomainError, Requester,
    account::reset_answer::{ANSWERED, Content, Taken, answer},
    clock::MINUTE,
    crypto,
    crypto::{keys::SealContext, token::Token},
    rate_limit::counters::Counters,
    unit_of_work::Actor,
};

/// How often the queue is read without a wake-up: another process may have filled it.
const POLL: Duration = Duration::from_secs(2);

impl Domain {
    /// Queues a request for a reset code, for any username.
    ///
    /// # Errors
    /// `Throttled` when too many came from the client address.
    pub async fn request_password_reset(
        &self,
        requester: &Requester,
        username: &Identifier,
    ) -> Result<(), DomainError<NoError>> {
        let content = Content {
            username: username.clone(),
            address: requester.address,
            agent: requester.agent.clone(),
            browser: requester.browser.as_ref().map(Token::hash),
        };
        let browser = content.browser;
        let content = serde_json::to_vec(&content).map_err(anyhow::Error::from)?;
        let id = crypto::random_id();
        let counters = Counters::of_reset_requests(requester);
        let mut db = self.store.read().await?;
        counters.check(&mut db, self.clock.now()).await?;
        // By any account, so that the answer does not depend on the name.
        let browser_known = match browser {
            Some(browser) => store::browser::exists(&mut db, &browser).await?,
            None => false,
        };
        drop(db);
        self.run(Actor::Stranger(requester), async |mut unit| {
            let now = unit.now;
            counters.check(&mut unit, now).await?.count(&mut unit).await?;
            let sealed = self.keys.seal(seal_context(&id), &content);
            store::reset_request::insert(&mut unit, &id, sealed, browser_known, now).await?;
            unit.wake_for_reset_request();
            Ok::<_, DomainError<NoError>>(())
        })
        .await?;
        tracing::info!(
            target: "sign_in",
            event = "reset_requested",
            reset_request = id,
            "queued a request for a reset code",
        );
        Ok(())
    }

    /// Answers requests for reset codes until the server stops.
    pub async fn answer_reset_requests(self, mut stopping: watch::Receiver<bool>) {
        while !*stopping.borrow() {
            if let Err(error) = self.answer_waiting_reset_requests().await {
                tracing::error!(
                    target: "database",
                    event = "background_task_failed",
                    "could not process requests for reset codes: {error:#}",
                );
            }
            tokio::select! {
                () = self.background.reset_requested.notified() => {}
                () = tokio::time::sleep(POLL) => {}
                _ = stopping.changed() => {}
            }
        }
    }

    /// Answers the waiting requests: mails a code to accounts that have a password here. After five in an hour, there is
    /// another one only when no code is valid any more. Each is answered in the transaction that takes it from the queue.
    /// For all other names the same is written, to a place where nobody reads it, and the email is not sent.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn answer_waiting_reset_requests(&self) -> anyhow::Result<()> {
        while let Some(wanted) = self.waiting_reset_requests().await? {
            let span = tracing::error_span!(
                target: "request",
                "reset_request",
                reset_request = Empty,
                account = Empty,
            );
            match self.answer_reset_request(wanted).instrument(span).await? {
                Taken::Done => {}
                Taken::LastOfMinute => tracing::warn!(
                    target: "sign_in",
                    event = "reset_requests_wait",
                    answered = self.reset_requests,
                    "many reset codes were requested; further requests wait until the minute is over",
                ),
                Taken::None => break,
                Taken::Unreadable(error) => tracing::error!(
                    target: "server",
                    event = "reset_request_unreadable",
                    "dropped a request for a reset code: {error:#}",
                ),
            }
        }
        Ok(())
    }

    /// Which of the waiting requests can be answered now.
    async fn waiting_reset_requests(&self) -> anyhow::Result<Option<Wanted>> {
        let mut db = self.store.read().await?;
        let since = self.clock.now() - MINUTE;
        let answered = store::throttle::failures(&mut db, ANSWERED, since).await?;
        let is_open = self.reset_requests == 0 || answered < self.reset_requests;
        let wanted = if is_open { Wanted::All } else { Wanted::OfKnownBrowsers };
        Ok(store::reset_request::any(&mut db, wanted).await?.then_some(wanted))
    }

    async fn answer_reset_request(&self, wanted: Wanted) -> anyhow::Result<Taken> {
        self.run(Actor::Background, async |mut unit| {
            let Some(request) = store::reset_request::take(&mut unit, wanted).await? else {
                return anyhow::Ok(Taken::None);
            };
            // The id by which the line of the request names it.
            Span::current().record("reset_request", &request.id);
            Ok(match self.read_request(&request) {
                Ok(content) => answer(unit, request, content, wanted).await?,
                Err(error) => Taken::Unreadable(error),
            })
        })
        .await
    }

    fn read_request(&self, request: &Request) -> anyhow::Result<Content> {
        let opened = self.keys.open(seal_context(&request.id), &request.content)?;
        Ok(serde_json::from_slice(&opened)?)
    }
}

fn seal_context(id: &str) -> SealContext<'_> {
    SealContext { column: "reset_request.content", owner: id }
}
