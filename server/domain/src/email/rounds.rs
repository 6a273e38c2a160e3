//! Works through the queue, with several deliveries at once.

use store::mail::Take;
use tokio::{
    sync::watch,
    task::{JoinError, JoinSet},
    time::{MissedTickBehavior, interval, sleep},
};

use tracing::Instrument as _;

use super::{
    mailer::{Mailer, Outcome},
    schedule::{AT_ONCE, POLL, PROBE},
};

/// The result of one round through the queue.
#[derive(Debug, Default)]
pub struct Round {
    /// The number of messages that were sent.
    pub delivered: usize,
    /// Why the last message that failed was not sent; none when every due message was sent.
    pub failure: Option<String>,
}

/// Deliveries in progress.
type Deliveries = JoinSet<anyhow::Result<Outcome>>;

impl Mailer {
    /// Delivers messages until the server stops. It finishes the deliveries that have begun. The first probe is
    /// immediate: the mail server may be back, or the configuration corrected.
    pub async fn run(self, mut stopping: watch::Receiver<bool>) {
        let mut deliveries = Deliveries::new();
        let mut probe = interval(PROBE);
        probe.set_missed_tick_behavior(MissedTickBehavior::Delay);
        while !*stopping.borrow() {
            log(self.begin_due(&mut deliveries).await);
            tokio::select! {
                Some(done) = deliveries.join_next() => log(flatten(done)),
                () = self.mail_queued.notified() => {}
                () = sleep(POLL) => {}
                _ = probe.tick() => log(self.begin(&mut deliveries, Take::ServerDown).await),
                _ = stopping.changed() => {}
            }
        }
        while let Some(done) = deliveries.join_next().await {
            log(flatten(done));
        }
    }

    /// Tries to send every due message once.
    ///
    /// # Errors
    /// When the database fails. A failure of the transport is part of the result.
    pub async fn deliver_due(&self) -> anyhow::Result<Round> {
        let mut deliveries = Deliveries::new();
        self.begin_due(&mut deliveries).await?;
        self.finish(deliveries).await
    }

    /// Tries to send one of the messages that wait for the mail server, and if that succeeds, the others.
    ///
    /// # Errors
    /// As [`Mailer::deliver_due`].
    pub async fn probe(&self) -> anyhow::Result<Round> {
        let mut deliveries = Deliveries::new();
        self.begin(&mut deliveries, Take::ServerDown).await?;
        self.finish(deliveries).await
    }

    async fn finish(&self, mut deliveries: Deliveries) -> anyhow::Result<Round> {
        let mut round = Round::default();
        while let Some(done) = deliveries.join_next().await {
            match flatten(done)? {
                Outcome::Delivered => round.delivered += 1,
                Outcome::Dropped | Outcome::Decoy => {}
                Outcome::Failed(error) => round.failure = Some(error.reason),
            }
            self.begin_due(&mut deliveries).await?;
        }
        Ok(round)
    }

    /// Begins to deliver due messages, as many as are delivered at once.
    async fn begin_due(&self, deliveries: &mut Deliveries) -> anyhow::Result<()> {
        while deliveries.len() < AT_ONCE {
            let before = deliveries.len();
            self.begin(deliveries, Take::Due).await?;
            if deliveries.len() == before {
                break;
            }
        }
        Ok(())
    }

    /// Begins to deliver one message, if there is one and not too many are being delivered.
    async fn begin(&self, deliveries: &mut Deliveries, which: Take<'_>) -> anyhow::Result<()> {
        if deliveries.len() < AT_ONCE
            && let Some(mail) = self.take(which).await?
        {
            let mailer = self.clone();
            deliveries.spawn(async move { mailer.attempt_and_log(mail).await }.in_current_span());
        }
        Ok(())
    }
}

fn flatten(done: Result<anyhow::Result<Outcome>, JoinError>) -> anyhow::Result<Outcome> {
    done.map_err(anyhow::Error::from)?
}

/// Logs that the queue could not be read or written. The next round tries again.
fn log<T>(done: anyhow::Result<T>) {
    if let Err(error) = done {
        tracing::error!(
            target: "database",
            event = "background_task_failed",
            "could not process the mail queue: {error:#}"
        );
    }
}
