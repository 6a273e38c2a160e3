//! Keeps a message while it is being sent. Other workers take it once its worker is dead.

use std::{pin::pin, time::Duration};

use store::mail::Queued;
use tokio::time::sleep;

use super::{mailer::Mailer, schedule::LEASE};

/// How often the lease of a message that is being sent is renewed.
const RENEWAL: Duration = Duration::from_secs(15);

impl Mailer {
    /// Does the work on a message that was taken, and renews its lease meanwhile.
    pub(super) async fn keep<T>(&self, mail: &Queued, work: impl Future<Output = T>) -> T {
        // While the database does not answer, the work goes on: the message may be taken by another worker then, and a message
        // is better sent twice than never.
        renewing(Box::pin(work), || self.renew(mail)).await
    }

    async fn renew(&self, mail: &Queued) -> anyhow::Result<()> {
        self.store
            .conditional_writes(async |mut tx| {
                store::mail::renew(&mut tx, mail, self.clock.now() + LEASE).await?;
                tx.commit().await?;
                anyhow::Ok(())
            })
            .await
    }
}

/// Does the work, and calls `renew` again and again until it is done.
async fn renewing<T, R: Future>(work: impl Future<Output = T>, renew: impl Fn() -> R) -> T {
    let mut work = pin!(work);
    loop {
        tokio::select! {
            biased;
            done = &mut work => return done,
            _ = async { sleep(RENEWAL).await; renew().await } => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use tokio::time::Instant;

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_lease_does_not_end_while_its_worker_is_at_work() {
        let lease = Duration::from_millis(LEASE.try_into().unwrap());
        let end = Cell::new(Instant::now() + lease);
        // Each renewal waits for the database as long as it may.
        let slow = || async {
            sleep(Duration::from_secs(15)).await;
            assert!(Instant::now() < end.get());
            end.set(Instant::now() + lease);
        };
        let message = Duration::from_mins(2);
        assert_eq!(
            renewing(
                async {
                    sleep(message).await;
                    "sent"
                },
                slow
            )
            .await,
            "sent"
        );
        assert!(Instant::now() < end.get());
    }

    #[tokio::test(start_paused = true)]
    async fn quick_work_is_not_renewed() {
        renewing(sleep(Duration::from_secs(14)), || async { panic!("renewed") }).await;
    }
}
