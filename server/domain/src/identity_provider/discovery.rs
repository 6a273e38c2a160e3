//! What a provider publishes about itself (OpenID Connect Discovery 1.0): fetched when it is first needed, kept for an
//! hour, and fetched again when its keys have changed.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::{anyhow, ensure};
use openidconnect::{ClientId, IssuerUrl, RedirectUrl};
use tokio::sync::Mutex;

use super::{
    config::ProviderConfig,
    http::Http,
    openid::{Metadata, RelyingParty},
};

/// How long metadata and keys are used before they are fetched again.
pub const MAX_AGE: Duration = Duration::from_hours(1);
/// The shortest time between two fetches because of an unknown key: otherwise, anyone could make Vestibule fetch the
/// keys by sending tokens with unknown ones.
pub const KEY_ROTATION_AGE: Duration = Duration::from_secs(10);
/// How long to wait after a failed fetch.
const RETRY_AFTER: Duration = Duration::from_secs(2);

/// Fetches and keeps what a provider publishes.
pub struct Discovery {
    redirect_url: RedirectUrl,
    http: Http,
    cache: Mutex<Cache>,
}

#[derive(Default)]
struct Cache {
    published: Option<Published>,
    failed_at: Option<Instant>,
}

/// What a provider published at some time.
#[derive(Clone)]
pub struct Published {
    /// The client for this provider, with the provider's keys.
    pub party: Arc<RelyingParty>,
    /// The discovery document.
    pub metadata: Arc<Metadata>,
    fetched_at: Instant,
}

impl Discovery {
    /// Fetches nothing yet.
    pub fn new(redirect_url: RedirectUrl, http: Http) -> Self {
        Self { redirect_url, http, cache: Mutex::default() }
    }

    /// Returns what the provider published, fetched at most `max_age` ago. While the provider does not respond, older
    /// metadata is used.
    ///
    /// # Errors
    /// If the provider does not respond and nothing was fetched before.
    pub async fn get(&self, config: &ProviderConfig, max_age: Duration) -> anyhow::Result<Published> {
        // Concurrent callers wait here for the one fetch.
        let mut cache = self.cache.lock().await;
        if let Some(published) = cache.published.as_ref().filter(|known| known.fetched_at.elapsed() < max_age)
        {
            return Ok(published.clone());
        }
        // After a failed fetch, those who waited for it do not try again one after the other.
        if cache.failed_at.is_none_or(|at| at.elapsed() >= RETRY_AFTER) {
            match self.fetch(config).await {
                Ok(published) => *cache = Cache { published: Some(published), failed_at: None },
                Err(error) => {
                    tracing::warn!(
                        target: "provider",
                        event = "provider_unavailable",
                        issuer = %config.issuer,
                        "an identity provider does not respond: {error:#}",
                    );
                    cache.failed_at = Some(Instant::now());
                }
            }
        }
        cache.published.clone().ok_or_else(|| anyhow!("discovery"))
    }

    pub(super) async fn fetch(&self, config: &ProviderConfig) -> anyhow::Result<Published> {
        let issuer = IssuerUrl::new(config.issuer.clone())?;
        let metadata = Metadata::discover_async(issuer, &self.http).await?;
        // Browsers are sent to these two. `Http` checks the URLs that the server itself requests.
        let end_session = metadata.additional_metadata().end_session_endpoint.as_ref();
        let urls = [Some(metadata.authorization_endpoint().as_str()), end_session.map(|url| url.as_str())];
        for url in urls.into_iter().flatten() {
            ensure!(
                self.http.accepts(url),
                "it publishes {url:?}, which is neither https nor a host that it may name"
            );
        }
        let secret =
            config.client_secret.as_ref().map(|secret| openidconnect::ClientSecret::new(secret.0.clone()));
        let client_id = ClientId::new(config.client_id.clone());
        let party = RelyingParty::from_provider_metadata(metadata.clone(), client_id, secret)
            .set_redirect_uri(self.redirect_url.clone());
        Ok(Published { party: Arc::new(party), metadata: Arc::new(metadata), fetched_at: Instant::now() })
    }
}
