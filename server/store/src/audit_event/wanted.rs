//! Filters of the audit log.

use shared::api::audit::EventKind;
use sqlx::{AssertSqlSafe, Row as _, any::AnyRow};

use super::entry::{AuditEntry, COLUMNS, read};
use crate::{Db, Millis};

/// Events that are an hour apart have ids in the order of their times, in milliseconds: no transaction takes as long, and
/// no two clocks differ as much.
const APART: Millis = 60 * 60 * 1_000;

/// A filter: an event must meet every condition that is set.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Events that affect this account.
    pub account_id: Option<String>,
    /// Events by this account.
    pub actor_id: Option<String>,
    /// Events from this client address.
    pub address: Option<String>,
    /// Events of these kinds. Empty: of all kinds.
    pub kinds: Vec<EventKind>,
    /// Events at this time or later.
    pub from: Option<Millis>,
    /// Events before this time.
    pub until: Option<Millis>,
    /// Events with a greater id.
    pub after: Option<i64>,
}

impl Wanted {
    /// The filters that find the same together, each with an index: of many kinds, one for each, unless another
    /// condition narrows the events down.
    fn parts(&self) -> Vec<Self> {
        let is_narrow = [&self.account_id, &self.actor_id, &self.address].into_iter().any(Option::is_some);
        if is_narrow || self.kinds.len() < 2 {
            return vec![self.clone()];
        }
        self.kinds.iter().map(|kind| Self { kinds: vec![*kind], ..self.clone() }).collect()
    }

    /// Builds the statement that finds the events. Ids grow with time, though not strictly: transactions run at the same
    /// time, and the clocks of servers differ. So the ids of events an hour before and after a period keep the
    /// statement from reading all that is outside it.
    fn statement(&self) -> String {
        let mut text = format!("SELECT id, {COLUMNS} FROM audit_event WHERE id < $1");
        let mut value = 1;
        let mut and = |there: bool, condition: &str| {
            if there {
                value += 1;
                text.push_str(" AND ");
                let condition = condition.replace('?', &format!("${value}"));
                text.push_str(&condition.replace("{APART}", &APART.to_string()));
            }
        };
        and(self.account_id.is_some(), "account_id = ?");
        and(self.actor_id.is_some(), "actor_id = ?");
        and(self.address.is_some(), "address = ?");
        and(
            self.from.is_some(),
            "at >= ? AND id > COALESCE((SELECT id FROM audit_event WHERE at < ? - {APART} ORDER BY at DESC, id DESC LIMIT 1), 0)",
        );
        and(
            self.until.is_some(),
            "at < ? AND id < COALESCE((SELECT id FROM audit_event WHERE at >= ? + {APART} ORDER BY at, id LIMIT 1), $1)",
        );
        and(self.after.is_some(), "id > ?");
        let names: Vec<String> = self.kinds.iter().map(|kind| format!("'{}'", kind.name())).collect();
        let kinds = match &*names {
            [] => String::new(),
            [name] => format!(" AND kind = {name}"),
            names => format!(" AND kind IN ({})", names.join(", ")),
        };
        text + &kinds + &format!(" ORDER BY id DESC LIMIT ${}", value + 1)
    }

    /// The statements that find the events, for the test of the query plans.
    #[must_use]
    pub fn statements(&self) -> Vec<String> {
        self.parts().iter().map(Self::statement).collect()
    }

    async fn rows(&self, db: &mut Db, text: String, before: i64, limit: u32) -> sqlx::Result<Vec<AnyRow>> {
        let mut query = sqlx::query(AssertSqlSafe(text)).bind(before);
        for value in [&self.account_id, &self.actor_id, &self.address].into_iter().flatten() {
            query = query.bind(value.clone());
        }
        for at in [self.from, self.until].into_iter().flatten() {
            // The statement adds to it and subtracts from it.
            query = query.bind(at.clamp(Millis::MIN / 2, Millis::MAX / 2));
        }
        if let Some(after) = self.after {
            query = query.bind(after);
        }
        query.bind(i64::from(limit)).fetch_all(db).await
    }
}

/// Finds at most `limit` events that pass the filter, with ids below `before`, the latest first, each with its id. An
/// event of a kind that this version does not know is None.
pub async fn find(
    db: &mut Db,
    wanted: &Wanted,
    before: i64,
    limit: u16,
) -> anyhow::Result<Vec<(i64, Option<AuditEntry>)>> {
    let mut found = Vec::new();
    for part in wanted.parts() {
        for row in part.rows(db, part.statement(), before, limit.into()).await? {
            found.push((row.try_get("id")?, read(&row)?));
        }
    }
    found.sort_by_key(|(id, _)| std::cmp::Reverse(*id));
    found.truncate(limit.into());
    Ok(found)
}

/// Counts at most `limit` events that pass the filter.
pub async fn count(db: &mut Db, wanted: &Wanted, limit: u32) -> anyhow::Result<u32> {
    let mut events = 0;
    for part in wanted.parts() {
        let text = format!("SELECT COUNT(*) FROM ({}) AS wanted", part.statement());
        for row in part.rows(db, text, i64::MAX, limit).await? {
            events += crate::account_count::count(row.try_get(0)?);
        }
    }
    Ok(events.min(limit))
}
