//! How many security notices people can cause. Each is an email, and mail servers have quotas.

use store::{account::Account, throttle::Forget};

use crate::{clock::DAY, unit_of_work::UnitOfWork};

/// The notices that an account gets within a day because of its owner and of strangers. Of further ones, those at powers of
/// two are sent.
const PER_DAY: i64 = 50;

impl UnitOfWork<'_> {
    /// Counts a notice to an account, and returns whether it is sent.
    pub(crate) async fn limit_notice(&mut self, account: &Account) -> anyhow::Result<bool> {
        let (now, key) = (self.now, format!("notices:{}", account.id));
        let notices = store::throttle::count(self, &key, now, Forget::FirstBefore(now - DAY)).await?;
        Ok(notices <= PER_DAY || notices.count_ones() == 1)
    }
}
