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

/// Counts the accounts. `since` is the time after which added ones are counted.
pub async fn counts(db: &mut Db, rules: &Rules, since: Millis) -> anyhow::Result<Counts> {
    let mut values = Values::default();
    let since = values.add(since);
    let mut columns = vec![
        "COUNT(*) AS accounts".to_owned(),
        format!("COUNT(CASE WHEN a.created_at > {since} THEN 1 END) AS added"),
    ];
    for (name, filter) in FILTERS {
        if let Some(condition) = rules.condition(filter, &mut values) {
            columns.push(format!("COUNT(CASE WHEN {condition} THEN 1 END) AS {name}"));
        }
    }
    for kind in AccountKind::ALL {
        let name = kind.name();
        let uses = format!("a.kind = '{name}' AND {}", rules.uses_second_factor());
        columns.push(format!("COUNT(CASE WHEN {uses} THEN 1 END) AS {name}_uses"));
        let protected = rules.is_protected();
        columns.push(format!("COUNT(CASE WHEN {uses} AND {protected} THEN 1 END) AS {name}_protected"));
        if let Some(after) = rules.of(kind).grace_after {
            let after = values.add(after);
            let grace = rules.is_in_grace(kind, &after);
            for (column, function, value) in
                [("grace", "COUNT", "1"), ("first", "MIN", "a.created_at"), ("last", "MAX", "a.created_at")]
            {
                columns.push(format!("{function}(CASE WHEN {grace} THEN {value} END) AS {name}_{column}"));
            }
        }
    }
    let text = format!("SELECT {} FROM account AS a", columns.join(", "));
    let rows = Statement { text, values }.rows(db).await?;
    let row = rows.first().ok_or(sqlx::Error::RowNotFound)?;
    let number = |name: &str| row.try_get(name).map(count);
    Ok(Counts {
        total: number("accounts")?,
        added: number("added")?,
        held: number("held")?,
        temporary_passwords: number("temporary_passwords")?,
        few_backup_codes: number("few_backup_codes")?,
        internal: of_kind(row, rules, AccountKind::Internal)?,
        external: of_kind(row, rules, AccountKind::External)?,
    })
}

const FILTERS: [(&str, Filter); 3] = [
    ("held", Filter::Held),
    ("temporary_passwords", Filter::TemporaryPassword),
    ("few_backup_codes", Filter::FewBackupCodes),
];

fn of_kind(row: &AnyRow, rules: &Rules, kind: AccountKind) -> sqlx::Result<KindCounts> {
    let name = kind.name();
    let number = |column: &str| row.try_get(&*format!("{name}_{column}")).map(count);
    let share = Share { accounts: number("uses")?, protected: number("protected")? };
    let mut grace = None;
    if rules.of(kind).grace_after.is_some() {
        let time = |column: &str| row.try_get::<Option<Millis>, _>(&*format!("{name}_{column}"));
        grace = time("first")?.zip(time("last")?);
    }
    let grace = match grace {
        Some((first, last)) => Some((number("grace")?, first, last)),
        None => None,
    };
    Ok(KindCounts { share, grace })
}
