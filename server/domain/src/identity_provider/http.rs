//! The HTTP client for requests to providers: HTTPS (plain HTTP only to this machine), no redirects, limits on time
//! and size.

use std::{future::Future, io, pin::Pin, time::Duration};

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

use crate::url::is_loopback;

/// The longest time for one response. A sign-in makes at most three requests and has 12 s.
const TIMEOUT: Duration = Duration::from_secs(4);
/// The largest response, in bytes: key sets take a few kilobytes.
const MAX_RESPONSE: usize = 512 * 1024;

/// The client. Clones share its connections.
#[derive(Clone)]
pub struct Http(Client<HttpsConnector<HttpConnector>, Full<Bytes>>);

impl Http {
    /// Trusts the certificate authorities of the system.
    ///
    /// # Errors
    /// If the system has none.
    pub fn new() -> io::Result<Self> {
        let connector =
            HttpsConnectorBuilder::new().with_native_roots()?.https_or_http().enable_http1().build();
        Ok(Self(Client::builder(TokioExecutor::new()).build(connector)))
    }

    /// Sends one request. It does not follow redirects, because a provider could redirect to any host.
    ///
    /// # Errors
    /// If there is no complete response in time.
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, io::Error> {
        if !is_private(&request.uri().to_string()) {
            return Err(io::Error::other("a URL that is neither https nor on this machine"));
        }
        let response = async {
            let (parts, body) = self
                .0
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
