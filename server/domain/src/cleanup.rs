//! What is looked after without anyone asking.

use crate::{
    Domain,
    account::recovery::KEPT,
    clock::HOUR,
    rate_limit::counters::FORGOTTEN,
    settings::Settings,
    sign_in::{
        provider::AT_PROVIDER,
        session_state::{IDLE, REMEMBERED},
    },
};

impl Domain {
    /// Whether the database can be read and written.
    ///
    /// # Errors
    /// When it cannot.
    pub async fn ready(&self) -> anyhow::Result<()> {
        let mut tx = self.store.begin().await?;
        Settings::load(&mut tx).await.map(drop)
    }

    /// Removes what nobody needs any more: sessions that have ended, failures that are forgotten, and
    /// browsers that have forgotten their cookie.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn sweep(&self) -> anyhow::Result<()> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        store::session::delete_stale(&mut tx, now - IDLE).await?;
        store::throttle::delete_stale(&mut tx, now - FORGOTTEN).await?;
        store::browser::forget_stale(&mut tx, now - REMEMBERED).await?;
        store::reset_code::delete_stale(&mut tx, now - KEPT).await?;
        store::provider_login::delete_stale(&mut tx, now - AT_PROVIDER).await?;
        store::bypass_code::delete_stale(&mut tx, now - HOUR).await?;
        tx.commit().await
    }
}
