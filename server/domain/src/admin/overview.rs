//! The overview: figures of accounts and sign-ins, and what needs attention.

mod days;

use shared::{
    CommonError, NoError,
    api::admin::overview::{
        AccountCounts, Attention, AttentionKind, Grace, KindShare, LockedOut, Overview, OverviewRequest,
        SecondStep, Share,
    },
};
use store::{
    Db,
    account::AccountKind,
    account_list::{self, Counts, KindCounts},
    hourly_count::{self, Counted, hour_of},
};

use self::days::Days;
use crate::{
    Domain, DomainError,
    admin::{account_rules::rules, authority::Admin},
    clock::{DAY, MINUTE, Millis},
    settings::Settings,
    unit_of_work::Actor,
};

/// How far back accounts count as added lately.
const ADDED: Millis = 7 * DAY;
/// How far back a provider counts as failing.
const PROVIDER_FAILED: Millis = DAY;
/// How far back the share of accounts with a second factor is compared, and how much longer a stored one may be ago.
const BEFORE: Millis = 30 * DAY;
const OLDEST: Millis = 34 * DAY;

impl Domain {
    /// The figures of the overview.
    ///
    /// # Errors
    /// `Invalid` for an offset that no place has; `NotFound` for anyone but administrators.
    pub async fn overview(
        &self,
        admin: Admin<'_>,
        request: OverviewRequest,
    ) -> Result<Overview, DomainError<NoError>> {
        self.check_may_view(admin).await?;
        if request.offset.unsigned_abs() > OverviewRequest::FARTHEST.unsigned_abs() {
            return Err(CommonError::Invalid.into());
        }
        let (now, mut db) = (self.clock.now(), self.store.read().await?);
        let days = Days::new(now, Millis::from(request.offset) * MINUTE);
        let settings = self.settings_in_effect(&mut db).await?;
        let counts = account_list::counts(&mut db, &rules(&settings, now), now - ADDED).await?;
        let (locked, today) = store::factor_failures::blocked(&mut db, days.today()).await?;
        let signed_in = self.hours(&mut db, Counted::SignedIn, days.first()).await?;
        let refused = self.hours(&mut db, Counted::Refused, days.first()).await?;
        let first = hourly_count::first(&mut db, Counted::SignedIn).await?;
        let first = first.into_iter().chain(signed_in.keys().next().copied()).min();
        Ok(Overview {
            now,
            accounts: AccountCounts { total: counts.total, added: counts.added },
            second_step: SecondStep {
                all: all(&counts),
                before: before(&mut db, now).await?,
                internal: of_kind(&settings, AccountKind::Internal, counts.internal),
                external: of_kind(&settings, AccountKind::External, counts.external),
            },
            signed_in: days.signed_in_today(&signed_in, first),
            locked_out: LockedOut { accounts: locked, today },
            days: days.list(&signed_in, &refused),
            attention: self.attention(&mut db, &counts, locked, now).await?,
        })
    }

    /// The counts of each hour, also those that are not in the database yet.
    async fn hours(&self, db: &mut Db, what: Counted, from: Millis) -> anyhow::Result<days::Hours> {
        let mut hours = hourly_count::since(db, what, from).await?;
        for (hour, _, count) in self.hourly_counts.waiting(what, from) {
            *hours.entry(hour).or_default() += count;
        }
        Ok(hours)
    }

    async fn attention(
        &self,
        db: &mut Db,
        counts: &Counts,
        locked: u32,
        now: Millis,
    ) -> anyhow::Result<Vec<Attention>> {
        let simple = |what, count| Attention { what, count, detail: None };
        let mut all = vec![simple(AttentionKind::Held, counts.held), simple(AttentionKind::Locked, locked)];
        let from = hour_of(now - PROVIDER_FAILED);
        let mut failed = hourly_count::by_provider(db, Counted::ProviderFailed, from).await?;
        for (_, provider, count) in self.hourly_counts.waiting(Counted::ProviderFailed, from) {
            *failed.entry(provider).or_default() += count;
        }
        // Those that are not configured any more are no concern.
        for provider in self.providers.iter() {
            let id = provider.config.id.to_string();
            let count = failed.get(&id).map_or(0, |count| u32::try_from(*count).unwrap_or(u32::MAX));
            let detail = Some(provider.config.name.clone().unwrap_or(id));
            all.push(Attention { what: AttentionKind::ProviderFailed, count, detail });
        }
        let (count, detail) = store::mail::failed(db).await?;
        all.push(Attention { what: AttentionKind::MailFailed, count, detail });
        all.push(simple(AttentionKind::TemporaryPassword, counts.temporary_passwords));
        all.push(simple(AttentionKind::FewBackupCodes, counts.few_backup_codes));
        all.retain(|attention| attention.count > 0);
        Ok(all)
    }

    /// Stores how many accounts have a second factor today, so that the overview can compare it with later days.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn store_second_step_share(&self) -> anyhow::Result<()> {
        let now = self.clock.now();
        let mut db = self.store.read().await?;
        let settings = self.settings_in_effect(&mut db).await?;
        let share = all(&account_list::counts(&mut db, &rules(&settings, now), now).await?);
        drop(db);
        let day = now - now.rem_euclid(DAY);
        self.run(Actor::Background, async |mut unit| {
            let accounts = share.accounts.into();
            hourly_count::set(&mut unit, Counted::SecondStepAccounts, day, accounts).await?;
            hourly_count::set(&mut unit, Counted::SecondStepProtected, day, share.protected.into()).await
        })
        .await
    }
}

fn all(counts: &Counts) -> Share {
    let (internal, external) = (counts.internal.share, counts.external.share);
    Share {
        accounts: internal.accounts + external.accounts,
        protected: internal.protected + external.protected,
    }
}

async fn before(db: &mut Db, now: Millis) -> anyhow::Result<Option<Share>> {
    let mut stored = [0, 0];
    for (number, what) in stored.iter_mut().zip([Counted::SecondStepAccounts, Counted::SecondStepProtected]) {
        let Some(count) = hourly_count::newest(db, what, now - OLDEST, now - BEFORE).await? else {
            return Ok(None);
        };
        *number = u32::try_from(count).unwrap_or(u32::MAX);
    }
    let [accounts, protected] = stored;
    Ok(Some(Share { accounts, protected }))
}

fn of_kind(settings: &Settings, kind: AccountKind, counts: KindCounts) -> KindShare {
    let grace = counts.grace.map(|(accounts, first, last)| Grace {
        accounts,
        first: settings.grace_ends_at(kind, first),
        last: settings.grace_ends_at(kind, last),
    });
    KindShare { share: counts.share, grace }
}
