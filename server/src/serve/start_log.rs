//! What the log says at the start: which program, on which database, with which keys, and what is set up wrongly.

use crate::{
    config::Config,
    database_path::{hint, named},
    setup::{cookie_problems, passkey_problem},
    state::Server,
};

/// Logs that the database was created.
macro_rules! created {
    ($level:ident, $what:expr) => {
        tracing::$level!(target: "database", event = "database_created", "{}", $what)
    };
}

/// Logs what was started, and whether there was a database before.
///
/// # Errors
/// If the database does not answer.
pub(super) async fn log_start(server: &Server, had_database: bool) -> anyhow::Result<()> {
    let schema = server.domain.schema_version().await?;
    let Config { listen, public_url, database, identity_providers, proxies, .. } = &*server.config;
    let providers: Vec<&str> = identity_providers.iter().map(|provider| provider.id.as_str()).collect();
    tracing::info!(
        target: "server",
        event = "started",
        version = env!("CARGO_PKG_VERSION"),
        schema,
        database = %named(database),
        keys = server.domain.keys().ids().join(", "),
        providers = providers.join(", "),
        proxies = proxies.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        %listen,
        public_url = public_url.origin(),
        "serving"
    );
    if !had_database {
        let hint = database.file().map(hint).unwrap_or_default();
        let what = format!("there was no database at {}{hint}, so an empty one was created", named(database));
        if hint.is_empty() {
            created!(info, what);
        } else {
            created!(warn, what);
        }
    }
    for problem in cookie_problems(&server.config) {
        tracing::warn!(
            target: "server",
            event = "cookie_out_of_reach",
            application = problem.application,
            "{}",
            problem.line()
        );
    }
    if let Some((what, remedy)) = passkey_problem(&server.config) {
        tracing::warn!(target: "server", event = "passkeys_impossible", "{what}; {remedy}");
    }
    Ok(())
}
