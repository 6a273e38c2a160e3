//! Releasing an account that its owner put on hold.

use shared::{Reason, api::audit::EventKind};

use crate::{
    Domain,
    admin::{
        accounts::AdminResult,
        authority::{AccountRef, Admin},
    },
    audit::event::Event,
    email::SecurityNotice,
};

impl Domain {
    /// Ends the hold of an account, whatever it still waits for, and notifies the owner. Codes in earlier notices end with
    /// it. Does nothing where there is none.
    ///
    /// # Errors
    /// `NotFound`.
    pub async fn release(
        &self,
        admin: Admin<'_>,
        account: impl Into<AccountRef<'_>>,
        reason: &Reason,
    ) -> AdminResult<()> {
        let (account, reason) = (account.into(), reason.as_str());
        self.run_as_admin(admin, async |mut unit| {
            let account = account.find(&mut unit).await?;
            if account.hold.is_none() {
                return Ok(());
            }
            store::account::end_hold(&mut unit, &account.id).await?;
            store::notice_code::end_all(&mut unit, &account.id).await?;
            unit.audit(&account, Event::with_text(EventKind::AccountReleased, reason)).await?;
            unit.notify(&account, SecurityNotice::AccountReleased { reason }).await?;
            Ok(())
        })
        .await
    }
}
