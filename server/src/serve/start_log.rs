//! What the log says at the start: which program, on which database, with which keys, and what is set up wrongly.

use crate::{config::Config, setup::cookie_problems, state::Server};

/// Logs what was started.
///
/// # Errors
/// If the database does not answer.
pub(super) async fn log_start(server: &Server) -> anyhow::Result<()> {
    let schema = server.domain.schema_version().await?;
    let Config { listen, public_url, database, identity_providers, proxies, .. } = &*server.config;
    let providers: Vec<&str> = identity_providers.iter().map(|provider| provider.id.as_str()).collect();
    tracing::info!(
        target: "server",
        event = "started",
        version = env!("CARGO_PKG_VERSION"),
        schema,
        database = %database.display(),
        keys = server.domain.keys().ids().join(", "),
        providers = providers.join(", "),
        proxies = proxies.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        %listen,
        public_url = public_url.origin(),
        "serving"
    );
    for problem in cookie_problems(&server.config) {
        tracing::warn!(
            target: "server",
            event = "cookie_out_of_reach",
            application = problem.application,
            "{}",
            problem.line()
        );
    }
    Ok(())
}
