//! What the pages of a demo have more: a line that says so, with a link to the accounts to sign in as.

use domain::language::html;

use super::edits::PageError;

/// The path of the page with the accounts of the demo.
pub const ACCOUNTS: &str = "/demo";
/// The path of the demo's style sheet.
pub const STYLE_SHEET: &str = "/demo.css";

/// The style sheet of the demo, which is no part of the app's.
pub const STYLES: &str = "\
.demo { position: fixed; inset-inline: 0; inset-block-end: 0; z-index: 1; padding: 0.25rem 1rem; text-align: center; \
font-size: 0.8125rem; background: light-dark(#1d2321, #ece8df); color: light-dark(#fffdf9, #121517); }
.demo a { color: inherit; text-underline-offset: 0.2em; }
.demo a:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
body:has(> .demo) { padding-block-end: 2.5rem; }
html:has(.demo) { scroll-padding-block-end: 2.5rem; }
.demo-accounts { inline-size: 100%; border-collapse: collapse; }
.demo-accounts th { text-align: start; font-weight: 600; }
.demo-accounts :is(th, td) { padding: 0.5rem 0.75rem 0.5rem 0; border-block-end: 1px solid light-dark(#d9d3c6, #343c40); }
.demo-accounts code { font-size: 1.0625rem; font-variant-numeric: tabular-nums slashed-zero; }
@media print { .demo { display: none; } }
";

/// The link to the style sheet.
pub(super) fn style_sheet() -> String {
    format!("<link rel=\"stylesheet\" href=\"{STYLE_SHEET}\">")
}

/// The line at the end of each page. `message` gives the messages of a language.
pub(super) fn banner(message: &dyn Fn(&str) -> Result<String, PageError>) -> Result<String, PageError> {
    let (text, link) = (html(&message("demo-text")?), html(&message("demo-accounts")?));
    Ok(format!(
        "<aside class=\"demo\">{text} <a href=\"{ACCOUNTS}\" target=\"_blank\" rel=\"external noopener\">{link}</a></aside>"
    ))
}
