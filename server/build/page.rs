//! What the build asks of the page, and what the page's policy needs to know of it.

use std::{fmt::Write as _, fs, path::Path};

use sha2::{Digest as _, Sha256};

/// What the server looks for in the page, to put something there.
const MARKS: [&str; 11] = [
    "<html lang=\"en\">",
    "<title>Vestibule</title>",
    "rel=\"stylesheet\" href=\"",
    "<svg class=\"brand__mark\"",
    "data-application-name>Vestibule<",
    "id=\"login\">",
    "id=\"loading\" hidden>",
    "<a class=\"link\" href=\"/api/oidc/1\" rel=\"external\" hidden",
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

/// The same page for the account program: `login-<hash>` in it becomes `account-<hash>`, as the files in `dist`
/// are called, and the account program's own style sheet follows the common one. None where a file is missing.
pub fn account(page: &str, dist: &Path) -> Option<String> {
    let names = fs::read_dir(dist).ok()?.flatten();
    let names: Vec<String> = names.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    let find = |part: &str, end: &str| {
        names.iter().find_map(|name| name.strip_suffix(end).filter(|name| name.starts_with(part)))
    };
    let page = page.replace(find("login-", "_bg.wasm")?, find("account-", "_bg.wasm")?);
    let (before, rest) = page.split_once("rel=\"stylesheet\"")?;
    let (sheet, after) = rest.split_once('>')?;
    let own = find("account-", ".css")?;
    Some(format!("{before}rel=\"stylesheet\"{sheet}><link rel=\"stylesheet\" href=\"/{own}.css\">{after}"))
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
