//! Embeds the built app: reads `app/dist`, compresses each file, works out the hashes of the page's
//! inline scripts for the Content-Security-Policy, and writes it all as Rust.

use std::{
    env,
    fmt::Write as _,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

use sha2::{Digest as _, Sha256};

fn main() {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("../app/dist");
    println!("cargo::rerun-if-changed={}", dist.display());
    println!("cargo::rerun-if-changed=migrations");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let page = fs::read_to_string(dist.join("index.html")).unwrap_or_default();
    assert!(
        !page.is_empty() || env::var_os("VESTIBULE_REQUIRE_APP").is_none(),
        "app/dist is missing: run `make build`, which builds the app first"
    );

    let mut code = String::from("static FILES: &[File] = &[\n");
    let mut names: Vec<PathBuf> = if page.is_empty() { Vec::new() } else { files(&dist) };
    names.sort();
    for (number, path) in names.iter().enumerate() {
        let name = path.strip_prefix(&dist).expect("below dist").to_string_lossy().replace('\\', "/");
        if name == "index.html" {
            continue;
        }
        let plain = fs::read(path).expect("a file of app/dist");
        let stored = |suffix: &str, bytes: &[u8]| {
            let file = out.join(format!("{number}.{suffix}"));
            // A compressed form that saves nothing is left empty, and the plain one is sent.
            let bytes = if suffix == "plain" || bytes.len() < plain.len() { bytes } else { &[] };
            fs::write(&file, bytes).expect("writing to OUT_DIR");
            file.to_str().expect("a path in UTF-8").to_owned()
        };
        let files = [stored("plain", &plain), stored("br", &brotli(&plain)), stored("gz", &gzip(&plain))];
        let content_type = content_type(&name);
        writeln!(
            code,
            "File {{ path: {:?}, content_type: {content_type:?}, plain: include_bytes!({:?}), brotli: include_bytes!({:?}), gzip: include_bytes!({:?}), hashed: {} }},",
            format!("/{name}"), files[0], files[1], files[2], is_hashed(&name),
        )
        .expect("writing to a string");
    }
    code.push_str("];\n");
    writeln!(code, "const PAGE: &str = {page:?};").expect("writing to a string");
    writeln!(code, "const SCRIPT_HASHES: &str = {:?};", hashes(&page)).expect("writing to a string");
    fs::write(out.join("assets.rs"), code).expect("writing to OUT_DIR");

    for mark in ["<title>Vestibule</title>", "data-application-name>Vestibule<"] {
        assert!(page.is_empty() || page.contains(mark), "app/dist/index.html must contain {mark}");
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("reading app/dist");
    entries
        .flat_map(|entry| {
            let path = entry.expect("reading app/dist").path();
            if path.is_dir() { files(&path) } else { vec![path] }
        })
        .collect()
}

/// Whether Trunk put the hash of the content into the name: sixteen hexadecimal digits.
fn is_hashed(name: &str) -> bool {
    name.split(|c: char| !c.is_ascii_hexdigit()).any(|run| run.len() == 16)
}

/// ` 'sha256-…'` for each inline script (CSP Level 3).
fn hashes(page: &str) -> String {
    let mut hashes = String::new();
    for rest in page.split("<script").skip(1) {
        let Some((attributes, rest)) = rest.split_once('>') else { continue };
        let Some((script, _)) = rest.split_once("</script>") else { continue };
        if !attributes.contains("src=") && !script.is_empty() {
            let hash = data_encoding::BASE64.encode(&Sha256::digest(script.as_bytes()));
            write!(hashes, " 'sha256-{hash}'").expect("writing to a string");
        }
    }
    hashes
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

fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "html" => "text/html; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        other => panic!("app/dist has a file of an unknown kind: {name} ({other})"),
    }
}
