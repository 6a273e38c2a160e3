//! Deletes what has expired.

use crate::{
    Domain,
    account::{not_me::NOTICE_CODE, recovery::CODE_RETENTION},
    admin::{support::BYPASS_CODE, temporary_password::TEMPORARY_PASSWORD},
    clock::{DAY, HOUR, Millis, TOLERANCE},
    email::FAILED_MAIL_RETENTION,
    rate_limit::counters::FORGOTTEN,
    settings::Settings,
    sign_in::{
        provider::MAX_TIME_AT_PROVIDER,
        session_state::{IDLE, REMEMBERED},
    },
    unit_of_work::Actor,
    webauthn::CHALLENGE_VALID_FOR,
};
use store::future::Future;

/// How long the counts of hours are kept: thirteen months.
const HOURLY_COUNTS: Millis = 397 * DAY;

impl Domain {
    /// Deletes what has expired: challenges for passkeys, sessions, rows of failures, remembered browsers, codes, sign-ins at a provider, and
    /// emails that were given up. Ends what a clock that was ahead has made: it would be valid for too long.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn delete_expired(&self) -> anyhow::Result<()> {
        self.run(Actor::Background, async |mut unit| {
            let now = unit.now;
            let from = now + TOLERANCE;
            let future = Future {
                from,
                bypass_code: from + BYPASS_CODE,
                temporary_password: from + TEMPORARY_PASSWORD,
            };
            store::future::end(&mut unit, future, now).await?;
            store::hourly_count::delete_stale(&mut unit, now - HOURLY_COUNTS).await?;
            store::session::delete_stale(&mut unit, now - IDLE).await?;
            store::throttle::delete_stale(&mut unit, now - FORGOTTEN).await?;
            store::browser::forget_stale(&mut unit, now - REMEMBERED).await?;
            let settings = Settings::load(&mut unit).await?;
            store::remembered_browser::forget_expired(&mut unit, settings.remembered(now)).await?;
            store::notice_code::delete_stale(&mut unit, now - NOTICE_CODE).await?;
            store::reset_code::delete_stale(&mut unit, now - CODE_RETENTION).await?;
            store::provider_login::delete_stale(&mut unit, now - MAX_TIME_AT_PROVIDER).await?;
            store::mail::delete_stale(&mut unit, now - FAILED_MAIL_RETENTION, now).await?;
            store::passkey_ceremony::delete_stale(&mut unit, now - CHALLENGE_VALID_FOR).await?;
            store::bypass_code::delete_stale(&mut unit, now - HOUR).await
        })
        .await
    }
}
