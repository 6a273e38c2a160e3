//! What a session is setting up: a secret, or backup codes.

use crate::{Db, Millis};

/// Backup codes that are being shown.
#[derive(Clone, Debug)]
pub struct PendingCodes {
    /// Sealed, separated by spaces.
    pub sealed: Vec<u8>,
    /// The set they belong to.
    pub set: String,
    /// When they were generated.
    pub made_at: Millis,
}

/// Stores or clears the sealed secret that is being set up.
pub async fn set_pending_secret(db: &mut Db, id: &str, sealed: Option<Vec<u8>>) -> anyhow::Result<()> {
    sqlx::query("UPDATE session SET pending_secret = $1 WHERE id = $2")
        .bind(sealed)
        .bind(id)
        .execute(db)
        .await?;
    Ok(())
}

/// Stores or clears the backup codes that are being shown.
pub async fn set_pending_codes(db: &mut Db, id: &str, codes: Option<PendingCodes>) -> anyhow::Result<()> {
    let (sealed, set, made_at) =
        codes.map_or((None, None, None), |c| (Some(c.sealed), Some(c.set), Some(c.made_at)));
    sqlx::query(
        "UPDATE session SET pending_codes = $1, pending_code_set = $2, pending_codes_made_at = $3 WHERE id = $4",
    )
    .bind(sealed)
    .bind(set)
    .bind(made_at)
    .bind(id)
    .execute(db)
    .await?;
    Ok(())
}
