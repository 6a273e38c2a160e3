//! GET /healthz and /readyz, for process supervisors and load balancers.

use axum::{extract::State, http::StatusCode};

use crate::state::Server;
use domain::readiness::NotReady;

/// Reports that the process runs.
pub async fn live() -> &'static str {
    "ok\n"
}

/// Reports whether the database answers and email is delivered.
pub async fn ready(State(server): State<Server>) -> (StatusCode, String) {
    let why = match server.domain.ready().await {
        Ok(()) => return (StatusCode::OK, "ready\n".to_owned()),
        Err(NotReady::Database(error)) => {
            tracing::error!(target: "database", event = "not_ready", "not ready: {error:#}");
            "the database does not answer".to_owned()
        }
        Err(NotReady::Writing { why, error }) => {
            tracing::error!(target: "database", event = "not_ready", "not ready: {error:#}");
            why.map_or_else(
                || "the database cannot be written; see the log".to_owned(),
                |why| format!("the database cannot be written: {why}"),
            )
        }
        Err(NotReady::Mail { minutes }) => {
            format!("no email has been delivered for {minutes} minutes; see vestibule mail list")
        }
    };
    (StatusCode::SERVICE_UNAVAILABLE, format!("{why}\n"))
}
