//! Stages the accounts of an import, and adds them when it is accepted.

use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};
use store::{
    account::NewAccount,
    account_import::{self, Accepted},
    audit_event::{AuditEntry, Name},
    import::{BATCH, emails_taken, usernames_taken},
};

use super::{
    check,
    file::{File, Line},
};
use crate::{
    Domain,
    clock::{MINUTE, Millis, TOLERANCE},
    crypto,
    unit_of_work::{Actor, UnitOfWork},
};

/// The number of accounts that one transaction stages.
const STAGED: usize = 400;
/// An import that stages nothing for so long was interrupted. Others wait for its names until then.
const ABANDONED: Millis = MINUTE;

/// The id of an import: the same file can go on where it was interrupted.
pub fn id(csv: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(csv))
}

impl Domain {
    /// Stages all accounts. Returns false, and leaves nothing behind, if another account got one of their names meanwhile.
    pub(super) async fn stage(&self, id: &str, file: &File) -> anyhow::Result<bool> {
        for lines in file.lines.chunks(STAGED) {
            match self.stage_some(id, lines).await {
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
            for lines in lines.chunks(BATCH) {
                let accounts: Vec<_> = lines.iter().map(|line| (line.number, &line.new)).collect();
                account_import::stage(&mut unit, id, &accounts).await?;
            }
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
        loop {
            let mut db = self.store.read().await?;
            let is_any_accepted = account_import::accepted(&mut db).await?.is_some();
            let now = self.clock.now();
            let abandoned = account_import::abandoned(&mut db, now - ABANDONED, now + TOLERANCE).await?;
            drop(db);
            if is_any_accepted {
                self.add_staged().await?;
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
            let accounts = account_import::take(&mut unit, &id).await?;
            for accounts in accounts.chunks(BATCH) {
                unit.add_imported(accounts, &entry).await?;
            }
            unit.wake_for_import();
            Ok(())
        })
        .await
    }
}

impl UnitOfWork<'_> {
    async fn add_imported(&mut self, accounts: &[NewAccount], entry: &AuditEntry) -> anyhow::Result<()> {
        // During an upgrade, a server of the version before does not know that the names are reserved.
        let names: Vec<&str> = accounts.iter().map(|new| new.username.as_str()).collect();
        let names = usernames_taken(self, &names).await?;
        let keys: Vec<String> = accounts.iter().map(|new| new.email.key()).collect();
        let keys = emails_taken(self, &keys.iter().map(String::as_str).collect::<Vec<_>>()).await?;
        let (free, taken): (Vec<_>, Vec<_>) = accounts
            .iter()
            .partition(|new| !names.contains(new.username.as_str()) && !keys.contains(&new.email.key()));
        if !taken.is_empty() {
            tracing::warn!(
                target: "database",
                event = "accounts_not_imported",
                count = taken.len(),
                "accounts of an import were not added: a server of an older version had given their names away",
            );
        }
        if free.is_empty() {
            return Ok(());
        }
        let accounts: Vec<_> = free.into_iter().map(|new| (crypto::random_id(), new)).collect();
        store::import::insert(self, &accounts, entry.at).await?;
        let added = accounts.iter().map(|(id, new)| {
            let account = Name { id: id.clone(), username: new.username.as_str().to_owned() };
            AuditEntry { account: Some(account), ..entry.clone() }
        });
        store::audit_event::insert_all(self, &added.collect::<Vec<_>>()).await
    }
}
