//! Stages the accounts of an import, and adds them when it is accepted.

use std::time::Instant;

use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};
use store::{
    account::NewAccount,
    account_import::{self, Accepted},
    audit_event::{AuditEntry, Name},
    import::BATCH,
};

use super::{
    check,
    file::{File, Line},
};
use crate::{
    Domain,
    admin::authority::Admin,
    clock::{MINUTE, Millis, TOLERANCE},
    crypto,
    unit_of_work::{Actor, UnitOfWork},
};

/// The number of accounts that one transaction stages.
const STAGED: usize = 200;
/// An import that stages nothing for so long was interrupted. Others wait for its names until then.
const ABANDONED: Millis = MINUTE;
/// How often in a row a step may conflict with those of other servers, each time after all its runs.
const CONFLICTS: u32 = 20;

/// How the transactions of an import leave room for others.
#[derive(Clone, Copy)]
pub enum Pace {
    /// Others queue for SQLite's writer in this process, in order.
    Queued,
    /// Others are another process, which does not queue but tries again now and then: half of the time is theirs.
    Halved,
}

impl Pace {
    /// That of an import by `admin`.
    pub fn of(admin: Admin<'_>) -> Self {
        match admin {
            Admin::CommandLine => Self::Halved,
            Admin::Browser(_) => Self::Queued,
        }
    }

    async fn keep<T>(self, transaction: impl Future<Output = T>) -> T {
        let begun = Instant::now();
        let outcome = transaction.await;
        if matches!(self, Self::Halved) {
            tokio::time::sleep(begun.elapsed()).await;
        }
        outcome
    }
}

/// The id of an import: the same file can go on where it was interrupted.
pub fn id(csv: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(csv))
}

impl Domain {
    /// Stages all accounts. Returns false, and leaves nothing behind, if another account got one of their names meanwhile.
    pub(super) async fn stage(&self, id: &str, file: &File, pace: Pace) -> anyhow::Result<bool> {
        for lines in file.lines.chunks(STAGED) {
            match pace.keep(self.stage_some(id, lines)).await {
                Ok(true) => {}
                Ok(false) => {
                    self.discard(id).await?;
                    return Ok(false);
                }
                Err(error) => {
                    // The database may be away. Then a background task does it later.
                    drop(self.discard(id).await);
                    return Err(error);
                }
            }
        }
        Ok(true)
    }

    async fn stage_some(&self, id: &str, lines: &[Line]) -> anyhow::Result<bool> {
        self.run(Actor::Background, async |mut unit| {
            let now = unit.now;
            let is_open = account_import::begin(&mut unit, id, now).await?;
            if !is_open || !check::taken(&mut unit, lines, id).await?.is_empty() {
                return Ok(false);
            }
            unit.make_room(true).await?;
            for lines in lines.chunks(BATCH) {
                let accounts: Vec<_> = lines.iter().map(|line| (line.number, &line.new)).collect();
                account_import::stage(&mut unit, id, &accounts).await?;
            }
            unit.make_room(false).await?;
            Ok(true)
        })
        .await
    }

    /// Gives up an import, unless it was accepted.
    pub(super) async fn discard(&self, id: &str) -> anyhow::Result<()> {
        while self
            .run(Actor::Background, async |mut unit| account_import::discard(&mut unit, id).await)
            .await?
        {}
        Ok(())
    }

    /// Adds the accounts of imports that were accepted, and gives up imports that were interrupted before.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn finish_imports(&self) -> anyhow::Result<()> {
        self.finish_imports_at(Pace::Queued).await
    }

    pub(super) async fn finish_imports_at(&self, pace: Pace) -> anyhow::Result<()> {
        let mut conflicts = 0;
        loop {
            let mut db = self.store.read().await?;
            let is_any_accepted = account_import::accepted(&mut db).await?.is_some();
            let now = self.clock.now();
            let abandoned = account_import::abandoned(&mut db, now - ABANDONED, now + TOLERANCE).await?;
            drop(db);
            if is_any_accepted {
                match pace.keep(self.add_staged()).await {
                    // Other servers add accounts of the same import.
                    Err(error) if store::is_conflict(&error) && conflicts < CONFLICTS => conflicts += 1,
                    added => {
                        added?;
                        conflicts = 0;
                    }
                }
            } else if let Some(id) = abandoned {
                self.discard(&id).await?;
            } else {
                return Ok(());
            }
        }
    }

    /// Adds some accounts of an accepted import.
    async fn add_staged(&self) -> anyhow::Result<()> {
        self.run(Actor::Background, async |mut unit| {
            let Some(Accepted { id, entry }) = account_import::accepted(&mut unit).await? else {
                return Ok(());
            };
            unit.make_room(true).await?;
            let accounts = account_import::take(&mut unit, &id).await?;
            for accounts in accounts.chunks(BATCH) {
                unit.add_imported(accounts, &entry).await?;
            }
            unit.make_room(false).await?;
            unit.wake_for_import();
            Ok(())
        })
        .await
    }
}

impl UnitOfWork<'_> {
    async fn add_imported(&mut self, accounts: &[NewAccount], entry: &AuditEntry) -> anyhow::Result<()> {
        let accounts: Vec<_> = accounts.iter().map(|new| (crypto::random_id(), new)).collect();
        store::import::insert(self, &accounts, entry.at).await?;
        let added = accounts.iter().map(|(id, new)| {
            let account = Name { id: id.clone(), username: new.username.as_str().to_owned() };
            AuditEntry { account: Some(account), ..entry.clone() }
        });
        store::audit_event::insert_all(self, &added.collect::<Vec<_>>()).await
    }
}
