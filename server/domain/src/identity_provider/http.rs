//! The way to a provider: HTTPS (plain HTTP to this machine alone), no redirects, limits on time and size.

use std::{future::Future, io, pin::Pin, time::Duration};

use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::Bytes;
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::TokioExecutor,
};
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};
use url::Url;

use crate::url::is_loopback;

/// How long a provider may take for one answer. A sign-in asks three times at the most, and has 15 s.
const PATIENCE: Duration = Duration::from_secs(4);
/// The largest answer: key sets are a few kilobytes.
const LARGEST: usize = 512 * 1024;

/// Asks providers. Clones share its connections.
#[derive(Clone)]
pub struct Http(Client<HttpsConnector<HttpConnector>, Full<Bytes>>);

impl Http {
    /// With the certificate authorities of the system.
    ///
    /// # Errors
    /// When the system has none.
    pub fn new() -> io::Result<Self> {
        let connector =
            HttpsConnectorBuilder::new().with_native_roots()?.https_or_http().enable_http1().build();
        Ok(Self(Client::builder(TokioExecutor::new()).build(connector)))
    }

    /// Asks once. A redirect is an answer like any other: following it would ask whomever the provider names.
    ///
    /// # Errors
    /// When there is no whole answer in time.
    async fn ask(&self, request: HttpRequest) -> Result<HttpResponse, io::Error> {
        if !is_private(&request.uri().to_string()) {
            return Err(io::Error::other("an address that is neither https nor of this machine"));
        }
        let answer = async {
            let (parts, body) = self
                .0
                .request(request.map(|body| Full::new(body.into())))
                .await
                .map_err(io::Error::other)?
                .into_parts();
            let body = Limited::new(body, LARGEST).collect().await.map_err(io::Error::other)?;
            Ok(HttpResponse::from_parts(parts, body.to_bytes().to_vec()))
        };
        tokio::time::timeout(PATIENCE, answer).await.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
    }
}

/// Whether nobody listens on the way to an address: `https`, or `http` to this machine. A provider names others than
/// the one that was configured.
#[must_use]
pub fn is_private(address: &str) -> bool {
    Url::parse(address)
        .is_ok_and(|url| url.scheme() == "https" || (url.scheme() == "http" && is_loopback(&url)))
}

impl<'c> AsyncHttpClient<'c> for Http {
    type Error = io::Error;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, io::Error>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.ask(request))
    }
}
