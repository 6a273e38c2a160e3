//! What the command line does to a whole database: it gives up what a lost key sealed, and records a restored backup.

use shared::{Reason, api::audit::EventKind};
use store::sealed::SealedCounts;

use crate::{
    Domain, DomainError,
    admin::{accounts::AdminResult, authority::Admin},
    audit::event::Event,
    email::SecurityNotice,
};

impl Domain {
    /// Makes the keys of this process those of the database, whose own keys are lost. Everything that was sealed with them
    /// is removed. The accounts whose authenticators were removed lose their backup codes and sessions too, and their
    /// owners are notified; the next sign-in sets MFA up again.
    ///
    /// # Errors
    /// `Internal` only.
    pub async fn replace_lost_keys(&self, reason: &Reason) -> AdminResult<SealedCounts> {
        let reason = reason.as_str();
        self.run_as_admin(Admin::CommandLine, async |mut unit| {
            let lost = store::sealed::count(&mut unit).await?;
            let accounts = store::sealed::accounts(&mut unit).await?;
            store::sealed::replace(&mut unit, self.keys.key_check()).await?;
            unit.audit(None, Event::with_count(EventKind::KeyReplaced, lost.accounts)).await?;
            for id in accounts {
                let Some(account) = store::account::by_id(&mut unit, &id).await? else { continue };
                unit.remove_authenticators_and_codes(&account).await?;
                let notice = SecurityNotice::MfaReset { reason };
                unit.give_reason(&account, EventKind::MfaReset, reason, notice).await?;
            }
            Ok(lost)
        })
        .await
    }

    /// Records that this database was restored from a backup. What had ended since the backup would be valid again, so all
    /// sessions and all codes from administrators and emails end. Returns the number of sessions.
    ///
    /// # Errors
    /// `Internal` only.
    pub async fn begin_after_restore(&self) -> Result<u64, DomainError<shared::NoError>> {
        self.run_as_admin(Admin::CommandLine, async |mut unit| {
            let sessions = store::restored::end_everything(&mut unit).await?;
            unit.audit(None, Event::with_count(EventKind::DatabaseRestored, sessions)).await?;
            Ok(sessions)
        })
        .await
    }
}
