//! What sqlx wants a database to have. Its `Any` connections use nothing of it but the way to connect.

use std::{borrow::Cow, fmt, result};

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

/// The database that the tests' drivers name.
#[derive(Debug)]
pub struct Hooked;

/// A type without values.
#[derive(Clone, Debug, PartialEq)]
pub enum Nothing {}

/// No arguments.
#[derive(Default)]
pub struct NoArguments;

/// Functions that nothing calls.
macro_rules! unused {
    ($(fn $name:ident $arguments:tt $(-> $result:ty)?;)*) => {
        $(fn $name $arguments $(-> $result)? { unreachable!("only `Any` connections are opened") })*
    };
    ($(async fn $name:ident $arguments:tt -> $result:ty;)*) => {
        $(async fn $name $arguments -> $result { unreachable!("only `Any` connections are opened") })*
    };
}

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
    unused! {
        async fn close(self) -> Result<()>;
        async fn close_hard(self) -> Result<()>;
        async fn ping(&mut self) -> Result<()>;
        async fn begin(&mut self) -> Result<Transaction<'_, Hooked>>;
        async fn flush(&mut self) -> Result<()>;
    }
    unused! {
        fn shrink_buffers(&mut self);
        fn should_flush(&self) -> bool;
    }
}

impl TransactionManager for Nothing {
    type Database = Hooked;
    unused! {
        async fn begin(_: &mut Connection, _: Option<SqlStr>) -> Result<()>;
        async fn commit(_: &mut Connection) -> Result<()>;
        async fn rollback(_: &mut Connection) -> Result<()>;
    }
    unused! {
        fn start_rollback(_: &mut Connection);
        fn get_transaction_depth(_: &Connection) -> usize;
    }
}

impl Row for Nothing {
    type Database = Hooked;
    unused! { fn columns(&self) -> &[Self]; }

    fn try_get_raw<I: ColumnIndex<Self>>(&self, _: I) -> Result<Self> {
        match *self {}
    }
}

impl Column for Nothing {
    type Database = Hooked;
    unused! {
        fn ordinal(&self) -> usize;
        fn name(&self) -> &str;
        fn type_info(&self) -> &Self;
    }
}

impl fmt::Display for Nothing {
    unused! { fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result; }
}

impl TypeInfo for Nothing {
    unused! {
        fn is_null(&self) -> bool;
        fn name(&self) -> &str;
    }
}

impl Value for Nothing {
    type Database = Hooked;
    unused! {
        fn as_ref(&self) -> Self;
        fn type_info(&self) -> Cow<'_, Self>;
        fn is_null(&self) -> bool;
    }
}

impl ValueRef<'_> for Nothing {
    type Database = Hooked;
    unused! {
        fn to_owned(&self) -> Self;
        fn type_info(&self) -> Cow<'_, Self>;
        fn is_null(&self) -> bool;
    }
}

impl Arguments for NoArguments {
    type Database = Hooked;
    unused! {
        fn reserve(&mut self, _: usize, _: usize);
        fn len(&self) -> usize;
    }

    fn add<'t, T: Encode<'t, Hooked> + Type<Hooked>>(&mut self, _: T) -> result::Result<(), BoxDynError> {
        Ok(())
    }
}

impl Statement for Nothing {
    type Database = Hooked;
    unused! {
        fn into_sql(self) -> SqlStr;
        fn sql(&self) -> &SqlStr;
        fn parameters(&self) -> Option<Either<&[Self], usize>>;
        fn columns(&self) -> &[Self];
    }

    impl_statement_query!(NoArguments);
}
