//! Who asks for a reset code. The request is put into a queue and answered at once, before anyone looks
//! the name up: so the answer and its time are the same for every name, by construction.

use std::{net::IpAddr, time::Duration};

use serde::{Deserialize, Serialize};
use shared::{Identifier, NoError, api::audit::EventKind};
use tokio::sync::watch;

use crate::{
    Domain, DomainError, Requester,
    account::recovery::{CODE, CODES_PER_HOUR, KEPT},
    audit::record::Actor,
    clock::Millis,
    crypto,
    crypto::keys::SealContext,
    email::EmailTemplate,
    notify::origin_of_request,
    rate_limit::counters::Counters,
    sign_in::session_state::may_use_password,
};
use store::{self, Tx, reset_request::Request};

/// How often the queue is looked at when nothing rings: another process may have filled it.
const LOOK: Duration = Duration::from_secs(2);

/// What waits, sealed: people type passwords into the field.
#[derive(Serialize, Deserialize)]
struct Asked {
    username: Identifier,
    address: IpAddr,
    agent: String,
}

impl Domain {
    /// Takes a request for a reset code, whoever it is for.
    ///
    /// # Errors
    /// `Throttled` when too many came from the client address.
    pub async fn request_password_reset(
        &self,
        requester: &Requester,
        username: &Identifier,
    ) -> Result<(), DomainError<NoError>> {
        let now = self.clock.now();
        let asked =
            Asked { username: username.clone(), address: requester.address, agent: requester.agent.clone() };
        let asked = serde_json::to_vec(&asked).map_err(anyhow::Error::from)?;
        let id = crypto::random_id();
        let sealed = self.keys.seal(seal_context(&id), &asked);
        let counters = Counters::of_reset_requests(requester);
        counters.check(&mut *self.store.read().await?, now).await?;
        let mut tx = self.store.begin().await?;
        counters.check(&mut tx, now).await?;
        counters.fail(&mut tx, now).await?;
        store::reset_request::insert(&mut tx, &id, sealed, now).await?;
        tx.commit().await?;
        self.reset_requested.notify_one();
        Ok(())
    }

    /// Answers requests for reset codes until it is told to stop.
    pub async fn answer_reset_requests(self, mut stopping: watch::Receiver<bool>) {
        while !*stopping.borrow() {
            if let Err(error) = self.answer_waiting_reset_requests().await {
                tracing::error!("requests for reset codes: {error:#}");
            }
            tokio::select! {
                () = self.reset_requested.notified() => {}
                () = tokio::time::sleep(LOOK) => {}
                _ = stopping.changed() => {}
            }
        }
    }

    /// Answers every request that waits: mails a code to accounts that have a password here, up to five an
    /// hour. Each is answered once, in the transaction that takes it from the queue.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn answer_waiting_reset_requests(&self) -> anyhow::Result<()> {
        while store::reset_request::any(&mut *self.store.read().await?).await? {
            let now = self.clock.now();
            let mut tx = self.store.begin().await?;
            if let Some(request) = store::reset_request::take(&mut tx).await? {
                self.answer(&mut tx, &request, now).await?;
            }
            tx.commit().await?;
            self.mail_queued.notify_one();
        }
        Ok(())
    }

    async fn answer(&self, tx: &mut Tx, request: &Request, now: Millis) -> anyhow::Result<()> {
        let opened = self.keys.open(seal_context(&request.id), &request.content);
        let asked = match opened.and_then(|asked| Ok(serde_json::from_slice::<Asked>(&asked)?)) {
            Ok(asked) => asked,
            Err(error) => {
                // It would be no more readable next time, and others wait behind it.
                tracing::error!("dropping a request for a reset code: {error:#}");
                return Ok(());
            }
        };
        // The server was away, and whoever asked has stopped waiting.
        if now - request.created_at >= CODE {
            return Ok(());
        }
        let found = store::account::by_identifier(tx, &asked.username).await?;
        let Some(account) = found.filter(may_use_password) else { return Ok(()) };
        if store::reset_code::count(tx, &account.id, now - KEPT, now).await? >= CODES_PER_HOUR {
            return Ok(());
        }
        let code = crypto::reset_code();
        store::reset_code::begin(tx, &crypto::reset_code_hash(&code), &account.id, now).await?;
        let requester = Requester {
            session: None,
            browser: None,
            language: None,
            address: asked.address,
            agent: asked.agent,
        };
        let by = Actor::Stranger(&requester);
        self.record(tx, by, Some(&account), EventKind::PasswordResetRequested, now).await?;
        let letter = EmailTemplate::PasswordResetRequested {
            code: &code.grouped(),
            expires_at: now + CODE,
            from: &origin_of_request(&requester),
        };
        self.queue(tx, &(&account).into(), &letter, now).await
    }
}

fn seal_context(id: &str) -> SealContext<'_> {
    SealContext { column: "reset_request.content", owner: id }
}
