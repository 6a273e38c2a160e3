//! The settings with whom they touch, for administrators.

mod preview;

use shared::{
    CommonError, NoError,
    api::{
        admin::settings::{self as wire, AdministratorSetting, MfaSetting, Setting, SettingChanges},
        audit::EventKind,
    },
};

use crate::{
    Domain, DomainError,
    admin::authority::Admin,
    audit::event::Event,
    clock::Millis,
    settings::{Mfa, Settings},
};
use store::{account::AccountKind, account_count::Affected};

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
            let affected = store::account_count::of_kind(&mut db, kind).await?;
            touched.push(of_kind(&settings, kind, now, affected));
        }
        Ok(wire::Settings {
            now,
            internal: touched[0],
            external: touched[1],
            grace_days: settings.grace_days,
            backup_codes: settings.backup_codes,
            accounts_with_backup_codes: store::account_count::with_backup_codes(&mut db).await?,
            administrators: administrators(
                &settings,
                store::account_count::of_administrators(&mut db).await?,
            ),
            passkeys: settings.passkeys,
            passkeys_possible: self.has_passkeys(),
            accounts_with_passkeys: store::account_count::with_passkeys(&mut db).await?,
            remember_days: settings.remember_days,
            remind_days: settings.remind_days,
            accounts_in_grace: preview::in_grace(&mut db, &settings.at_address(self.has_passkeys()), now)
                .await?,
            disable_unused_days: settings.disable_unused_days,
            unused_accounts_warned: match settings.disable_unused_days {
                0 => 0,
                _ => store::account_count::warned(&mut db, settings.changed_at.disable_unused_days).await?,
            },
            remembered_browsers: store::account_count::remembered_browsers(&mut db, settings.remembered(now))
                .await?,
        })
    }

    /// Changes settings together, at once and for every replica.
    ///
    /// # Errors
    /// `Invalid` when one of them does not take its value or is changed twice; `ReauthenticationRequired`; `NotFound` for anyone but administrators.
    pub async fn change_settings(
        &self,
        admin: Admin<'_>,
        request: &SettingChanges,
    ) -> Result<(), DomainError<NoError>> {
        if !request.are_valid() {
            return Err(CommonError::Invalid.into());
        }
        self.run_as_admin(admin, async |mut unit| {
            let now = unit.now;
            for &change in &request.changes {
                let (name, value) = crate::settings::written(change);
                store::setting::set(&mut unit, name, &value, now).await?;
                if let Setting::RememberDays(_) = change {
                    // Raising it again later does not bring back what has expired by the lower value.
                    let settings = Settings::load(&mut unit).await?;
                    store::remembered_browser::forget_expired(&mut unit, settings.remembered(now)).await?;
                }
                unit.audit(None, Event::with_text(EventKind::SettingChanged, &value).named(name)).await?;
            }
            Ok(())
        })
        .await
    }
}

fn of_kind(settings: &Settings, kind: AccountKind, now: Millis, affected: Affected) -> MfaSetting {
    let mfa = settings.mfa(kind);
    let since = settings.since(kind);
    // Of accounts that were there: as if added when it became required.
    let ends_at = settings.grace_ends_at(kind, since);
    MfaSetting {
        mfa,
        since: (since > 0).then_some(since),
        grace_until: (matches!(mfa, Mfa::Required | Mfa::Passkey) && now < ends_at).then_some(ends_at),
        accounts: affected.accounts,
        without_second_factor: affected.without_second_factor,
        without_passkey: affected.without_passkey,
    }
}

fn administrators(settings: &Settings, affected: Affected) -> AdministratorSetting {
    let since = settings.changed_at.administrators;
    AdministratorSetting {
        mfa: settings.administrators,
        since: (since > 0).then_some(since),
        accounts: affected.accounts,
        without_passkey: affected.without_passkey,
    }
}
