//! How often the owner of an account can change it. Each change writes to the audit log, which nothing ever shortens.

use store::{account::Account, throttle::Forget};

use crate::{DomainError, clock::DAY, rate_limit::counters::throttled, unit_of_work::UnitOfWork};

/// The changes of one account within a day: names, new second factors and new backup codes. What protects an account, such
/// as removing a factor or ending sessions, is not counted: it can only end what was counted before.
const CHANGES_PER_DAY: i64 = 200;

impl UnitOfWork<'_> {
    /// Counts a change that the owner makes to an account.
    ///
    /// # Errors
    /// `Throttled` until the day that began with the first change is over.
    pub(crate) async fn count_change<E>(&mut self, account: &Account) -> Result<(), DomainError<E>> {
        let (now, key) = (self.now, format!("changes:{}", account.id));
        if store::throttle::count(self, &key, now, Forget::FirstBefore(now - DAY)).await? <= CHANGES_PER_DAY {
            return Ok(());
        }
        let began = store::throttle::began_at(self, &key).await?.unwrap_or(now);
        Err(throttled(began + DAY - now).into())
    }
}
