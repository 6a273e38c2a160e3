//! The running server's parts, put together from its configuration.

use std::sync::Arc;

use anyhow::{Context as _, bail};
use axum::http::HeaderValue;
use shared::Program;

use crate::{
    assets::{self, Assets},
    config::Config,
    page::{Content, Pages, brand},
    return_to::ReturnOrigins,
};
use domain::{
    BackgroundTasks, Domain, Parts, Site,
    clock::Clock,
    crypto::{
        hasher::Hasher,
        keys::{Keys, SealContext},
    },
    email::{Mailer, Transport},
    identity_provider::{Http, Provider, ProviderConfig},
};
use store::{Store, Tx};

const KEY_CHECK: SealContext<'_> = SealContext { column: "key_check.sealed", owner: "" };

/// Everything a request may need. Clones share it.
#[derive(Clone)]
pub struct Server {
    /// The rules.
    pub domain: Domain,
    /// The mail queue's other end.
    pub mailer: Mailer,
    /// What the operator decided.
    pub config: Arc<Config>,
    /// Where a sign-in may lead.
    pub return_origins: Arc<ReturnOrigins>,
    /// What the browser loads.
    pub assets: Arc<Assets>,
    /// The page that starts the app.
    pub pages: Arc<Pages>,
    /// The `Content-Security-Policy` of every answer that has none of its own.
    pub policy: HeaderValue,
}

impl Server {
    /// Opens the database and the keys, making both where there is nothing yet.
    ///
    /// # Errors
    /// When the database cannot be opened, or the key file is missing or not the one that sealed what
    /// is in the database.
    pub async fn open(config: Config, clock: Clock, transport: Transport) -> anyhow::Result<Self> {
        let store = Store::open(&config.database).await?;
        let keys = Arc::new(keys(&store, &config).await?);
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
        let http = Http::new()?;
        let provider = |config: &ProviderConfig| Provider::new(config.clone(), &site.origin, http.clone());
        let providers = config.oidc.iter().map(provider).collect::<anyhow::Result<Vec<_>>>()?.into();
        let domain = Domain::new(Parts {
            store,
            keys,
            clock,
            hasher: Hasher::start()?,
            providers,
            background,
            site,
            sibling_domains: config.forward_auth.cookie_domain.is_some(),
        });
        let built = [Program::Login, Program::Account].map(assets::page);
        let (pages, own) = brand(built, assets::style_sheet(), &config.branding)?;
        let content = Content {
            application_name: config.application_name.clone(),
            providers: config.oidc.iter().map(|provider| (provider.number, provider.name.clone())).collect(),
        };
        let pages = Arc::new(Pages::new(pages.each_ref().map(String::as_str), &content)?);
        let return_origins = Arc::new(return_origins(&config)?);
        let policy = assets::content_security_policy(Program::Login);
        let assets = Arc::new(Assets::with(own));
        Ok(Self { domain, mailer, config: Arc::new(config), return_origins, assets, pages, policy })
    }
}

fn return_origins(config: &Config) -> anyhow::Result<ReturnOrigins> {
    let own = config.public_url.origin().parse().context("public_url")?;
    let application = config.application_url.iter().map(url::Url::origin);
    Ok(ReturnOrigins::new(own, application.chain(config.forward_auth.origins.iter().cloned())))
}

/// The keys that belong to the database. A database that holds sealed secrets never gets new ones:
/// without the old, nobody with an authenticator could sign in again.
async fn keys(store: &Store, config: &Config) -> anyhow::Result<Keys> {
    let path = &config.key_file;
    let there = path.try_exists().with_context(|| format!("looking for the key file {}", path.display()))?;
    let used = store::key_check::find(&mut *store.read().await?).await?.is_some();
    if used && !there {
        bail!(
            "the key file {} is missing, but the database {} has secrets encrypted with it; restore the file",
            path.display(),
            config.database.display()
        );
    }
    let keys = if there { Keys::load(path)? } else { Keys::create(path)? };
    let insert = async |mut tx: Tx| {
        store::key_check::insert(&mut tx, keys.seal(KEY_CHECK, b"vestibule")).await?;
        // Read back: another start may have been first, with another file.
        let sealed = store::key_check::find(&mut tx).await?.context("the key check just stored")?;
        tx.commit().await?;
        anyhow::Ok(sealed)
    };
    let sealed = store.transaction(insert).await?;
    keys.open(KEY_CHECK, &sealed).with_context(|| {
        format!(
            "the key file {} does not belong to the database {}",
            path.display(),
            config.database.display()
        )
    })?;
    Ok(keys)
}
