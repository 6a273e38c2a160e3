//! Embeds the files that the server answers with, with compressed forms: the built app (`app/dist`), the words of every
//! language (`shared/words`), and the description of the contract (`shared/openapi.json`).

#[path = "build/embed.rs"]
mod embed;
#[path = "build/page.rs"]
mod page;
#[path = "build/words.rs"]
mod words;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::exit,
};

use embed::{Embed, Named};

fn main() {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("../app/dist");
    // Cargo would run this script again for every build while a watched path is missing.
    fs::create_dir_all(&dist).expect("creating app/dist");
    println!("cargo::rerun-if-changed={}", dist.display());
    println!("cargo::rerun-if-changed={}", shared::catalogue::FOLDER);
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let pages = page::read(&dist).unwrap_or_else(|error| {
        println!("cargo::error={error}");
        exit(1)
    });
    assert!(
        pages.is_some() || env::var_os("VESTIBULE_REQUIRE_APP").is_none(),
        "app/dist is missing or old: run `make build`, which builds the app first"
    );
    let pages = pages.unwrap_or_default();
    let mut embed = Embed::new(&out);
    let mut paths: Vec<PathBuf> = if pages.style_sheet.is_empty() { Vec::new() } else { files(&dist) };
    paths.sort();
    for path in paths {
        let name = path.strip_prefix(&dist).expect("below dist").to_string_lossy().replace('\\', "/");
        if name != "index.html" {
            let content = fs::read(&path).expect("a file of app/dist");
            let named = if is_hashed(&name) { Named::ByContent } else { Named::Plainly };
            embed.file(&format!("/{name}"), &content, named);
        }
    }
    embed.file(shared::api::OPENAPI, openapi().as_bytes(), Named::Plainly);
    let words = words::languages(&mut embed);
    fs::write(out.join("assets.rs"), embed.files() + &pages.rust()).expect("writing to OUT_DIR");
    fs::write(out.join("words.rs"), words).expect("writing to OUT_DIR");
}

/// The description of the contract, without its indentation. No text in it has a line break.
fn openapi() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/openapi.json");
    println!("cargo::rerun-if-changed={}", path.display());
    fs::read_to_string(&path).expect("reading shared/openapi.json").lines().map(str::trim_start).collect()
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

/// Whether the name holds the hash of the content: `<name>-<64 bits in hexadecimal>`. Trunk writes them as a
/// number without leading zeros, so one name in sixteen is shorter.
fn is_hashed(name: &str) -> bool {
    let hash = name.rsplit_once('-').map(|(_, rest)| rest.split(|c: char| !c.is_ascii_hexdigit()));
    let digits = hash.and_then(|mut runs| runs.next()).map_or(0, str::len);
    (8..=16).contains(&digits)
}
