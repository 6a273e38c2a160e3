//! What the browser loads: the files of the built app and the words of each language, embedded in the
//! binary with their compressed forms.

use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};

/// An embedded file.
pub struct File {
    path: &'static str,
    content_type: &'static str,
    plain: &'static [u8],
    brotli: &'static [u8],
    gzip: &'static [u8],
    /// Whether the name carries the hash of the content.
    hashed: bool,
}

// `FILES`, `PAGE` and `SCRIPT_HASHES`, made by the build script.
include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The built page, before anything is put into it; empty in a build without the app.
#[must_use]
pub fn page() -> &'static str {
    PAGE
}

/// The `Content-Security-Policy` of the page: its own inline script runs, no other.
#[must_use]
pub fn content_security_policy() -> HeaderValue {
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{SCRIPT_HASHES}; style-src 'self'; \
         img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    );
    HeaderValue::try_from(policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
}

/// The file at a path.
#[must_use]
pub fn find(path: &str) -> Option<&'static File> {
    FILES.iter().find(|file| file.path == path)
}

impl File {
    /// The answer to a request with these headers.
    #[must_use]
    pub fn response(&self, headers: &HeaderMap) -> Response {
        let (bytes, encoding) = if accepts(headers, "br") && !self.brotli.is_empty() {
            (self.brotli, Some("br"))
        } else if accepts(headers, "gzip") && !self.gzip.is_empty() {
            (self.gzip, Some("gzip"))
        } else {
            (self.plain, None)
        };
        let mut response = answer(Body::from(bytes), self.content_type, encoding);
        let headers = response.headers_mut();
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        if self.hashed {
            // What is behind such a name never changes.
            let immutable = HeaderValue::from_static("public, max-age=31536000, immutable");
            headers.insert(header::CACHE_CONTROL, immutable);
        }
        response
    }
}

/// An answer of this type, compressed or not.
pub fn answer(body: Body, content_type: &'static str, encoding: Option<&'static str>) -> Response {
    let mut response = Response::new(body);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    if let Some(encoding) = encoding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

/// Whether the client takes this encoding: named in `Accept-Encoding` and not with `q=0`.
#[must_use]
pub fn accepts(headers: &HeaderMap, encoding: &str) -> bool {
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
