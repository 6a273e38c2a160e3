//! Opens connections with points.

use std::{str::FromStr, time::Duration};

use log::LevelFilter;
use sqlx::{
    postgres::{PgConnectOptions, PgConnection},
    sqlite::{SqliteConnectOptions, SqliteConnection},
};
use sqlx_core::{
    Error, Result, Url,
    any::{AnyConnectOptions, AnyConnectionBackend},
    connection::ConnectOptions,
};

use super::{Points, connection::Connection};

/// How to open a connection.
#[derive(Clone, Debug)]
pub struct Options(AnyConnectOptions);

impl FromStr for Options {
    type Err = Error;
    fn from_str(url: &str) -> Result<Self> {
        url.parse().map(Self)
    }
}

impl TryFrom<&AnyConnectOptions> for Options {
    type Error = Error;
    fn try_from(options: &AnyConnectOptions) -> Result<Self> {
        Ok(Self(options.clone()))
    }
}

impl ConnectOptions for Options {
    type Connection = Connection;

    fn from_url(url: &Url) -> Result<Self> {
        AnyConnectOptions::from_url(url).map(Self)
    }

    async fn connect(&self) -> Result<Connection> {
        let url = &self.0.database_url;
        let inner: Box<dyn AnyConnectionBackend> = if url.scheme() == "sqlite" {
            let opened: SqliteConnection = SqliteConnectOptions::try_from(&self.0)?.connect().await?;
            Box::new(opened)
        } else {
            let opened: PgConnection = PgConnectOptions::try_from(&self.0)?.connect().await?;
            Box::new(opened)
        };
        Ok(Connection::new(inner, Points::of(url.as_str())))
    }

    fn log_statements(self, level: LevelFilter) -> Self {
        Self(self.0.log_statements(level))
    }

    fn log_slow_statements(self, level: LevelFilter, duration: Duration) -> Self {
        Self(self.0.log_slow_statements(level, duration))
    }
}
