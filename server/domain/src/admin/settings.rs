//! The settings with whom they touch, for administrators.

use shared::{
    CommonError, NoError,
    api::{
        admin::settings::{self as wire, MfaSetting, Setting},
        audit::EventKind,
    },
};

use crate::{
    Domain, DomainError,
    admin::authority::Admin,
    audit::event::Event,
    clock::Millis,
    settings::{LONGEST_GRACE, Mfa, Settings},
};
use store::account::AccountKind;

impl Domain {
    /// The settings as they stand, and how many accounts each touches.
    ///
    /// # Errors
    /// `NotFound` for anyone but administrators.
    pub async fn settings(&self, admin: Admin<'_>) -> Result<wire::Settings, DomainError<NoError>> {
        let now = self.clock.now();
        self.check_may_view(admin).await?;
        let mut db = self.store.read().await?;
        let settings = Settings::load(&mut db).await?;
        let mut touched = Vec::with_capacity(2);
        for kind in AccountKind::ALL {
            let (accounts, without) = store::account_count::of_kind(&mut db, kind).await?;
            touched.push(of_kind(&settings, kind, now, accounts, without));
        }
        Ok(wire::Settings {
            now,
            internal: touched[0],
            external: touched[1],
            grace_days: settings.grace_days,
            backup_codes: settings.backup_codes,
            accounts_with_backup_codes: store::account_count::with_backup_codes(&mut db).await?,
        })
    }

    /// Changes one setting, at once and for every replica.
    ///
    /// # Errors
    /// `Invalid` when it does not take this value; `ReauthenticationRequired`; `NotFound` for anyone but administrators.
    pub async fn change_setting(
        &self,
        admin: Admin<'_>,
        setting: Setting,
    ) -> Result<(), DomainError<NoError>> {
        if matches!(setting, Setting::GraceDays(days) if days > LONGEST_GRACE) {
            return Err(CommonError::Invalid.into());
        }
        let (name, value) = crate::settings::written(setting);
        self.run_as_admin(admin, async |mut unit| {
            let now = unit.now;
            store::setting::set(&mut unit, name, &value, now).await?;
            unit.audit(None, Event::with_text(EventKind::SettingChanged, &value).named(name)).await?;
            Ok(())
        })
        .await
    }
}

fn of_kind(settings: &Settings, kind: AccountKind, now: Millis, accounts: u32, without: u32) -> MfaSetting {
    let mfa = settings.mfa(kind);
    let since = settings.since(kind);
    // Of accounts that were there: as if added when it became required.
    let ends_at = settings.grace_ends_at(kind, since);
    MfaSetting {
        mfa,
        since: (since > 0).then_some(since),
        grace_until: (mfa == Mfa::Required && now < ends_at).then_some(ends_at),
        accounts,
        without_authenticator: without,
    }
}
