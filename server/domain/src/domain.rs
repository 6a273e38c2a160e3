//! What the rules work with, put together once when the server starts.

use std::sync::{Arc, Mutex, PoisonError};

use store::{Store, forward_auth_session::SessionLookup};
use tokio::{sync::Notify, time::Instant};

use crate::{
    clock::{Clock, Millis},
    crypto::{hasher::Hasher, keys::Keys},
    forward_auth::last_seen::LastSeen,
    hourly_counts::HourlyCounts,
    identity_provider::{Provider, Providers},
    language::Language,
    rate_limit::{address_limit::AddressLimit, fair_share::FairShare},
    webauthn::RelyingParty,
};

/// The entry point to every rule. Clones share its parts.
#[derive(Clone)]
pub struct Domain {
    pub(crate) store: Store,
    pub(crate) keys: Arc<Keys>,
    pub(crate) clock: Clock,
    pub(crate) hasher: Hasher,
    /// Fair shares of the hasher.
    pub(crate) fair_share: FairShare,
    pub(crate) address_limit: Arc<AddressLimit>,
    /// The requests for reset codes that are answered within a minute. 0: no limit.
    pub(crate) reset_requests: i64,
    pub(crate) providers: Providers,
    /// When the database was last written to see whether it can be.
    pub(crate) write_probe: Arc<tokio::sync::Mutex<Option<Instant>>>,
    pub(crate) forward_auth: ForwardAuth,
    pub(crate) hourly_counts: HourlyCounts,
    pub(crate) background: BackgroundTasks,
    pub(crate) site: Arc<Site>,
    /// None where browsers have no passkeys.
    pub(crate) relying_party: Option<Arc<RelyingParty>>,
}

/// What forward authentication keeps between requests.
#[derive(Clone)]
pub(crate) struct ForwardAuth {
    pub(crate) sessions: SessionLookup,
    /// Sightings of sessions that are not in the database yet.
    pub(crate) last_seen: LastSeen,
    /// Whether applications on sibling domains are protected: a finished sign-in then gets a forward token.
    pub(crate) sibling_domains: bool,
}

/// Wakes the background tasks. Clones wake the same ones.
#[derive(Clone, Default)]
pub struct BackgroundTasks {
    /// Wakes the mailer.
    pub mail_queued: Arc<Notify>,
    pub(crate) reset_requested: Arc<Notify>,
    pub(crate) import_finished: Arc<Notify>,
    pub(crate) recorded_mail: RecordedMail,
}

/// The ids of the emails that this process queued, for a command that reports what became of them. Empty until
/// [`Domain::record_mail`].
#[derive(Clone, Default)]
pub(crate) struct RecordedMail(Arc<Mutex<Option<Vec<String>>>>);

impl RecordedMail {
    pub(crate) fn add(&self, ids: &[String]) {
        if let Some(recorded) = &mut *self.0.lock().unwrap_or_else(PoisonError::into_inner) {
            recorded.extend_from_slice(ids);
        }
    }
}

/// How this installation presents itself in pages, mail and authenticator apps.
#[derive(Clone, Debug)]
pub struct Site {
    /// The application's name.
    pub application_name: String,
    /// The application's address, where one is configured.
    pub application_url: Option<String>,
    /// The language of mail to people who never chose one.
    pub language: Language,
    /// The public origin of Vestibule: links in mail start with it.
    pub origin: String,
}

/// What [`Domain::new`] needs.
pub struct Parts {
    /// The database.
    pub store: Store,
    /// Seals secrets at rest.
    pub keys: Arc<Keys>,
    /// The clock of every rule.
    pub clock: Clock,
    /// Hashes passwords and backup codes.
    pub hasher: Hasher,
    /// The identity providers.
    pub providers: Providers,
    /// The background tasks to wake.
    pub background: BackgroundTasks,
    /// How this installation presents itself.
    pub site: Site,
    /// Whether applications on sibling domains are protected by forward authentication.
    pub sibling_domains: bool,
    /// The limit for wrong passwords of one client address.
    pub address_limit: AddressLimit,
    /// The requests for reset codes from unknown browsers that are answered within a minute. 0: no limit.
    pub reset_requests: u32,
    /// The relying party of passkeys. None where browsers have no passkeys.
    pub relying_party: Option<RelyingParty>,
}

impl Domain {
    /// Puts the parts together.
    #[must_use]
    pub fn new(parts: Parts) -> Self {
        let Parts {
            store,
            keys,
            clock,
            hasher,
            providers,
            background,
            site,
            sibling_domains,
            address_limit,
            reset_requests,
            relying_party,
        } = parts;
        let forward_auth = ForwardAuth {
            sessions: SessionLookup::new(store.clone()),
            last_seen: LastSeen::default(),
            sibling_domains,
        };
        let hourly_counts = HourlyCounts::new(clock.clone());
        Self {
            store,
            keys,
            clock,
            hasher,
            fair_share: FairShare::default(),
            address_limit: Arc::new(address_limit),
            reset_requests: reset_requests.into(),
            providers,
            write_probe: Arc::default(),
            forward_auth,
            hourly_counts,
            background,
            site: Arc::new(site),
            relying_party: relying_party.map(Arc::new),
        }
    }

    /// The database.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Reads the certificate authorities of the system again, for requests to identity providers.
    ///
    /// # Errors
    /// If the system has none.
    pub fn renew_provider_certificates(&self) -> std::io::Result<()> {
        self.providers.iter().try_for_each(Provider::renew_certificates)
    }

    /// The version of the database's schema.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn schema_version(&self) -> anyhow::Result<i64> {
        store::schema::version(&mut *self.store.read().await?).await
    }

    /// The time.
    #[must_use]
    pub fn now(&self) -> Millis {
        self.clock.now()
    }

    /// The keys that seal secrets at rest.
    #[must_use]
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// The hasher of passwords and backup codes.
    #[must_use]
    pub fn hasher(&self) -> &Hasher {
        &self.hasher
    }

    /// From now on, records which emails are queued.
    pub fn record_mail(&self) {
        self.take_recorded_mail();
    }

    /// Returns the ids of the emails that were queued since the last call, and records further ones.
    pub fn take_recorded_mail(&self) -> Vec<String> {
        let mut recorded = self.background.recorded_mail.0.lock().unwrap_or_else(PoisonError::into_inner);
        recorded.replace(Vec::new()).unwrap_or_default()
    }

    /// How this installation presents itself.
    #[must_use]
    pub fn site(&self) -> &Site {
        &self.site
    }
}
