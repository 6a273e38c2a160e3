//! The address at which people see Vestibule.

use std::str::FromStr;

use domain::url::is_loopback;
use url::Url;

/// The origin people see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl {
    origin: String,
    loopback: bool,
    secure: bool,
}

impl PublicUrl {
    /// The origin, such as `https://login.example.com`.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Whether it is this machine: only then may it be `http`, and mail go to a folder.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        self.loopback
    }

    /// Whether it is `https`.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.secure
    }
}

impl FromStr for PublicUrl {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let url =
            Url::parse(text).map_err(|_| "is not a URL, such as https://login.example.com".to_owned())?;
        let loopback = is_loopback(&url);
        let secure = url.scheme() == "https";
        if !secure && url.scheme() != "http" {
            return Err("must begin with https:// (or http:// for a loopback host)".into());
        }
        if !secure && !loopback {
            return Err("may be http only for a loopback host such as localhost: use https".into());
        }
        if url.path() != "/"
            || url.query().is_some()
            || url.fragment().is_some()
            || !url.username().is_empty()
        {
            return Err("must be only an origin: scheme, host and port, without a path".into());
        }
        Ok(Self { origin: url.origin().ascii_serialization(), loopback, secure })
    }
}
