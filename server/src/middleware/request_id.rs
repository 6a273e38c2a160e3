//! The id of a request: in every line that the request leaves in the log, and in the response.

use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, request::Parts},
    middleware::Next,
    response::Response,
};
use tracing::{Instrument as _, field::Empty};

use crate::{context::client, state::Server};
use domain::crypto;

/// The header of the id. A configured proxy may send it; the response always has it.
const HEADER: HeaderName = HeaderName::from_static("x-request-id");
/// The lengths that a proxy's id may have, in characters.
const LENGTHS: std::ops::RangeInclusive<usize> = 8..=64;

/// Gives the request its id, in a span that all its lines in the log belong to. Domain records the account there.
pub async fn give(State(server): State<Server>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let id = proxys_id(&server, &parts).unwrap_or_else(crypto::random_id);
    let route = route(&parts);
    let client = client::address(&server, &parts);
    let span =
        tracing::error_span!(target: "request", "request", request_id = id, route, %client, account = Empty);
    client::warn_of_unknown_proxy(&server, &parts);
    let mut response = next.run(Request::from_parts(parts, body)).instrument(span).await;
    if let Ok(value) = HeaderValue::try_from(id) {
        response.headers_mut().insert(HEADER, value);
    }
    response
}

/// The pattern that matched, never the path that the client sent.
pub(super) fn route(parts: &Parts) -> String {
    parts.extensions.get::<MatchedPath>().map_or("(page)", MatchedPath::as_str).to_owned()
}

fn proxys_id(server: &Server, parts: &Parts) -> Option<String> {
    if client::comes_from_proxy(server, parts) { well_formed(&parts.headers) } else { None }
}

/// Returns the id in the headers, if there is exactly one and it cannot be mistaken for anything else in a log.
fn well_formed(headers: &HeaderMap) -> Option<String> {
    let mut values = headers.get_all(HEADER).iter();
    let id = values.next()?.to_str().ok()?;
    let is_plain = id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte));
    (values.next().is_none() && is_plain && LENGTHS.contains(&id.len())).then(|| id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_taken_if_it_is_plain_and_of_the_usual_length() {
        let longest = "a".repeat(64);
        let too_long = "a".repeat(65);
        for (sent, taken) in [
            (&["0b9a6c1e-8a38-4f6e-9a53-0c1f4a8b7d11"][..], true),
            (&["c0ffee_1.2"], true),
            (&[&*longest], true),
            (&[], false),
            (&["short"], false),
            (&[&*too_long], false),
            (&["with space 1"], false),
            (&["injected\"field"], false),
            (&["first-one-1", "second-one-2"], false),
        ] {
            let mut headers = HeaderMap::new();
            for value in sent {
                headers.append(HEADER, HeaderValue::from_str(value).unwrap());
            }
            assert_eq!(well_formed(&headers).is_some(), taken, "{sent:?}");
        }
    }
}
