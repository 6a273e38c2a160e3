//! Table `decoy`: what is written for a name of no account where something is written for an account, so that both keep
//! the database busy for the same time. Nothing reads it.

use super::Db;
use crate::Millis;

/// The number of rows. Further ones replace them.
pub const SLOTS: u16 = 512;

/// A row to write.
#[derive(Clone, Copy, Debug)]
pub struct Decoy<'a> {
    /// Its place, chosen at random so that parallel transactions seldom meet: below [`SLOTS`].
    pub slot: u16,
    /// The name of the event that an account would have.
    pub kind: &'a str,
    /// A random id in place of the account's.
    pub account_id: &'a str,
    /// The client's address.
    pub address: &'a str,
}

/// Writes a row in place of the one that the slot had.
pub async fn write(db: &mut Db, decoy: &Decoy<'_>, now: Millis) -> anyhow::Result<()> {
    sqlx::query(
        "INSERT INTO decoy (slot, at, kind, actor_id, account_id, address) VALUES ($1, $2, $3, $4, $4, $5)
         ON CONFLICT (slot) DO UPDATE SET at = $2, kind = $3, actor_id = $4, account_id = $4, address = $5",
    )
    .bind(i64::from(decoy.slot % SLOTS))
    .bind(now)
    .bind(decoy.kind)
    .bind(decoy.account_id)
    .bind(decoy.address)
    .execute(db)
    .await?;
    Ok(())
}
