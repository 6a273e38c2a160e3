//! Seals every value again with the current key, while servers run.

use anyhow::Context as _;
use store::resealing::{COLUMNS, SealedColumn, SealedValue};

use crate::{Domain, crypto, crypto::keys::SealContext, unit_of_work::Actor};

/// The values that are sealed again in one transaction. Others can write in between.
const BATCH: u16 = 200;

impl Domain {
    /// Seals every value that another key has sealed with the current one. Reports the number of values so far after each
    /// batch. Returns that number when none is left.
    ///
    /// # Errors
    /// When a value does not open, which names it; when the database fails. What was done stays done.
    pub async fn seal_again(&self, progress: impl Fn(u64)) -> anyhow::Result<u64> {
        let mut done = 0;
        loop {
            let before = done;
            for column in COLUMNS {
                done = self.seal_column_again(column, done, &progress).await?;
            }
            // What others sealed with the old key meanwhile is found by the next round.
            if done == before {
                break;
            }
        }
        let key_check = self.keys.key_check();
        self.run(Actor::CommandLine, async |mut unit| {
            store::key_check::replace(&mut unit, key_check.clone()).await
        })
        .await?;
        Ok(done)
    }

    async fn seal_column_again(
        &self,
        column: &SealedColumn,
        mut done: u64,
        progress: &impl Fn(u64),
    ) -> anyhow::Result<u64> {
        let mut after = None;
        loop {
            let prefix = self.keys.prefix();
            let found = column.others(&mut *self.store.read().await?, &prefix, after.as_ref(), BATCH).await?;
            let Some(last) = found.last() else { return Ok(done) };
            after = Some(last.key.clone());
            let sealed = found.iter().map(|value| self.sealed_again(column, value));
            let sealed: Vec<Vec<u8>> = sealed.collect::<anyhow::Result<_>>()?;
            self.run::<_, anyhow::Error, _>(Actor::CommandLine, async |mut unit| {
                for (value, new) in found.iter().zip(&sealed) {
                    column.replace(&mut unit, value, new.clone()).await?;
                }
                Ok(())
            })
            .await?;
            done += u64::try_from(found.len())?;
            progress(done);
        }
    }

    fn sealed_again(&self, column: &SealedColumn, value: &SealedValue) -> anyhow::Result<Vec<u8>> {
        let owner = match (&value.owner, &value.key) {
            (Some(owner), _) => owner.clone(),
            (None, store::resealing::RowKey::Text(key)) => key.clone(),
            (None, store::resealing::RowKey::Bytes(key)) => crypto::hex(key),
        };
        let context = SealContext { column: column.context, owner: &owner };
        let opened = self.keys.open(context, &value.sealed);
        let opened = opened.with_context(|| {
            let (table, name) = column.name();
            format!("the value in {table}.{name} of the row {:?}", value.key)
        })?;
        Ok(self.keys.seal(context, &opened))
    }
}
