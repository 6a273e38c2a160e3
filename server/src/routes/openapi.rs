//! GET /api/openapi.json: the description of the contract (`OpenAPI` 3.1), for everyone.

use axum::{extract::State, http::HeaderMap, response::Response};
use shared::{CommonError, api::OPENAPI};

use crate::{error::refuse, state::Server};

pub async fn get(State(server): State<Server>, headers: HeaderMap) -> Response {
    server.assets.find(OPENAPI).map_or_else(|| refuse(CommonError::NotFound), |file| file.response(&headers))
}
