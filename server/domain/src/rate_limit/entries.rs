//! How many entries of the audit log people can cause. Nothing ever shortens the log.

use shared::api::audit::EventKind;
use store::{
    audit_event::{AuditActor, AuditEntry},
    throttle::Forget,
};

use crate::{clock::DAY, unit_of_work::UnitOfWork};

/// The entries of one kind that an account gets within a day from its owner and from strangers. Of further ones, those at
/// powers of two are recorded, with their number.
const PER_DAY: i64 = 200;

/// The key that counts the entries of a kind.
pub(crate) fn key(kind: EventKind, owner: &str) -> String {
    format!("entries:{}:{owner}", kind.name())
}

/// Counts an entry, and returns how many there were within a day.
pub(crate) async fn count(unit: &mut UnitOfWork<'_>, key: &str) -> anyhow::Result<i64> {
    let now = unit.now;
    store::throttle::count(unit, key, now, Forget::FirstBefore(now - DAY)).await
}

impl UnitOfWork<'_> {
    /// Returns the entry to record, or none if the account has too many of this kind within a day. Entries of administrators
    /// and of the command line are always recorded.
    pub(crate) async fn limit_entry(&mut self, mut entry: AuditEntry) -> anyhow::Result<Option<AuditEntry>> {
        let Some(account) = &entry.account else { return Ok(Some(entry)) };
        let is_limited = match &entry.actor {
            AuditActor::Account(actor) => actor.id == account.id,
            AuditActor::Nobody => self.requester().is_ok(),
            AuditActor::CommandLine => false,
        };
        if is_limited {
            let entries = count(self, &key(entry.kind, &account.id)).await?;
            if entries > PER_DAY {
                if entries.count_ones() > 1 {
                    return Ok(None);
                }
                entry.detail.count = entry.detail.count.or(u32::try_from(entries).ok());
            }
        }
        Ok(Some(entry))
    }
}
