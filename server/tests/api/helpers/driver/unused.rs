//! What sqlx wants a database to have. Its `Any` connections use nothing of it but the way to connect, so the types have no
//! values.

use std::{borrow::Cow, fmt};

use sqlx_core::{
    Either, Result,
    arguments::Arguments,
    column::{Column, ColumnIndex},
    connection::Connection as Connects,
    database::Database,
    encode::Encode,
    error::BoxDynError,
    impl_statement_query,
    row::Row,
    sql_str::SqlStr,
    statement::Statement,
    transaction::{Transaction, TransactionManager},
    type_info::TypeInfo,
    types::Type,
    value::{Value, ValueRef},
};

use super::{connection::Connection, options::Options};

const UNUSED: &str = "only `Any` connections are opened";

/// The database that the tests' drivers name.
#[derive(Debug)]
pub struct Hooked;

/// A type without values.
#[derive(Clone, Debug, PartialEq)]
pub enum Nothing {}

/// No arguments.
#[derive(Default)]
pub struct NoArguments;

impl Database for Hooked {
    type Connection = Connection;
    type TransactionManager = Nothing;
    type Row = Nothing;
    type QueryResult = ();
    type Column = Nothing;
    type TypeInfo = Nothing;
    type Value = Nothing;
    type ValueRef<'r> = Nothing;
    type Arguments = NoArguments;
    type ArgumentBuffer = ();
    type Statement = Nothing;
    const NAME: &'static str = "tests";
    const URL_SCHEMES: &'static [&'static str] = &["sqlite", "postgres", "postgresql"];
}

impl Connects for Connection {
    type Database = Hooked;
    type Options = Options;

    async fn close(self) -> Result<()> {
        unreachable!("{UNUSED}")
    }

    async fn close_hard(self) -> Result<()> {
        unreachable!("{UNUSED}")
    }

    async fn ping(&mut self) -> Result<()> {
        unreachable!("{UNUSED}")
    }

    async fn begin(&mut self) -> Result<Transaction<'_, Hooked>> {
        unreachable!("{UNUSED}")
    }

    fn shrink_buffers(&mut self) {}

    async fn flush(&mut self) -> Result<()> {
        unreachable!("{UNUSED}")
    }

    fn should_flush(&self) -> bool {
        false
    }
}

impl TransactionManager for Nothing {
    type Database = Hooked;

    async fn begin(_: &mut Connection, _: Option<SqlStr>) -> Result<()> {
        unreachable!("{UNUSED}")
    }

    async fn commit(_: &mut Connection) -> Result<()> {
        unreachable!("{UNUSED}")
    }

    async fn rollback(_: &mut Connection) -> Result<()> {
        unreachable!("{UNUSED}")
    }

    fn start_rollback(_: &mut Connection) {}

    fn get_transaction_depth(_: &Connection) -> usize {
        0
    }
}

impl Row for Nothing {
    type Database = Hooked;

    fn columns(&self) -> &[Self] {
        match *self {}
    }

    fn try_get_raw<I: ColumnIndex<Self>>(&self, _: I) -> Result<Self> {
        match *self {}
    }
}

impl Column for Nothing {
    type Database = Hooked;

    fn ordinal(&self) -> usize {
        match *self {}
    }

    fn name(&self) -> &str {
        match *self {}
    }

    fn type_info(&self) -> &Self {
        match *self {}
    }
}

impl fmt::Display for Nothing {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl TypeInfo for Nothing {
    fn is_null(&self) -> bool {
        match *self {}
    }

    fn name(&self) -> &str {
        match *self {}
    }
}

impl Value for Nothing {
    type Database = Hooked;

    fn as_ref(&self) -> Self {
        match *self {}
    }

    fn type_info(&self) -> Cow<'_, Self> {
        match *self {}
    }

    fn is_null(&self) -> bool {
        match *self {}
    }
}

impl ValueRef<'_> for Nothing {
    type Database = Hooked;

    fn to_owned(&self) -> Self {
        match *self {}
    }

    fn type_info(&self) -> Cow<'_, Self> {
        match *self {}
    }

    fn is_null(&self) -> bool {
        match *self {}
    }
}

impl Arguments for NoArguments {
    type Database = Hooked;

    fn reserve(&mut self, _: usize, _: usize) {}

    fn add<'t, T: Encode<'t, Hooked> + Type<Hooked>>(
        &mut self,
        _: T,
    ) -> std::result::Result<(), BoxDynError> {
        unreachable!("{UNUSED}")
    }

    fn len(&self) -> usize {
        0
    }
}

impl Statement for Nothing {
    type Database = Hooked;

    fn into_sql(self) -> SqlStr {
        match self {}
    }

    fn sql(&self) -> &SqlStr {
        match *self {}
    }

    fn parameters(&self) -> Option<Either<&[Self], usize>> {
        match *self {}
    }

    fn columns(&self) -> &[Self] {
        match *self {}
    }

    impl_statement_query!(NoArguments);
}
