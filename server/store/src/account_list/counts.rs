//! Counts of accounts for the overview, in one pass through an index.

use shared::api::admin::{accounts::Filter, overview::Share};
use sqlx::{Row as _, any::AnyRow};

use super::{
    filter::Rules,
    statement::{Statement, Values},
};
use crate::{Db, Millis, account::AccountKind, account_count::count};

/// The counts.
#[derive(Clone, Copy, Debug)]
pub struct Counts {
    /// All accounts.
    pub total: u32,
    /// Those that were added after a time.
    pub added: u32,
    /// Those on hold.
    pub held: u32,
    /// Those of [`Filter::TemporaryPassword`].
    pub temporary_passwords: u32,
    /// Those of [`Filter::FewBackupCodes`].
    pub few_backup_codes: u32,
    /// Internal accounts.
    pub internal: KindCounts,
    /// External accounts.
    pub external: KindCounts,
}

/// The counts of the accounts of a kind.
#[derive(Clone, Copy, Debug)]
pub struct KindCounts {
    /// Those that must or may have a second factor.
    pub share: Share,
    /// How many are in their grace period, and when the first and last of them were added.
    pub grace: Option<(u32, Millis, Millis)>,
}

/// Counts the accounts. `since` is the time after which added ones are counted. Each count has an index of its own.
pub async fn counts(db: &mut Db, rules: &Rules, since: Millis) -> anyhow::Result<Counts> {
    let added = |values: &mut Values| format!("a.created_at > {}", values.add(since));
    Ok(Counts {
        total: number(db, |_| "1 = 1".to_owned()).await?,
        added: number(db, added).await?,
        held: of_filter(db, rules, Filter::Held).await?,
        temporary_passwords: of_filter(db, rules, Filter::TemporaryPassword).await?,
        few_backup_codes: of_filter(db, rules, Filter::FewBackupCodes).await?,
        internal: of_kind(db, rules, AccountKind::Internal).await?,
        external: of_kind(db, rules, AccountKind::External).await?,
    })
}

async fn of_filter(db: &mut Db, rules: &Rules, filter: Filter) -> anyhow::Result<u32> {
    number(db, |values| rules.condition(filter, values).unwrap_or_default()).await
}

async fn of_kind(db: &mut Db, rules: &Rules, kind: AccountKind) -> anyhow::Result<KindCounts> {
    let uses = || rules.uses_second_factor_as(kind);
    let accounts = number(db, |_| uses()).await?;
    let unprotected = number(db, |_| format!("{} AND {}", uses(), rules.is_unprotected())).await?;
    let share = Share { accounts, protected: accounts.saturating_sub(unprotected) };
    let Some(after) = rules.of(kind).grace_after else { return Ok(KindCounts { share, grace: None }) };
    let columns = "COUNT(*) AS accounts, MIN(a.created_at) AS first, MAX(a.created_at) AS last";
    let in_grace = |values: &mut Values| rules.is_in_grace(kind, &values.add(after));
    let rows = select(db, columns, in_grace).await?;
    let row = rows.first().ok_or(sqlx::Error::RowNotFound)?;
    let time = |column| row.try_get::<Option<Millis>, _>(column);
    let accounts = count(row.try_get("accounts")?);
    let grace = time("first")?.zip(time("last")?).map(|(first, last)| (accounts, first, last));
    Ok(KindCounts { share, grace })
}

async fn number(db: &mut Db, condition: impl FnOnce(&mut Values) -> String) -> anyhow::Result<u32> {
    let rows = select(db, "COUNT(*) AS accounts", condition).await?;
    Ok(rows.first().map_or(Ok(0), |row| row.try_get("accounts")).map(count)?)
}

async fn select(
    db: &mut Db,
    columns: &str,
    condition: impl FnOnce(&mut Values) -> String,
) -> sqlx::Result<Vec<AnyRow>> {
    let mut values = Values::default();
    let condition = condition(&mut values);
    Statement { text: format!("SELECT {columns} FROM account AS a WHERE {condition}"), values }.rows(db).await
}
