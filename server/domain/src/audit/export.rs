//! Exports the audit log as a CSV file, sent while it is read.

use anyhow::Context as _;
use csv::Writer;
use shared::{
    NoError,
    api::{
        admin::audit::{ActivityFilter, Actor, AuditEvent},
        audit::EventKind,
    },
};
use store::audit_event::{self, Wanted};
use tokio::sync::mpsc;

use crate::{
    Domain, DomainError,
    admin::authority::Admin,
    audit::list::{view, wanted},
    clock::{Millis, SECOND},
};

/// The number of entries in a part.
const PART: u16 = 500;
/// The number of parts that wait for a slow reader.
const PARTS: usize = 2;

const COLUMNS: [&str; 11] =
    ["time", "kind", "by", "actor", "account", "address", "browser", "factor", "count", "name", "text"];

impl Domain {
    /// Every event that matches a filter, the latest first, in parts that are read on demand. The export itself is
    /// recorded first, and is not in the file.
    ///
    /// # Errors
    /// `NotFound` for anyone but administrators.
    pub async fn export_activity(
        &self,
        admin: Admin<'_>,
        filter: &ActivityFilter,
    ) -> Result<mpsc::Receiver<anyhow::Result<Vec<u8>>>, DomainError<NoError>> {
        self.check_may_view(admin).await?;
        let (wanted, last) = self
            .run_as_viewer(admin, async |mut unit| {
                let wanted = wanted(&mut unit, filter).await?;
                let last = audit_event::last_id(&mut unit).await?;
                unit.audit(None, EventKind::ActivityExported).await?;
                Ok::<_, DomainError<NoError>>((wanted, last))
            })
            .await?;
        let (send, receive) = mpsc::channel(PARTS);
        let domain = self.clone();
        tokio::spawn(async move {
            let export = async {
                let head = [b"\xef\xbb\xbf".to_vec(), rows(&[COLUMNS.map(Into::into)])?].concat();
                send.send(Ok(head)).await.context("the reader is gone")?;
                match wanted {
                    Some(wanted) => domain.export(&wanted, last + 1, &send).await,
                    None => Ok(()),
                }
            };
            if let Err(error) = export.await {
                // The reader sees that the file is incomplete.
                drop(send.send(Err(error)).await);
            }
        });
        Ok(receive)
    }

    async fn export(
        &self,
        wanted: &Wanted,
        mut before: i64,
        send: &mpsc::Sender<anyhow::Result<Vec<u8>>>,
    ) -> anyhow::Result<()> {
        loop {
            let found = audit_event::find(&mut *self.store.read().await?, wanted, before, PART).await?;
            let Some((id, _)) = found.last() else { return Ok(()) };
            before = *id;
            let part: Vec<_> = found.into_iter().filter_map(|(_, entry)| Some(row(view(entry?)))).collect();
            send.send(rows(&part)).await.context("the reader is gone")?;
        }
    }
}

fn rows(rows: &[[String; 11]]) -> anyhow::Result<Vec<u8>> {
    let mut writer = Writer::from_writer(Vec::new());
    for row in rows {
        writer.write_record(row)?;
    }
    Ok(writer.into_inner()?)
}

fn row(entry: AuditEvent) -> [String; 11] {
    let (by, actor) = match entry.by {
        Actor::Account(name) => ("account", name.username),
        Actor::CommandLine => ("command_line", String::new()),
        Actor::Stranger => ("stranger", String::new()),
        Actor::Server => ("server", String::new()),
    };
    let detail = entry.detail;
    [
        time(entry.at),
        entry.kind.name().into(),
        by.into(),
        actor,
        entry.account.map(|name| name.username).unwrap_or_default(),
        entry.address.unwrap_or_default(),
        entry.browser.unwrap_or_default(),
        detail.factor.map(|factor| factor.name().to_owned()).unwrap_or_default(),
        detail.count.map(|count| count.to_string()).unwrap_or_default(),
        detail.name.unwrap_or_default(),
        detail.text.unwrap_or_default(),
    ]
    .map(|cell| harmless(&cell))
}

/// A cell that no spreadsheet evaluates as a formula (OWASP, CSV Injection).
///
/// Some programs split at semicolons, tabs or line breaks as well, whatever the quotes say. So an apostrophe stands before
/// each such character at the start of the cell and after each separator, also where spaces or quotes come between.
fn harmless(cell: &str) -> String {
    let mut at_start = true;
    let mut text = String::with_capacity(cell.len());
    for character in cell.chars() {
        if at_start && is_formula_start(character) {
            text.push('\'');
        }
        text.push(character);
        let stays = character.is_whitespace() || matches!(character, '"' | '\'');
        at_start = matches!(character, ',' | ';' | '|') || character.is_control() || (at_start && stays);
    }
    text
}

/// Whether a spreadsheet takes a cell that begins with this character for a formula. Some take the full-width forms too.
fn is_formula_start(character: char) -> bool {
    matches!(character, '=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠')
}

/// A time as `2026-11-24T03:49:07Z` (RFC 3339).
fn time(at: Millis) -> String {
    let format = time::macros::format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]Z");
    let moment = time::OffsetDateTime::from_unix_timestamp(at.div_euclid(SECOND)).ok();
    moment.and_then(|moment| moment.format(format).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_text_and_times_are_readable() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)"] {
            assert_eq!(harmless(formula), format!("'{formula}"));
        }
        for plain in ["a=b", "a - b", "2023-11-14T22:13:30Z", "2001:db8::7", "Ada, Countess", ""] {
            assert_eq!(harmless(plain), plain);
        }
        for (cell, expected) in [
            ("\t=1", "'\t'=1"),
            ("a;=1+1", "a;'=1+1"),
            ("a,\"=1", "a,\"'=1"),
            ("a\n  @SUM(A1)", "a\n  '@SUM(A1)"),
            (" =1", " '=1"),
            ("＝1", "'＝1"),
            ("a|-1;+2", "a|'-1;'+2"),
        ] {
            assert_eq!(harmless(cell), expected);
        }
        assert_eq!(time(1_700_000_010_999), "2023-11-14T22:13:30Z");
    }
}
