//! Sends the spans of requests to an OpenTelemetry collector: OTLP over HTTP, in JSON. Only in builds with the feature
//! `otlp`, and only where `OTEL_EXPORTER_OTLP_ENDPOINT` or `OTEL_EXPORTER_OTLP_TRACES_ENDPOINT` is set. The library reads
//! these and the other standard variables of OpenTelemetry.

use std::time::Duration;

use anyhow::Context as _;
use async_trait::async_trait;
use http_body_util::{BodyExt as _, Full, Limited};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::TokioExecutor,
};
use opentelemetry::trace::TracerProvider as _;
use opentelemetry_http::{Bytes, HttpClient, HttpError, Request, Response};
use opentelemetry_otlp::{Protocol, SpanExporter, WithExportConfig as _, WithHttpConfig as _};
use opentelemetry_sdk::{Resource, trace::SdkTracerProvider};
use tokio::runtime::Handle;
use tracing::{Subscriber, level_filters::LevelFilter};
use tracing_subscriber::{Layer, filter::Targets, registry::LookupSpan};

/// The variables that turn the export on.
const ENDPOINTS: [&str; 2] = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"];
/// The longest time for one request to the collector.
const TIMEOUT: Duration = Duration::from_secs(10);
/// The largest response of the collector, in bytes.
const MAX_RESPONSE: usize = 64 * 1024;

/// An export in progress. It sends what is left when it is dropped.
pub struct TraceExport(SdkTracerProvider);

impl TraceExport {
    /// Begins to export, if an endpoint is set. Must be called within the runtime.
    ///
    /// # Errors
    /// If a variable has a wrong value, or the system has no certificate authorities.
    pub fn start() -> anyhow::Result<Option<Self>> {
        if ENDPOINTS.iter().all(|name| std::env::var_os(name).is_none_or(|value| value.is_empty())) {
            return Ok(None);
        }
        let exporter = SpanExporter::builder()
            .with_http()
            .with_protocol(Protocol::HttpJson)
            .with_http_client(CollectorClient::new().context("preparing the export of traces")?)
            .build()
            .context("preparing the export of traces")?;
        let resource = Resource::builder().with_service_name("vestibule").build();
        let provider =
            SdkTracerProvider::builder().with_resource(resource).with_batch_exporter(exporter).build();
        Ok(Some(Self(provider)))
    }

    /// The layer that turns spans of requests, and the spans within them, into traces.
    #[must_use]
    pub fn layer<S>(&self) -> impl Layer<S> + use<S>
    where
        S: Subscriber + for<'span> LookupSpan<'span>,
    {
        let spans =
            Targets::new().with_targets([("request", LevelFilter::TRACE), ("span", LevelFilter::TRACE)]);
        tracing_opentelemetry::layer().with_tracer(self.0.tracer("vestibule")).with_filter(spans)
    }
}

impl Drop for TraceExport {
    fn drop(&mut self) {
        if let Err(error) = self.0.shutdown() {
            tracing::warn!(target: "server", event = "traces_lost", %error, "could not send the last traces");
        }
    }
}

/// The HTTP client of the exporter, whose own thread has no runtime.
#[derive(Debug)]
struct CollectorClient {
    client: Client<HttpsConnector<HttpConnector>, Full<Bytes>>,
    runtime: Handle,
}

impl CollectorClient {
    fn new() -> anyhow::Result<Self> {
        let connector =
            HttpsConnectorBuilder::new().with_native_roots()?.https_or_http().enable_http1().build();
        let client = Client::builder(TokioExecutor::new()).build(connector);
        Ok(Self { client, runtime: Handle::try_current()? })
    }
}

#[async_trait]
impl HttpClient for CollectorClient {
    async fn send_bytes(&self, request: Request<Bytes>) -> Result<Response<Bytes>, HttpError> {
        let sent = self.client.request(request.map(Full::new));
        let response = async {
            let (parts, body) = sent.await?.into_parts();
            let body = Limited::new(body, MAX_RESPONSE).collect().await?.to_bytes();
            Ok::<_, HttpError>(Response::from_parts(parts, body))
        };
        self.runtime.spawn(async { tokio::time::timeout(TIMEOUT, response).await }).await??
    }
}
