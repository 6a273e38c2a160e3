//! The built app, embedded in the binary with its compressed forms, and the page that starts it.

use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use shared::Refusal;

use crate::{error::refuse, state::Server};

/// A file of the built app.
struct File {
    path: &'static str,
    content_type: &'static str,
    plain: &'static [u8],
    brotli: &'static [u8],
    gzip: &'static [u8],
    /// Whether the name carries the hash of the content.
    hashed: bool,
}

// `FILES`, `PAGE` and `SCRIPT_HASHES`, made by the build script from `app/dist`.
include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// What stands in the page until the server puts the application's name there.
const TITLE: &str = "<title>Vestibule</title>";
const BRAND: &str = "data-application-name>Vestibule<";

/// The paths of the app's screens: any other is answered with the same page and a 404.
const SCREENS: [&str; 8] = [
    "/",
    "/login",
    "/set-up",
    "/verify",
    "/backup-codes",
    "/backup-code",
    "/change-password",
    "/forgot-password",
];

/// The page, made once at the start, and the policy that goes with it.
pub struct Assets {
    page: Vec<u8>,
    compressed_page: Vec<u8>,
    policy: HeaderValue,
}

impl Assets {
    /// Puts the application's name into the page.
    #[must_use]
    pub fn new(application_name: &str) -> Self {
        let name = application_name.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let page = PAGE
            .replace(TITLE, &format!("<title>{name}</title>"))
            .replace(BRAND, &format!("data-application-name>{name}<"))
            .into_bytes();
        let policy = format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{SCRIPT_HASHES}; style-src 'self'; \
             img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        );
        Self {
            compressed_page: compress(&page),
            page,
            policy: HeaderValue::try_from(policy).unwrap_or(HeaderValue::from_static("default-src 'none'")),
        }
    }

    /// The `Content-Security-Policy` of every answer.
    #[must_use]
    pub fn content_security_policy(&self) -> HeaderValue {
        self.policy.clone()
    }
}

/// Serves a file of the app, or its page for every other path.
pub async fn serve(State(server): State<Server>, request: Request) -> Response {
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return refuse(Refusal::WrongMethod);
    }
    let path = request.uri().path();
    if let Some(file) = FILES.iter().find(|file| file.path == path) {
        return file.response(request.headers());
    }
    if PAGE.is_empty() {
        return (StatusCode::SERVICE_UNAVAILABLE, "This build has no app in it: run `make build`.\n")
            .into_response();
    }
    let (bytes, encoding) = if accepts(request.headers(), "br") {
        (&server.assets.compressed_page, Some("br"))
    } else {
        (&server.assets.page, None)
    };
    let mut response = answer(Body::from(bytes.clone()), "text/html; charset=utf-8", encoding);
    if !SCREENS.contains(&path) {
        *response.status_mut() = StatusCode::NOT_FOUND;
    }
    response
}

impl File {
    fn response(&self, headers: &HeaderMap) -> Response {
        let (bytes, encoding) = if accepts(headers, "br") && !self.brotli.is_empty() {
            (self.brotli, Some("br"))
        } else if accepts(headers, "gzip") && !self.gzip.is_empty() {
            (self.gzip, Some("gzip"))
        } else {
            (self.plain, None)
        };
        let mut response = answer(Body::from(bytes), self.content_type, encoding);
        if self.hashed {
            // What is behind such a name never changes.
            let immutable = HeaderValue::from_static("public, max-age=31536000, immutable");
            response.headers_mut().insert(header::CACHE_CONTROL, immutable);
        }
        response
    }
}

fn answer(body: Body, content_type: &'static str, encoding: Option<&'static str>) -> Response {
    let mut response = Response::new(body);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

/// Whether the client takes this encoding: named in `Accept-Encoding` and not with `q=0`.
fn accepts(headers: &HeaderMap, encoding: &str) -> bool {
    headers
        .get_all(header::ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|item| {
            let mut parts = item.split(';').map(str::trim);
            let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(encoding));
            named && !parts.any(|part| matches!(part, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
        })
}

fn compress(page: &[u8]) -> Vec<u8> {
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 9, ..Default::default() };
    match brotli::BrotliCompress(&mut &page[..], &mut compressed, &parameters) {
        Ok(_) => compressed,
        // Writing to memory does not fail.
        Err(_) => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_taken_when_named_and_not_refused() {
        let accepts = |value: &'static str, encoding| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(value));
            super::accepts(&headers, encoding)
        };
        assert!(accepts("gzip, deflate, br", "br"));
        assert!(accepts("BR;q=0.5", "br"));
        assert!(!accepts("gzip, br;q=0", "br"));
        assert!(!accepts("brotli", "br"));
        assert!(!accepts("", "gzip"));
    }
}
