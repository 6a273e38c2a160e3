//! The parts of the running server, built from its configuration.

mod key_file;

use std::sync::Arc;

use anyhow::Context as _;
use axum::http::HeaderValue;
use shared::Program;

use crate::{
    assets::{self, Assets},
    config::Config,
    metrics::Metrics,
    page::{Content, Pages, brand},
    return_to::ReturnOrigins,
};
use domain::{
    BackgroundTasks, Domain, Parts, Site,
    clock::Clock,
    crypto::{
        hasher::{Cost, Hasher},
        keys::Keys,
    },
    email::{Mailer, Transport},
    identity_provider::{Http, Provider, ProviderConfig, Providers},
    webauthn::RelyingParty,
};
use store::{Store, Tx, provider_number::Configured};

pub use key_file::KeyFile;

/// Everything a request may need. Clones share it.
#[derive(Clone)]
pub struct Server {
    /// The rules.
    pub domain: Domain,
    /// Delivers queued email.
    pub mailer: Mailer,
    /// What is counted.
    pub metrics: Metrics,
    /// The configuration.
    pub config: Arc<Config>,
    /// The origins that a sign-in may return to.
    pub return_origins: Arc<ReturnOrigins>,
    /// The files of the app.
    pub assets: Arc<Assets>,
    /// The page that starts the app.
    pub pages: Arc<Pages>,
    /// The `Content-Security-Policy` of responses that do not set their own.
    pub policy: HeaderValue,
}

impl Server {
    /// Opens the database and the keys, and creates them if they do not exist yet.
    ///
    /// # Errors
    /// If the database cannot be opened, or if the key file is missing or does not belong to the database.
    pub async fn open(config: Config, clock: Clock, transport: Transport) -> anyhow::Result<Self> {
        Self::open_with(config, clock, transport, Hasher::start(Cost::Recommended)?).await
    }

    /// Opens a server with the given hasher. Tests pass one with a minimal cost.
    ///
    /// # Errors
    /// As [`Server::open`].
    pub async fn open_with(
        config: Config,
        clock: Clock,
        transport: Transport,
        hasher: Hasher,
    ) -> anyhow::Result<Self> {
        let store = Store::open(&config.database).await?;
        let keys = KeyFile::open(&store, &config).await?;
        Self::assemble(config, store, keys, clock, transport, hasher).await
    }

    /// Creates a new key file for a database whose own is lost, and opens the server with it.
    /// [`Domain::replace_lost_keys`] must follow: until then, the database refuses the new key.
    ///
    /// # Errors
    /// If the key file exists, or the database cannot be opened.
    pub async fn open_with_new_key(
        config: Config,
        clock: Clock,
        transport: Transport,
    ) -> anyhow::Result<Self> {
        let store = Store::open(&config.database).await?;
        let keys = Keys::create(&config.key_file, config.database.file().unwrap_or(&config.key_file))?;
        Self::assemble(config, store, keys, clock, transport, Hasher::start(Cost::Recommended)?).await
    }

    async fn assemble(
        config: Config,
        store: Store,
        keys: Keys,
        clock: Clock,
        transport: Transport,
        hasher: Hasher,
    ) -> anyhow::Result<Self> {
        let keys = Arc::new(keys);
        place_providers(&store, &config).await?;
        let site = Site {
            application_name: config.application_name.clone(),
            application_url: config.application_url.as_ref().map(ToString::to_string),
            language: config.language,
            origin: config.public_url.origin().to_owned(),
        };
        let background = BackgroundTasks::default();
        let mailer = Mailer {
            store: store.clone(),
            keys: Arc::clone(&keys),
            clock: clock.clone(),
            mail_queued: Arc::clone(&background.mail_queued),
            transport,
        };
        let providers = providers(&config.identity_providers, &site.origin)?;
        let domain = Domain::new(Parts {
            store,
            keys,
            clock,
            hasher,
            providers,
            background,
            site,
            sibling_domains: config.forward_auth.cookie_domain.is_some(),
            address_limit: config.address_limit.clone(),
            reset_requests: config.reset_requests,
            relying_party: relying_party(&config),
        });
        let metrics = Metrics::new(&domain);
        let built = Program::ALL.map(assets::page);
        let (pages, own) = brand(built, assets::style_sheet(), &config.branding)?;
        let content = Content {
            application_name: config.application_name.clone(),
            providers: config
                .identity_providers
                .iter()
                .map(|provider| (provider.id.clone(), provider.name.clone()))
                .collect(),
            demo: config.demo,
        };
        let pages = Arc::new(Pages::new(pages.each_ref().map(String::as_str), &content)?);
        let return_origins = Arc::new(return_origins(&config)?);
        let policy = assets::content_security_policy(Program::Login);
        let assets = Arc::new(Assets::with(own));
        Ok(Self { domain, mailer, metrics, config: Arc::new(config), return_origins, assets, pages, policy })
    }
}

/// Prepares the configured identity providers. Without any, the system's certificate authorities are not read.
fn providers(configs: &[ProviderConfig], origin: &str) -> anyhow::Result<Providers> {
    if configs.is_empty() {
        return Ok(Providers::default());
    }
    let http = Http::new()?;
    configs.iter().map(|config| Provider::new(config.clone(), origin, &http)).collect()
}

/// The relying party of passkeys. Browsers have none for an IP address.
fn relying_party(config: &Config) -> Option<RelyingParty> {
    let id = config.passkeys_rp_id.as_deref()?;
    RelyingParty::new(id, &config.application_name, config.public_url.origin())
}

fn return_origins(config: &Config) -> anyhow::Result<ReturnOrigins> {
    let own = config.public_url.origin().parse().context("public_url")?;
    let application = config.application_url.iter().map(url::Url::origin);
    Ok(ReturnOrigins::new(own, application.chain(config.forward_auth.origins.iter().cloned())))
}

/// Writes the ids of the identity providers where earlier versions had numbers or nothing.
async fn place_providers(store: &Store, config: &Config) -> anyhow::Result<()> {
    let configured: Vec<_> = config
        .identity_providers
        .iter()
        .map(|provider| Configured { id: provider.id.as_str(), issuer: &provider.issuer })
        .collect();
    if configured.is_empty() {
        return Ok(());
    }
    let replace = async |mut tx: Tx| {
        store::provider_number::replace(&mut tx, &configured).await?;
        store::account_provider::bind_all(&mut tx, &configured).await?;
        tx.commit().await
    };
    store.transaction(replace).await
}
