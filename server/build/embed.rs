//! The files for the browser as Rust: bytes and compressed forms, made at build time instead of for each
//! request.

use std::{fmt::Write as _, fs, io::Write as _, path::Path};

/// How long the content under a name stays the same.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// Forever: the name holds the hash of the content.
    ByContent,
    /// Until the next build.
    Plainly,
}

/// The files so far.
pub struct Embed<'a> {
    out: &'a Path,
    rust: String,
    count: usize,
}

impl<'a> Embed<'a> {
    pub fn new(out: &'a Path) -> Self {
        Self { out, rust: String::new(), count: 0 }
    }

    /// Adds a file under a path such as `/app.js`.
    pub fn file(&mut self, path: &str, content: &[u8], named: Named) {
        self.count += 1;
        let plain = self.store("plain", content);
        let brotli = self.store("br", smaller(&brotli(content), content));
        let gzip = self.store("gz", smaller(&gzip(content), content));
        let (content_type, hashed) = (content_type(path), named == Named::ByContent);
        writeln!(
            self.rust,
            "File {{ path: Cow::Borrowed({path:?}), content_type: {content_type:?}, plain: {plain}, brotli: {brotli}, gzip: {gzip}, hashed: {hashed} }},",
        )
        .expect("writing to a string");
    }

    /// All files as Rust.
    pub fn files(self) -> String {
        format!("static FILES: [File; {}] = [\n{}];\n", self.count, self.rust)
    }

    /// Writes bytes to a file, and returns the expression that embeds it.
    fn store(&self, suffix: &str, bytes: &[u8]) -> String {
        let file = self.out.join(format!("{}.{suffix}", self.count));
        fs::write(&file, bytes).expect("writing to OUT_DIR");
        format!("Bytes::from_static(include_bytes!({:?}))", file.to_str().expect("a path in UTF-8"))
    }
}

/// The compressed form, or nothing when it saves nothing: then the server sends the plain form.
fn smaller<'a>(compressed: &'a [u8], plain: &[u8]) -> &'a [u8] {
    if compressed.len() < plain.len() { compressed } else { &[] }
}

fn brotli(plain: &[u8]) -> Vec<u8> {
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &plain[..], &mut compressed, &parameters).expect("compressing");
    compressed
}

fn gzip(plain: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(plain).expect("compressing");
    encoder.finish().expect("compressing")
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "html" => "text/html; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        other => panic!("a file of an unknown kind: {path} ({other})"),
    }
}
