//! The HTTP client for requests to providers: HTTPS (plain HTTP only to this machine), no redirects, limits on time
//! and size.

use std::{
    future::Future,
    io,
    pin::Pin,
    sync::{Arc, PoisonError, RwLock},
    time::Duration,
};

use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::Bytes;
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::TokioExecutor,
};
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};
use tracing::Instrument as _;
use url::Url;

use super::http_answer::{HttpAnswer, HttpFailure, date};
use crate::url::{is_loopback, is_this_machine};

/// The longest time for one response. A sign-in makes at most three requests and has 12 s.
const TIMEOUT: Duration = Duration::from_secs(4);
/// The largest response, in bytes: key sets take a few kilobytes.
const MAX_RESPONSE: usize = 512 * 1024;

/// The client. Clones share its connections.
#[derive(Clone)]
pub struct Http {
    client: Arc<RwLock<HttpClient>>,
    /// Whether it may send requests to this machine.
    local: bool,
}

type HttpClient = Client<HttpsConnector<HttpConnector>, Full<Bytes>>;

impl Http {
    /// Trusts the certificate authorities of the system.
    ///
    /// # Errors
    /// If the system has none.
    pub fn new() -> io::Result<Self> {
        Ok(Self { client: Arc::new(RwLock::new(client()?)), local: true })
    }

    /// The same client for the provider with this issuer: it sends requests to this machine only if the issuer itself is
    /// here. Otherwise the metadata of a provider could make Vestibule send requests to services that trust this machine.
    #[must_use]
    pub fn for_issuer(&self, issuer: &str) -> Self {
        Self {
            client: Arc::clone(&self.client),
            local: Url::parse(issuer).is_ok_and(|url| is_loopback(&url)),
        }
    }

    /// Whether a URL of a provider's metadata may be used: nobody on the way can read the traffic, and it does not lead to
    /// this machine unless the provider is here.
    #[must_use]
    pub fn accepts(&self, url: &str) -> bool {
        let Ok(url) = Url::parse(url) else { return false };
        is_private(&url) && (self.local || !is_this_machine(&url))
    }

    /// Reads the certificate authorities of the system again.
    ///
    /// # Errors
    /// If the system has none. Those that were read before are then kept.
    pub fn renew(&self) -> io::Result<()> {
        let client = client()?;
        *self.client.write().unwrap_or_else(PoisonError::into_inner) = client;
        Ok(())
    }

    /// Sends a GET request with the given headers.
    ///
    /// # Errors
    /// Why there is no complete response in time.
    pub async fn get(&self, url: &str, headers: &[(&str, &str)]) -> Result<HttpAnswer, HttpFailure> {
        let mut request = openidconnect::http::Request::get(url);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Vec::new()).map_err(io::Error::other)?;
        let (parts, body) = self.send(request).await?.into_parts();
        let date = date(&parts.headers);
        Ok(HttpAnswer { status: parts.status.as_u16(), body, date, headers: parts.headers })
    }

    /// Sends one request. It does not follow redirects, because a provider could redirect to any host.
    ///
    /// # Errors
    /// If there is no complete response in time.
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, io::Error> {
        let url = request.uri().to_string();
        if !self.accepts(&url) {
            return Err(io::Error::other(format!("Vestibule sends no request to {url:?}")));
        }
        let client = self.client.read().unwrap_or_else(PoisonError::into_inner).clone();
        let response = async {
            let (parts, body) = client
                .request(request.map(|body| Full::new(body.into())))
                .await
                .map_err(io::Error::other)?
                .into_parts();
            let body = Limited::new(body, MAX_RESPONSE).collect().await.map_err(io::Error::other)?;
            Ok(HttpResponse::from_parts(parts, body.to_bytes().to_vec()))
        };
        let span = tracing::trace_span!(target: "span", "ask identity provider");
        let response = tokio::time::timeout(TIMEOUT, response).instrument(span).await;
        response.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
    }
}

fn client() -> io::Result<HttpClient> {
    let connector = HttpsConnectorBuilder::new().with_native_roots()?.https_or_http().enable_http1().build();
    Ok(Client::builder(TokioExecutor::new()).build(connector))
}

/// Whether nobody between here and the URL's host can read the traffic: `https`, or `http` to this machine. A
/// provider's metadata can contain URLs of other hosts than the configured one.
fn is_private(url: &Url) -> bool {
    url.scheme() == "https" || (url.scheme() == "http" && is_loopback(url))
}

impl<'c> AsyncHttpClient<'c> for Http {
    type Error = io::Error;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, io::Error>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.send(request))
    }
}
