//! Requests for reset codes. Each goes into a queue and is answered at once, before anyone looks the name up, so that
//! the answer and its time are the same for every name.

use std::{net::IpAddr, time::Duration};

use serde::{Deserialize, Serialize};
use shared::{Identifier, NoError, api::audit::EventKind};
use store::reset_request::Request;
use tokio::sync::watch;
use tracing::{Instrument as _, Span, field::Empty};

use crate::{
    Domain, DomainError, Requester,
    account::recovery::{CODE, CODE_RETENTION, CODES_PER_HOUR},
    crypto,
    crypto::keys::SealContext,
    email::EmailTemplate,
    rate_limit::counters::Counters,
    refusal::{Refusal, log_account},
    unit_of_work::{Actor, UnitOfWork},
};

/// How often the queue is read without a wake-up: another process may have filled it.
const POLL: Duration = Duration::from_secs(2);

/// The content of a request. It is sealed, since people type passwords into the field.
#[derive(Serialize, Deserialize)]
struct Content {
    username: Identifier,
    address: IpAddr,
    agent: String,
}

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
        };
        let content = serde_json::to_vec(&content).map_err(anyhow::Error::from)?;
        let id = crypto::random_id();
        let counters = Counters::of_reset_requests(requester);
        counters.check(&mut *self.store.read().await?, self.clock.now()).await?;
        self.run(Actor::Stranger(requester), async |mut unit| {
            let now = unit.now;
            counters.check(&mut unit, now).await?;
            counters.count(&mut unit).await?;
            let sealed = self.keys.seal(seal_context(&id), &content);
            store::reset_request::insert(&mut unit, &id, sealed, now).await?;
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

    /// Answers every waiting request: mails a code to accounts that have a password here. After five in an hour, there
    /// is another one only when no code is valid any more. Each is answered in the transaction that takes it from the queue.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn answer_waiting_reset_requests(&self) -> anyhow::Result<()> {
        while store::reset_request::any(&mut *self.store.read().await?).await? {
            let span = tracing::error_span!(
                target: "request",
                "reset_request",
                reset_request = Empty,
                account = Empty,
            );
            let unreadable = self
                .run(Actor::Background, async |mut unit| {
                    let Some(request) = store::reset_request::take(&mut unit).await? else {
                        return anyhow::Ok(None);
                    };
                    // The id by which the line of the request names it.
                    Span::current().record("reset_request", &request.id);
                    match self.read_request(&request) {
                        Ok(content) => {
                            answer(unit, &request, content).await?;
                            Ok(None)
                        }
                        // It is dropped: it would stay unreadable, and others wait behind it.
                        Err(error) => Ok(Some(error)),
                    }
                })
                .instrument(span)
                .await?;
            if let Some(error) = unreadable {
                tracing::error!(
                    target: "server",
                    event = "reset_request_unreadable",
                    "dropped a request for a reset code: {error:#}",
                );
            }
        }
        Ok(())
    }

    fn read_request(&self, request: &Request) -> anyhow::Result<Content> {
        let opened = self.keys.open(seal_context(&request.id), &request.content)?;
        Ok(serde_json::from_slice(&opened)?)
    }
}

async fn answer(mut unit: UnitOfWork<'_>, request: &Request, content: Content) -> anyhow::Result<()> {
    let now = unit.now;
    // The server was down, and the person has stopped waiting.
    if now - request.created_at >= CODE {
        unit.log_refusal(Refusal::RequestExpired);
        return Ok(());
    }
    let found = store::account::by_identifier(&mut unit, &content.username).await?;
    let Some(account) = found else {
        unit.log_refusal(Refusal::UnknownName);
        return Ok(());
    };
    log_account(&account);
    if let Some(refusal) = Refusal::of_reset(&account) {
        unit.log_refusal(refusal);
        return Ok(());
    }
    // A stranger's requests cannot keep the owner from a code: when the last one has expired, there is always a new one.
    let sent = store::reset_code::count(&mut unit, &account.id, now - CODE_RETENTION, now).await?;
    if sent >= CODES_PER_HOUR
        && store::reset_code::is_any_valid(&mut unit, &account.id, now - CODE, now).await?
    {
        unit.log_refusal(Refusal::TooManyResetCodes);
        return Ok(());
    }
    let code = crypto::reset_code();
    let hash = crypto::reset_code_hash(&code);
    if account.hold.is_some() {
        // Anyone can ask for a code, and must not end the one that the owner needs to get the account back.
        store::reset_code::insert(&mut unit, &hash, &account.id, now).await?;
    } else {
        store::reset_code::begin(&mut unit, &hash, &account.id, now).await?;
    }
    let requester = Requester {
        session: None,
        browser: None,
        remembered: None,
        language: None,
        address: content.address,
        agent: content.agent,
    };
    let mut unit = unit.on_behalf_of(&requester);
    unit.audit(&account, EventKind::PasswordResetRequested).await?;
    let template = EmailTemplate::PasswordResetRequested {
        code: &code.grouped(),
        expires_at: now + CODE,
        from: &requester.origin(),
    };
    unit.queue(&account, &template).await
}

fn seal_context(id: &str) -> SealContext<'_> {
    SealContext { column: "reset_request.content", owner: id }
}
