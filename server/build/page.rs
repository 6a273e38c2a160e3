//! The pages of the programs: checks that they have what the server changes, makes those of the other programs
//! from Login's, and hashes the inline scripts for the `Content-Security-Policy`.

#[path = "../src/page/anchors.rs"]
mod anchors;
#[path = "../src/page/edits.rs"]
mod edits;

use std::{fs, path::Path};

use lol_html::{
    DocumentContentHandlers, HandlerResult, RewriteStrSettings,
    html_content::{Comment, ContentType::Html, Element, TextChunk, TextType},
    rewrite_str,
};
use sha2::{Digest as _, Sha256};

use self::edits::{Edits, PageError};

/// The built pages.
#[derive(Default)]
pub struct Pages {
    /// Of each program, in the order of `Program::ALL`.
    html: [String; 3],
    /// ` 'sha256-…'` for each inline script of a page.
    script_hashes: [String; 3],
    /// The path of the style sheet that all have; empty in a build without the app.
    pub style_sheet: String,
}

impl Pages {
    /// The pages as Rust.
    pub fn rust(&self) -> String {
        let built = |program: usize| {
            let (html, script_hashes) = (&self.html[program], &self.script_hashes[program]);
            format!("Built {{ html: {html:?}, script_hashes: {script_hashes:?} }}")
        };
        format!(
            "static PAGES: [Built; 3] = [{}, {}, {}];\nstatic STYLE_SHEET: &str = {:?};\n",
            built(0),
            built(1),
            built(2),
            self.style_sheet
        )
    }
}

/// Reads the page in `dist`, and makes those of the other programs. None when `dist` is missing, or was built
/// without one of them.
pub fn read(dist: &Path) -> Result<Option<Pages>, PageError> {
    let Ok(page) = fs::read_to_string(dist.join("index.html")) else { return Ok(None) };
    let login = minify(&page)?;
    let style_sheet = check(&login)?;
    let (Some(account), Some(admin)) = (other(&login, dist, "account-")?, other(&login, dist, "admin-")?)
    else {
        return Ok(None);
    };
    let script_hashes = [script_hashes(&login)?, script_hashes(&account)?, script_hashes(&admin)?];
    Ok(Some(Pages { html: [login, account, admin], script_hashes, style_sheet }))
}

/// Checks that the page has every element that the server changes at its start. Returns the path of its style
/// sheet.
fn check(page: &str) -> Result<String, PageError> {
    let found = |_: &mut Element<'_, '_>| -> HandlerResult { Ok(()) };
    let mut style_sheet = String::new();
    let edits = Edits::default()
        .one(anchors::ROOT, found)
        .one(anchors::HEAD, found)
        .one(anchors::BODY, found)
        .one(anchors::TITLE, found)
        .one(anchors::MARK, found)
        .one(anchors::NAME, found)
        .one(anchors::LOGIN, found)
        .one(anchors::LOADING, found)
        .one(anchors::PROVIDER, found)
        .one(anchors::LANGUAGES, found)
        .one(anchors::WORDS, found)
        .one(anchors::STATE, found)
        .every(anchors::TEXT, found)
        .every(anchors::ATTRIBUTES, found)
        .one(anchors::STYLE_SHEET, |link| {
            style_sheet = link.get_attribute("href").unwrap_or_default();
            Ok(())
        });
    edits.apply(page)?;
    Ok(style_sheet)
}

/// The page without comments and indentation.
fn minify(page: &str) -> Result<String, PageError> {
    let comment = |comment: &mut Comment<'_>| -> HandlerResult {
        comment.remove();
        Ok(())
    };
    let text = |text: &mut TextChunk<'_>| -> HandlerResult {
        if text.text_type() == TextType::Data
            && text.as_str().trim().is_empty()
            && text.as_str().contains('\n')
        {
            text.set_str("\n".to_owned());
        }
        Ok(())
    };
    let handlers = DocumentContentHandlers::default().comments(comment).text(text);
    let settings = RewriteStrSettings::new().append_document_content_handler(handlers);
    rewrite_str(page, settings).map_err(|error| PageError(format!("app/index.html: {error}")))
}

/// Login's page with another program instead, and with the style sheet of the account program, which that of
/// administration uses too, after the common one. The files in `dist` are `login-<hash>`, `account-<hash>` and
/// `admin-<hash>`; none when one of them is missing.
fn other(page: &str, dist: &Path, program: &str) -> Result<Option<String>, PageError> {
    let names = fs::read_dir(dist).into_iter().flatten().flatten();
    let names: Vec<String> = names.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    let find = |program: &str, end: &str| {
        names.iter().find_map(|name| name.strip_suffix(end).filter(|name| name.starts_with(program)))
    };
    let (Some(login), Some(other), Some(sheet)) =
        (find("login-", "_bg.wasm"), find(program, "_bg.wasm"), find("account-", ".css"))
    else {
        return Ok(None);
    };
    // The page names the program's files in links and in the script that starts it.
    let page = page.replace(login, other);
    let link = format!("<link rel=\"stylesheet\" href=\"/{sheet}.css\">");
    let edits = Edits::default().one(anchors::STYLE_SHEET, |sheet| {
        sheet.after(&link, Html);
        Ok(())
    });
    edits.apply(&page).map(Some)
}

/// ` 'sha256-…'` for each inline script (CSP Level 3). Data such as JSON does not run, and needs no
/// permission.
fn script_hashes(page: &str) -> Result<String, PageError> {
    let mut hashes = String::new();
    let edits = Edits::default().raw("script:not([src]):not([type='application/json'])", |script| {
        let hash = data_encoding::BASE64.encode(&Sha256::digest(script.as_bytes()));
        hashes.extend([" 'sha256-", &hash, "'"]);
        Ok(script.to_owned())
    });
    edits.apply(page)?;
    Ok(hashes)
}
