//! SIGHUP: reads certificates and the levels of the log again. Everything else takes effect at a restart.

use anyhow::Context as _;
use tokio::signal::unix::{SignalKind, signal};

use crate::{config_source::ConfigSource, log, state::Server};

/// Begins to listen for SIGHUP, and reads again whenever it comes.
pub(super) fn on_sighup(
    server: Server,
    source: ConfigSource,
) -> anyhow::Result<impl Future<Output = ()> + Send> {
    let mut hangup = signal(SignalKind::hangup()).context("listening for SIGHUP")?;
    Ok(async move {
        while hangup.recv().await.is_some() {
            match reload(&server, &source) {
                Ok(()) => tracing::info!(
                    target: "server",
                    event = "reloaded",
                    "reloaded the certificates and the log levels; other keys take effect at the next start",
                ),
                Err(error) => tracing::error!(
                    target: "server",
                    event = "reload_failed",
                    "could not reload the configuration: {error:#}; the previous one stays in effect",
                ),
            }
        }
    })
}

fn reload(server: &Server, source: &ConfigSource) -> anyhow::Result<()> {
    let config = source.read().map_err(anyhow::Error::msg)?;
    // Nothing changes unless everything can be read.
    let trust = server.mailer.transport.read_trust(&config.mail)?;
    server.domain.renew_provider_certificates().context("the certificate authorities of the system")?;
    server.mailer.transport.renew_trust(trust);
    log::change_levels(&config.log)
}
