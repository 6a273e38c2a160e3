//! GET /healthz and /readyz, for process supervisors and load balancers.

use axum::{extract::State, http::StatusCode};

use crate::state::Server;

/// Reports that the process runs.
pub async fn live() -> &'static str {
    "ok\n"
}

/// Reports whether the database answers.
pub async fn ready(State(server): State<Server>) -> (StatusCode, &'static str) {
    match server.domain.ready().await {
        Ok(()) => (StatusCode::OK, "ready\n"),
        Err(error) => {
            tracing::error!("not ready: {error:#}");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n")
        }
    }
}
