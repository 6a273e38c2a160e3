//! Values that are sealed with another key than the current one, for a rotation of keys.

use sqlx::{Row as _, any::AnyRow};

use super::Db;

/// A column with sealed values.
#[derive(Debug)]
pub struct SealedColumn {
    table: &'static str,
    column: &'static str,
    /// The column with the primary key.
    key: &'static str,
    key_is_text: bool,
    /// The column with the owner that values are sealed for. None: the primary key in hexadecimal.
    owner: Option<&'static str>,
    /// What values are sealed for, besides the owner.
    pub context: &'static str,
}

/// A primary key.
#[derive(Clone, Debug)]
pub enum RowKey {
    /// A text.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
}

/// A sealed value and its place.
#[derive(Clone, Debug)]
pub struct SealedValue {
    /// The row.
    pub key: RowKey,
    /// The owner. None: the key in hexadecimal.
    pub owner: Option<String>,
    /// The value.
    pub sealed: Vec<u8>,
}

/// Every sealed column except the key check, which is replaced as a whole.
pub const COLUMNS: &[SealedColumn] = &[
    text("authenticator", "secret", "account_id", "authenticator.secret"),
    text("session", "pending_secret", "account_id", "session.pending_secret"),
    text("session", "pending_codes", "account_id", "session.pending_codes"),
    text("mail", "content", "id", "mail.content"),
    text("mail", "summary", "id", "mail.summary"),
    text("reset_request", "content", "id", "reset_request.content"),
    bytes("passkey_ceremony", "state", "challenge_hash", Some("owner"), "passkey_ceremony.state"),
    bytes("provider_login", "secrets", "state_hash", None, "oidc_sign_in.secrets"),
];

const fn text(
    table: &'static str,
    column: &'static str,
    owner: &'static str,
    context: &'static str,
) -> SealedColumn {
    SealedColumn { table, column, key: "id", key_is_text: true, owner: Some(owner), context }
}

const fn bytes(
    table: &'static str,
    column: &'static str,
    key: &'static str,
    owner: Option<&'static str>,
    context: &'static str,
) -> SealedColumn {
    SealedColumn { table, column, key, key_is_text: false, owner, context }
}

impl SealedColumn {
    /// `table.column`, for `server/store/src/sealed.rs` and for errors.
    #[must_use]
    pub fn name(&self) -> (&'static str, &'static str) {
        (self.table, self.column)
    }

    /// Finds values that do not begin with `prefix`, in the order of their keys after `after`, at most `most`.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn others(
        &self,
        db: &mut Db,
        prefix: &[u8],
        after: Option<&RowKey>,
        most: u16,
    ) -> anyhow::Result<Vec<SealedValue>> {
        let Self { table, column, key, owner, .. } = self;
        let (owner, length) = (owner.unwrap_or("''"), prefix.len());
        let after_key = if after.is_some() { format!("AND {key} > $3") } else { String::new() };
        // Values that were cleared are empty.
        let statement = format!(
            "SELECT {key} AS row_key, {owner} AS owner, {column} AS sealed FROM {table}
             WHERE LENGTH({column}) > 0 AND SUBSTR({column}, 1, {length}) <> $1 {after_key} ORDER BY {key} LIMIT $2"
        );
        let query = sqlx::query(sqlx::AssertSqlSafe(statement)).bind(prefix.to_vec()).bind(i64::from(most));
        let query = match after {
            None => query,
            Some(RowKey::Text(key)) => query.bind(key.clone()),
            Some(RowKey::Bytes(key)) => query.bind(key.clone()),
        };
        query.fetch_all(db).await?.iter().map(|row| self.read(row)).collect()
    }

    fn read(&self, row: &AnyRow) -> anyhow::Result<SealedValue> {
        let key = if self.key_is_text {
            RowKey::Text(row.try_get("row_key")?)
        } else {
            RowKey::Bytes(row.try_get("row_key")?)
        };
        let owner = match self.owner {
            Some(_) => Some(row.try_get("owner")?),
            None => None,
        };
        Ok(SealedValue { key, owner, sealed: row.try_get("sealed")? })
    }

    /// Replaces a value, unless it has changed meanwhile.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn replace(&self, db: &mut Db, value: &SealedValue, new: Vec<u8>) -> anyhow::Result<()> {
        let Self { table, column, key, .. } = self;
        let statement = format!("UPDATE {table} SET {column} = $1 WHERE {key} = $2 AND {column} = $3");
        let query = sqlx::query(sqlx::AssertSqlSafe(statement)).bind(new);
        let query = match &value.key {
            RowKey::Text(key) => query.bind(key.clone()),
            RowKey::Bytes(key) => query.bind(key.clone()),
        };
        query.bind(value.sealed.clone()).execute(db).await?;
        Ok(())
    }
}
