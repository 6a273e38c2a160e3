//! A domain on an empty database, and an error as PostgreSQL reports a conflict.

use std::{borrow::Cow, error::Error, fmt, net::Ipv4Addr, sync::Arc};

use sqlx::error::{DatabaseError, ErrorKind};
use store::{DatabaseUrl, Store};
use tempfile::TempDir;

use crate::{
    BackgroundTasks, Domain, Parts, Requester, Site,
    clock::Clock,
    crypto::{
        hasher::{Cost, Hasher},
        keys::Keys,
    },
    language::Language,
    rate_limit::address_limit::AddressLimit,
};

pub(super) async fn domain() -> (Domain, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let domain = Domain::new(Parts {
        store: Store::open(&DatabaseUrl::Sqlite(folder.path().join("vestibule.db"))).await.unwrap(),
        keys: Arc::new(Keys::create(&folder.path().join("vestibule.key"), folder.path()).unwrap()),
        clock: Clock::held(1_700_000_010_000),
        hasher: Hasher::start(Cost::Minimal).unwrap(),
        providers: Vec::new().into(),
        background: BackgroundTasks::default(),
        site: Site {
            application_name: "Example".into(),
            application_url: None,
            language: Language::find("en").unwrap(),
            origin: "https://login.example.com".into(),
        },
        sibling_domains: false,
        reset_requests: 60,
        address_limit: AddressLimit { tries: 20, exempt: Vec::new() },
        relying_party: None,
    });
    (domain, folder)
}

pub(super) fn requester() -> Requester {
    Requester {
        session: None,
        browser: None,
        remembered: None,
        language: None,
        address: Ipv4Addr::new(192, 0, 2, 1).into(),
        agent: String::new(),
    }
}

pub(super) fn conflict() -> anyhow::Error {
    anyhow::Error::from(sqlx::Error::Database(Box::new(SerializationFailure)))
}

/// `serialization_failure` of PostgreSQL.
#[derive(Debug)]
struct SerializationFailure;

impl fmt::Display for SerializationFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message())
    }
}

impl Error for SerializationFailure {}

impl DatabaseError for SerializationFailure {
    fn message(&self) -> &'static str {
        "could not serialize access due to concurrent update"
    }

    fn code(&self) -> Option<Cow<'_, str>> {
        Some("40001".into())
    }

    fn as_error(&self) -> &(dyn Error + Send + Sync + 'static) {
        self
    }

    fn as_error_mut(&mut self) -> &mut (dyn Error + Send + Sync + 'static) {
        self
    }

    fn into_error(self: Box<Self>) -> Box<dyn Error + Send + Sync + 'static> {
        self
    }

    fn kind(&self) -> ErrorKind {
        ErrorKind::Other
    }
}
