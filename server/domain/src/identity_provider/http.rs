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
use crate::url::is_loopback;

/// The longest time for one response. A sign-in makes at most three requests and has 12 s.
const TIMEOUT: Duration = Duration::from_secs(4);
/// The largest response, in bytes: key sets take a few kilobytes.
const MAX_RESPONSE: usize = 512 * 1024;

/// The client. Clones share its connections.
#[derive(Clone)]
pub struct Http(Arc<RwLock<HttpClient>>);

type HttpClient = Client<HttpsConnector<HttpConnector>, Full<Bytes>>;

impl Http {
    /// Trusts the certificate authorities of the system.
    ///
    /// # Errors
    /// If the system has none.
    pub fn new() -> io::Result<Self> {
        Ok(Self(Arc::new(RwLock::new(client()?))))
    }

    /// Reads the certificate authorities of the system again.
    ///
    /// # Errors
    /// If the system has none. Those that were read before are then kept.
    pub fn renew(&self) -> io::Result<()> {
        let client = client()?;
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = client;
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
        if !is_private(&request.uri().to_string()) {
            return Err(io::Error::other("a URL that is neither https nor on this machine"));
        }
        let client = self.0.read().unwrap_or_else(PoisonError::into_inner).clone();
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
#[must_use]
pub fn is_private(url: &str) -> bool {
    Url::parse(url).is_ok_and(|url| url.scheme() == "https" || (url.scheme() == "http" && is_loopback(&url)))
}

impl<'c> AsyncHttpClient<'c> for Http {
    type Error = io::Error;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, io::Error>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.send(request))
    }
}
