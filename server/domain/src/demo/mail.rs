//! An email of the demo that could not be delivered.

use store::mail::{Entry, Listed, Queued};

use super::people::MISADDRESSED;
use crate::{
    clock::{DAY, HOUR},
    email::EmailTemplate,
    unit_of_work::UnitOfWork,
};

/// The answer of the mail server.
const REASON: &str = "550 5.1.1 The email account that you tried to reach does not exist";

impl UnitOfWork<'_> {
    /// Queues the first email to the person whose address is wrong, and gives it up.
    pub(super) async fn add_failed_mail(&mut self) -> anyhow::Result<()> {
        let Some(account) = store::account::by_username(self, MISADDRESSED).await? else { return Ok(()) };
        let failed_at = self.now - 9 * DAY + HOUR;
        self.queue(&account, &EmailTemplate::PasswordGenerated).await?;
        for entry in store::mail::list(self, Listed::Waiting, 1).await? {
            let Entry { id, attempts, created_at, expires_at, .. } = entry;
            let queued = Queued {
                id,
                attempts,
                created_at,
                expires_at,
                content: Vec::new(),
                give_up_at: self.now,
                is_decoy: false,
            };
            store::mail::fail(self, &queued, REASON, failed_at).await?;
        }
        Ok(())
    }
}
