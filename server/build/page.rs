//! What the build asks of the page, and what the page's policy needs to know of it.

use std::{fmt::Write as _, fs, path::Path};

use sha2::{Digest as _, Sha256};

/// What the server looks for in the page, to put something there.
const MARKS: [&str; 10] = [
    "<html lang=\"en\">",
    "<title>Vestibule</title>",
    "rel=\"stylesheet\" href=\"",
    "<svg class=\"brand__mark\"",
    "data-application-name>Vestibule<",
    "id=\"login\">",
    "id=\"loading\" hidden>",
    "data-languages></ul>",
    "href=\"/words/en.json\"",
    "id=\"state\"></script>",
];

/// # Panics
/// When there is a page without one of the marks.
pub fn check(page: &str) {
    for mark in MARKS {
        assert!(page.is_empty() || page.contains(mark), "app/dist/index.html must contain {mark}");
    }
}

/// The same page with the desk's program in the place of the door's: `app-<hash>` in it becomes
/// `desk-<hash>`, as the files in `dist` are called. None where one of them is missing.
pub fn desk(page: &str, dist: &Path) -> Option<String> {
    let name = |part: &str| {
        let mut names =
            fs::read_dir(dist).ok()?.flatten().filter_map(|entry| entry.file_name().into_string().ok());
        names.find_map(|name| {
            name.strip_suffix("_bg.wasm").filter(|name| name.starts_with(part)).map(str::to_owned)
        })
    };
    Some(page.replace(&name("app-")?, &name("desk-")?))
}

/// ` 'sha256-…'` for each inline script (CSP Level 3).
pub fn script_hashes(page: &str) -> String {
    let mut hashes = String::new();
    for rest in page.split("<script").skip(1) {
        let Some((attributes, rest)) = rest.split_once('>') else { continue };
        let Some((script, _)) = rest.split_once("</script>") else { continue };
        // What is JSON does not run, and needs no leave to.
        let runs = !attributes.contains("src=") && !attributes.contains("application/json");
        if runs && !script.is_empty() {
            let hash = data_encoding::BASE64.encode(&Sha256::digest(script.as_bytes()));
            write!(hashes, " 'sha256-{hash}'").expect("writing to a string");
        }
    }
    hashes
}
