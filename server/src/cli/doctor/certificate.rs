//! The certificate of the public address: how long it is valid. Whether it is trusted shows when the address is asked.

use std::{sync::Arc, time::Duration};

use anyhow::Context as _;
use domain::clock::{Clock, DAY, Millis, SECOND};
use hyper_rustls::ConfigBuilderExt as _;
use time::{OffsetDateTime, macros::format_description};
use tokio::{net::TcpStream, time::timeout};
use tokio_rustls::{
    TlsConnector,
    rustls::{ClientConfig, crypto::ring::default_provider},
};
use x509_parser::parse_x509_certificate;

use super::{finding::Finding, network::host_and_port};
use crate::config::Config;

/// How long the connection may take.
const LIMIT: Duration = Duration::from_secs(4);
/// Authorities that are asked automatically renew a certificate weeks before it expires.
const SOON: Millis = 14 * DAY;
const VERY_SOON: Millis = 2 * DAY;

/// Checks when the certificate expires. None if there is none, or no connection, which other checks report.
pub async fn certificate(config: &Config) -> Option<Finding> {
    if !config.public_url.is_secure() {
        return None;
    }
    let (host, port) = host_and_port(config.public_url.origin())?;
    let expires_at = timeout(LIMIT, expires_at(&host, port)).await.ok()?.ok()?;
    Some(judge(&host, expires_at, Clock::System.now()))
}

fn judge(host: &str, expires_at: Millis, now: Millis) -> Finding {
    let format = format_description!("[year]-[month]-[day]");
    let day = OffsetDateTime::from_unix_timestamp(expires_at.div_euclid(SECOND)).ok();
    let day = day.and_then(|day| day.format(format).ok()).unwrap_or_default();
    let left = expires_at - now;
    let expires =
        format!("the certificate of {host} expires on {day}, in {} days", left.div_euclid(DAY).max(0));
    let remedy = "renew it where the reverse proxy gets it, and check why it was not renewed automatically";
    match left {
        left if left < VERY_SOON => Finding::failure("certificate", expires, remedy),
        left if left < SOON => Finding::warning("certificate", expires, remedy),
        _ => Finding::ok("certificate", format!("that of {host} is valid until {day}")),
    }
}

async fn expires_at(host: &str, port: u16) -> anyhow::Result<Millis> {
    let config = ClientConfig::builder_with_provider(Arc::new(default_provider()))
        .with_safe_default_protocol_versions()?
        .with_native_roots()?
        .with_no_client_auth();
    let stream = TcpStream::connect((host, port)).await?;
    let name = host.to_owned().try_into()?;
    let stream = TlsConnector::from(Arc::new(config)).connect(name, stream).await?;
    let certificates = stream.get_ref().1.peer_certificates().unwrap_or_default();
    let certificate = certificates.first().context("no certificate")?;
    let (_, certificate) = parse_x509_certificate(certificate)?;
    Ok(certificate.validity().not_after.timestamp() * SECOND)
}
