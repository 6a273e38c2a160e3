//! What changes of settings would do, and for how many accounts.

use shared::{
    CommonError, NoError,
    api::admin::settings::{
        AdministratorMfa, Setting, SettingChanges,
        preview::{Effect, SettingsPreview},
    },
};
use store::{
    Db,
    account::AccountKind,
    account_count::{self, Lack},
};

use crate::{
    Domain, DomainError,
    account::{grace::Grace, unused::UnusedRule},
    admin::authority::Admin,
    clock::{DAY, Millis},
    settings::{Mfa, Settings},
};

/// Any time of being added.
const ALWAYS: (Millis, Millis) = (Millis::MIN, Millis::MAX);

impl Domain {
    /// Whom the changes would affect, if they were made together.
    ///
    /// # Errors
    /// `Invalid` as for changing settings; `NotFound` for anyone but administrators.
    pub async fn preview_settings(
        &self,
        admin: Admin<'_>,
        request: &SettingChanges,
    ) -> Result<SettingsPreview, DomainError<NoError>> {
        let now = self.clock.now();
        self.check_may_view(admin).await?;
        if !request.are_valid() {
            return Err(CommonError::Invalid.into());
        }
        let mut db = self.store.read().await?;
        let old = Settings::load(&mut db).await?;
        let changed = request.changes.iter().fold(old, |settings, change| settings.with(*change, now));
        let after = changed.at_address(self.has_passkeys());
        let mut effects = Vec::with_capacity(request.changes.len());
        for &change in request.changes.iter().filter(|change| old.with(**change, now) != old) {
            effects.push(effect(&mut db, &old, &after, change, now).await?);
        }
        Ok(SettingsPreview { now, effects })
    }
}

/// The number of accounts that are in a grace period and lack what they will need.
pub(super) async fn in_grace(db: &mut Db, settings: &Settings, now: Millis) -> anyhow::Result<u32> {
    in_grace_until(db, settings, now, Millis::MAX).await
}

/// The same, of those whose grace period ends by `end`.
async fn in_grace_until(db: &mut Db, settings: &Settings, now: Millis, end: Millis) -> anyhow::Result<u32> {
    let mut accounts = 0;
    for kind in AccountKind::ALL {
        let Some(grace) = Grace::of(settings, kind) else { continue };
        let Some(until) = grace.added_until(end) else { continue };
        let added = (grace.added_after(now), until);
        accounts += account_count::lacking(db, kind, lack(settings, settings.mfa(kind)), added).await?.0;
    }
    Ok(accounts)
}

/// What an account lacks that has to set something up.
fn lack(settings: &Settings, mfa: Mfa) -> Lack {
    match (mfa, settings.passkeys) {
        (Mfa::Passkey, true) => Lack::Passkey,
        (_, true) => Lack::SecondFactor,
        (_, false) => Lack::Authenticator,
    }
}

async fn effect(
    db: &mut Db,
    old: &Settings,
    after: &Settings,
    change: Setting,
    now: Millis,
) -> anyhow::Result<Effect> {
    let (accounts, affected, from) = match change {
        Setting::Mfa(kind, mfa) => of_kind(db, after, kind, mfa, now).await?,
        Setting::GraceDays(_) => grace(db, after, now).await?,
        Setting::BackupCodes(_) => {
            let accounts = account_count::with_backup_codes(db).await?;
            (accounts, accounts, None)
        }
        Setting::Administrators(mfa) => {
            let of = account_count::of_administrators(db).await?;
            let needs = mfa == AdministratorMfa::Passkey && after.passkeys;
            (of.accounts, if needs { of.without_passkey } else { 0 }, None)
        }
        Setting::Passkeys(on) => {
            let accounts = account_count::with_passkeys(db).await?;
            let affected = if on { accounts } else { account_count::with_passkeys_only(db).await? };
            (accounts, affected, None)
        }
        Setting::RememberDays(_) => {
            let all = account_count::remembered_browsers(db, old.remembered(now)).await?;
            let left = account_count::remembered_browsers(db, after.remembered(now)).await?;
            (all, all.saturating_sub(left), None)
        }
        Setting::RemindDays(days) => {
            let accounts = in_grace(db, after, now).await?;
            let soon = now + (Millis::from(days) + 1) * DAY;
            let affected = if days == 0 { 0 } else { in_grace_until(db, after, now, soon).await? };
            (accounts, affected, None)
        }
        Setting::DisableUnusedDays(_) => unused(db, old, after, now).await?,
    };
    Ok(Effect { change, accounts, affected, from })
}

/// The number of accounts that something is about, how many it affects, and a time.
type Numbers = (u32, u32, Option<Millis>);

async fn of_kind(
    db: &mut Db,
    after: &Settings,
    kind: AccountKind,
    mfa: Mfa,
    now: Millis,
) -> anyhow::Result<Numbers> {
    let accounts = account_count::of_kind(db, kind).await?.accounts;
    let (lacking, newest) = account_count::lacking(db, kind, lack(after, mfa), ALWAYS).await?;
    Ok(match mfa {
        Mfa::Off => (accounts, accounts.saturating_sub(lacking), None),
        Mfa::Optional => (accounts, lacking, None),
        Mfa::Required | Mfa::Passkey => (accounts, lacking, ends_at(after, kind, newest, now)),
    })
}

/// When the longest grace period ends, if it lasts at `now`, of accounts of which the newest was added at `newest`.
fn ends_at(after: &Settings, kind: AccountKind, newest: Option<Millis>, now: Millis) -> Option<Millis> {
    newest.and_then(|newest| Some(Grace::of(after, kind)?.ends_at(newest))).filter(|end| *end > now)
}

async fn grace(db: &mut Db, after: &Settings, now: Millis) -> anyhow::Result<Numbers> {
    let (mut accounts, mut affected, mut from) = (0, 0, None);
    for kind in AccountKind::ALL {
        let mfa = after.mfa(kind);
        if !matches!(mfa, Mfa::Required | Mfa::Passkey) {
            continue;
        }
        accounts += account_count::of_kind(db, kind).await?.accounts;
        let (lacking, newest) = account_count::lacking(db, kind, lack(after, mfa), ALWAYS).await?;
        affected += lacking;
        from = from.max(ends_at(after, kind, newest, now));
    }
    Ok((accounts, affected, from))
}

async fn unused(db: &mut Db, old: &Settings, after: &Settings, now: Millis) -> anyhow::Result<Numbers> {
    let Some(rule) = UnusedRule::of(after) else {
        // Those who were warned keep their accounts.
        let (accounts, ..) = account_count::idle(db, now).await?;
        return Ok((accounts, account_count::warned(db, old.changed_at.disable_unused_days).await?, None));
    };
    let soon = rule.idle_before(now) + DAY;
    let (accounts, idle, first) = account_count::idle(db, soon).await?;
    let from = first.filter(|_| idle > 0).map(|first| rule.disabled_at(first, now));

    Ok((accounts, idle, from))
}
