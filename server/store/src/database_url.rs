//! Which database to open, and over how many connections.

use std::{
    fmt,
    net::IpAddr,
    path::{Path, PathBuf},
    str::FromStr,
};

use url::Url;

/// The parameters that the URL of a PostgreSQL server can have, as in libpq.
const PARAMETERS: &[&str] = &[
    "application_name",
    "dbname",
    "host",
    "options",
    "password",
    "port",
    "sslcert",
    "sslkey",
    "sslmode",
    "sslrootcert",
    "statement-cache-capacity",
    "user",
];
/// The values of `sslmode`. `allow` is left out, because sqlx does not implement it.
const TLS_MODES: &[&str] = &["disable", "prefer", "require", "verify-ca", "verify-full"];
/// How many prepared statements a connection keeps: about as many as there are statements.
const STATEMENTS: &str = "400";

/// Which database to open: `sqlite://PATH` or `postgres://user:password@host:port/name`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// An SQLite file.
    Sqlite(PathBuf),
    /// A PostgreSQL database.
    Postgres(PostgresUrl),
}

/// The URL of a PostgreSQL database. Its text forms contain neither the password nor the parameters.
#[derive(Clone, PartialEq, Eq)]
pub struct PostgresUrl {
    url: Url,
    pool: PoolSize,
}

/// The most connections of one server to PostgreSQL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PoolSize(u32);

impl PoolSize {
    const DEFAULT: Self = Self(10);
    /// Enough for two transactions that wait for each other, and two that read.
    const LEAST: u32 = 4;

    /// All of them.
    pub(crate) fn all(self) -> u32 {
        self.0
    }

    /// The transactions that may run at the same time. Two connections are left for reading, so that forward authentication
    /// goes on while transactions wait for each other.
    pub(crate) fn writers(self) -> u32 {
        self.0 - 2
    }
}

impl FromStr for PoolSize {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let number = text.parse().ok().filter(|number| (Self::LEAST..=1_000).contains(number));
        number.map(Self).ok_or_else(|| format!("is not a number from {} to 1000", Self::LEAST))
    }
}

impl FromStr for DatabaseUrl {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if let Some(path) = text.strip_prefix("sqlite://").filter(|path| !path.is_empty()) {
            return Ok(Self::Sqlite(path.into()));
        }
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return PostgresUrl::parse(text).map(Self::Postgres);
        }
        Err("must be sqlite://PATH or postgres://USER:PASSWORD@HOST/DATABASE".into())
    }
}

impl DatabaseUrl {
    /// The same with a password that is not in the URL.
    ///
    /// # Errors
    /// What is wrong with that, to follow the name of the password's key.
    pub fn with_password(self, password: &str) -> Result<Self, String> {
        match self {
            Self::Sqlite(_) => Err("is for PostgreSQL, and database_url names an SQLite file".into()),
            Self::Postgres(url) => url.with_password(password).map(Self::Postgres),
        }
    }

    /// The same with a pool of another size. An SQLite file is not shared with other machines, and has as many as it needs.
    #[must_use]
    pub fn with_pool(self, pool: PoolSize) -> Self {
        match self {
            Self::Sqlite(path) => Self::Sqlite(path),
            Self::Postgres(url) => Self::Postgres(PostgresUrl { pool, ..url }),
        }
    }

    /// The SQLite file.
    #[must_use]
    pub fn file(&self) -> Option<&Path> {
        match self {
            Self::Sqlite(path) => Some(path),
            Self::Postgres(_) => None,
        }
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => path.display().fmt(f),
            Self::Postgres(url) => url.fmt(f),
        }
    }
}

impl PostgresUrl {
    fn parse(text: &str) -> Result<Self, String> {
        // The error does not repeat the text, which may contain a password.
        let mut url = Url::parse(text).map_err(|error| format!("is not a URL: {error}"))?;
        let mut host = url.host_str().unwrap_or_default().replace("%2F", "/").replace("%2f", "/");
        let mut database = url.path().trim_start_matches('/').to_owned();
        let (mut has_tls_mode, mut has_capacity) = (false, false);
        for (name, value) in url.query_pairs() {
            if !PARAMETERS.contains(&&*name) {
                return Err(format!("has the unknown parameter {name}; it takes {}", PARAMETERS.join(", ")));
            }
            match &*name {
                "host" => host = value.into_owned(),
                "dbname" => database = value.into_owned(),
                "sslmode" if !TLS_MODES.contains(&&*value) => {
                    return Err(format!("has an sslmode that is not one of {}", TLS_MODES.join(", ")));
                }
                "sslmode" => has_tls_mode = true,
                "port" if value.parse::<u16>().is_err() => {
                    return Err("has a port that is not a number".into());
                }
                "statement-cache-capacity" if value.parse::<u16>().is_err() => {
                    return Err("has a statement-cache-capacity that is not a number".into());
                }
                "statement-cache-capacity" => has_capacity = true,
                _ => {}
            }
        }
        if host.is_empty() {
            return Err("names no host".into());
        }
        if database.is_empty() {
            return Err("names no database".into());
        }
        // Passwords and secrets must not cross a network in the clear, or go to a server that only pretends to be ours.
        if !has_tls_mode && !is_local(&host) {
            url.query_pairs_mut().append_pair("sslmode", "verify-full");
        }
        if !has_capacity {
            url.query_pairs_mut().append_pair("statement-cache-capacity", STATEMENTS);
        }
        Ok(Self { url, pool: PoolSize::DEFAULT })
    }

    fn with_password(mut self, password: &str) -> Result<Self, String> {
        if self.url.password().is_some() || self.url.query_pairs().any(|(name, _)| name == "password") {
            return Err("is given besides a password in database_url".into());
        }
        // Not as a part of the host, where a percent sign would stay as it is, and be decoded later.
        self.url.query_pairs_mut().append_pair("password", password);
        Ok(self)
    }

    /// The size of the pool.
    pub(crate) fn pool(&self) -> PoolSize {
        self.pool
    }

    /// With the password and all parameters, for the driver.
    pub(crate) fn with_secrets(&self) -> &str {
        self.url.as_str()
    }
}

impl fmt::Display for PostgresUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut url = self.url.clone();
        // Without a host, setting the password fails, and there is none.
        let (Ok(()) | Err(())) = url.set_password(None);
        url.set_query(None);
        url.as_str().fmt(f)
    }
}

impl fmt::Debug for PostgresUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Whether the host is this machine: a Unix socket, or a loopback address.
fn is_local(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host.starts_with('/')
        || host.eq_ignore_ascii_case("localhost")
        || address.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests;
