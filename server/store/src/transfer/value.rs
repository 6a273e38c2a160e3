//! Values of the three types that the schema has.

use sqlx::{
    Any, Row as _,
    any::{AnyArguments, AnyRow},
    query::Query,
};

/// The type of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// TEXT.
    Text,
    /// BIGINT.
    Integer,
    /// BLOB, which is BYTEA on PostgreSQL.
    Bytes,
}

/// A value of a column; `None` is NULL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Of a text column.
    Text(Option<String>),
    /// Of an integer column.
    Integer(Option<i64>),
    /// Of a binary column.
    Bytes(Option<Vec<u8>>),
}

impl Kind {
    /// Its name in an export.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Integer => "integer",
            Self::Bytes => "bytes",
        }
    }
}

impl Value {
    pub(super) fn read(row: &AnyRow, index: usize, kind: Kind) -> sqlx::Result<Self> {
        Ok(match kind {
            Kind::Text => Self::Text(row.try_get(index)?),
            Kind::Integer => Self::Integer(row.try_get(index)?),
            Kind::Bytes => Self::Bytes(row.try_get(index)?),
        })
    }

    pub(super) fn bind(self, query: Query<'_, Any, AnyArguments>) -> Query<'_, Any, AnyArguments> {
        match self {
            Self::Text(value) => query.bind(value),
            Self::Integer(value) => query.bind(value),
            Self::Bytes(value) => query.bind(value),
        }
    }
}
