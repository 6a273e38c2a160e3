//! The files that the browser loads: the built app and the words of each language, which are embedded in the
//! binary with their compressed forms, and the files of the operator's branding.

use std::borrow::Cow;

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderName, HeaderValue, header},
    response::Response,
};
use domain::language::Language;
use shared::Program;

/// A file for the browser.
pub struct File {
    path: Cow<'static, str>,
    content_type: &'static str,
    plain: Bytes,
    /// Compressed forms. Empty if compression saves nothing.
    brotli: Bytes,
    gzip: Bytes,
    /// Whether the name contains the hash of the content.
    hashed: bool,
}

/// A page as it was built, before the server changes it.
struct Built {
    html: &'static str,
    /// ` 'sha256-…'` for each inline script.
    script_hashes: &'static str,
}

// `FILES`, `PAGES` (in the order of `Program::ALL`) and `STYLE_SHEET`, made by the build script.
include!(concat!(env!("OUT_DIR"), "/assets.rs"));
// `WORDS`: the paths of the tables of words, by language.
include!(concat!(env!("OUT_DIR"), "/words.rs"));

fn built(program: Program) -> &'static Built {
    let [login, account, admin] = &PAGES;
    match program {
        Program::Login => login,
        Program::Account => account,
        Program::Admin => admin,
    }
}

/// The built page of a program, before the server changes it. Empty in a build without the app.
#[must_use]
pub fn page(program: Program) -> &'static str {
    built(program).html
}

/// The path of the messages of a language for a program. It contains the hash of the content.
#[must_use]
pub fn words(language: Language, program: Program) -> &'static str {
    let tables = WORDS.iter().find(|(tag, _)| *tag == language.tag());
    let [login, account] = tables.map_or([""; 2], |(_, tables)| *tables);
    match program {
        Program::Login => login,
        Program::Account | Program::Admin => account,
    }
}

/// The style sheet of every page. None in a build without the app.
#[must_use]
pub fn style_sheet() -> Option<&'static File> {
    FILES.iter().find(|file| file.path == STYLE_SHEET)
}

/// The `Content-Security-Policy` of a page, which lets its own inline scripts run and no others.
#[must_use]
pub fn content_security_policy(program: Program) -> HeaderValue {
    let hashes = built(program).script_hashes;
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{hashes}; style-src 'self'; \
         img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    );
    HeaderValue::try_from(policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
}

/// Every file: those embedded in the binary and those of the operator's branding.
#[derive(Default)]
pub struct Assets(Vec<File>);

impl Assets {
    /// Adds the files of the operator's branding to the embedded ones.
    #[must_use]
    pub fn with(branding: Vec<File>) -> Self {
        Self(branding)
    }

    /// The file at a path.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<&File> {
        FILES.iter().chain(&self.0).find(|file| file.path == path)
    }
}

impl File {
    /// A file of the operator's branding, whose name contains the hash of its content.
    #[must_use]
    pub fn own(path: String, content_type: &'static str, content: Vec<u8>) -> Self {
        Self {
            path: path.into(),
            content_type,
            brotli: brotli(&content),
            plain: content.into(),
            gzip: Bytes::new(),
            hashed: true,
        }
    }

    /// The path of the file.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The content, not compressed.
    #[must_use]
    pub fn content(&self) -> &[u8] {
        &self.plain
    }

    /// The response to a request with these headers.
    #[must_use]
    pub fn response(&self, headers: &HeaderMap) -> Response {
        let (bytes, encoding) = if accepts(headers, "br") && !self.brotli.is_empty() {
            (&self.brotli, Some("br"))
        } else if accepts(headers, "gzip") && !self.gzip.is_empty() {
            (&self.gzip, Some("gzip"))
        } else {
            (&self.plain, None)
        };
        let mut response = answer(Body::from(bytes.clone()), self.content_type, encoding);
        let headers = response.headers_mut();
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(self.policy()));
        // A file uses no browser feature, so the shortest value is enough.
        headers.insert(HeaderName::from_static("permissions-policy"), HeaderValue::from_static("camera=()"));
        if self.hashed {
            // The content under such a name never changes.
            let immutable = HeaderValue::from_static("public, max-age=31536000, immutable");
            headers.insert(header::CACHE_CONTROL, immutable);
        }
        response
    }

    /// The `Content-Security-Policy` of the file: it loads nothing and cannot be framed. An SVG image that is
    /// opened by itself may have styles, but runs no script.
    fn policy(&self) -> &'static str {
        match self.content_type {
            "image/svg+xml" => {
                "default-src 'none'; style-src 'unsafe-inline'; sandbox; base-uri 'none'; form-action 'self'; \
                 frame-ancestors 'none'"
            }
            _ => "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
        }
    }
}

/// A response with this content type and encoding.
pub fn answer(body: Body, content_type: &'static str, encoding: Option<&'static str>) -> Response {
    let mut response = Response::new(body);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    if let Some(encoding) = encoding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

/// Whether the client accepts this encoding: `Accept-Encoding` names it without `q=0`.
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

/// The compressed content. Empty if compression saves nothing.
fn brotli(content: &[u8]) -> Bytes {
    let mut compressed = Vec::new();
    let parameters =
        brotli::enc::BrotliEncoderParams { quality: 11, size_hint: content.len(), ..Default::default() };
    match brotli::BrotliCompress(&mut &content[..], &mut compressed, &parameters) {
        Ok(_) if compressed.len() < content.len() => compressed.into(),
        // Writing to memory cannot fail.
        _ => Bytes::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_encoding_is_accepted_when_it_is_named_without_a_weight_of_zero() {
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
