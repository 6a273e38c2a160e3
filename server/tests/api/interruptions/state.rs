//! What a database contains, and how it changed, without the counters of guesses and without what is random.

use std::collections::BTreeMap;

use domain::clock::{DAY, Millis};
use store::transfer::{Row, TABLES, Value, page};

use crate::helpers::*;

/// Every row of every table, by the table and the values of its key.
pub type State = BTreeMap<(&'static str, String), BTreeMap<&'static str, Value>>;

/// Reads everything.
pub async fn state(app: &TestApp) -> State {
    let mut db = app.server.domain.store().read().await.unwrap();
    let mut state = State::new();
    // The number of invitations is one for all imports, and what an import has staged is seen by nobody.
    let left_out = ["throttle", "invitation_round", "account_import", "account_import_row"];
    for table in TABLES.iter().filter(|table| !left_out.contains(&table.name)) {
        let mut last: Option<Row> = None;
        loop {
            let rows = page(&mut db, table, last.as_ref()).await.unwrap();
            let Some(row) = rows.last() else { break };
            last = Some(row.clone());
            for row in rows {
                let row: BTreeMap<_, _> = table.columns().map(|(name, _)| name).zip(row).collect();
                let key = table.key.iter().map(|column| format!("{:?}", row[column])).collect::<Vec<_>>();
                state.insert((table.name, key.join(" ")), row);
            }
        }
    }
    state
}

/// What is different, one line for each row. Times are written as differences from `now`, and everything random is left
/// out, so that two accounts that do the same have the same lines.
pub fn changes(before: &State, after: &State, number: usize, now: Millis) -> Vec<String> {
    let number = format!("{number:03}");
    let shown = |value: &Value| show(value, &number, now);
    let mut lines = Vec::new();
    for (key, row) in after {
        let old = before.get(key);
        let different = row.iter().filter(|(column, value)| {
            !is_left_out(key.0, column) && old.is_none_or(|old| old[*column] != **value)
        });
        let columns: Vec<_> = different
            .map(|(column, value)| match old {
                Some(old) => format!("{column} {} -> {}", shown(&old[column]), shown(value)),
                None => format!("{column} {}", shown(value)),
            })
            .collect();
        if old.is_none() || !columns.is_empty() {
            lines.push(format!(
                "{} {}: {}",
                key.0,
                if old.is_some() { "changed" } else { "new" },
                columns.join(", ")
            ));
        }
    }
    let gone = before.keys().filter(|key| !after.contains_key(*key));
    lines.extend(gone.map(|(table, _)| format!("{table} gone")));
    lines.sort();
    lines
}

/// Whether a column counts the rows of all accounts, or has one random letter.
fn is_left_out(table: &str, column: &str) -> bool {
    matches!((table, column), ("audit_event", "id") | ("mail", "position") | ("backup_code", "slot"))
}

fn show(value: &Value, number: &str, now: Millis) -> String {
    match value {
        Value::Text(Some(text)) if text.len() >= 16 && !text.contains(' ') => "(text)".into(),
        // A client address, a network, or time steps.
        Value::Text(Some(text)) if text.chars().all(|c| c.is_ascii_digit() || " ./".contains(c)) => {
            "(numbers)".into()
        }
        Value::Text(Some(text)) => text.replace(number, "#"),
        Value::Integer(Some(number)) if (number - now).abs() < 1_000 * DAY => {
            format!("now{:+}", number - now)
        }
        Value::Integer(Some(number)) if (number - now / 30_000).abs() < 1_000 * DAY / 30_000 => {
            format!("step{:+}", number - now / 30_000)
        }
        Value::Integer(Some(number)) => number.to_string(),
        Value::Bytes(Some(_)) => "(bytes)".into(),
        Value::Text(None) | Value::Integer(None) | Value::Bytes(None) => "-".into(),
    }
}
