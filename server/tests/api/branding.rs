//! The operator's branding: an accent and a logo.

use axum::http::header;

use crate::{
    helpers::*,
    page::{SHEET, attribute, text},
};

const LOGO: &str =
    r#"<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><circle r="9"/></svg>"#;
const IMMUTABLE: &str = "public, max-age=31536000, immutable";

fn sheet(html: &str) -> String {
    attribute(html, "link[rel=stylesheet]", "href").unwrap()
}

/// Whether a path consists of this name and sixteen hexadecimal digits.
fn is_hashed(path: &str, name: &str, extension: &str) -> bool {
    let hash = path.strip_prefix(name).and_then(|rest| rest.strip_suffix(extension)).unwrap_or_default();
    hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[tokio::test]
async fn an_accent_is_appended_to_the_style_sheet_under_a_new_name() {
    let app = TestApp::with_page_and(&[("VESTIBULE_APPLICATION_ACCENT", "#7a1f3d")]).await;
    let browser = app.browser();
    let html = text(&browser.page("/", &[]).await);
    let path = &sheet(&html);
    assert!(is_hashed(path, "/vestibule-", ".css") && !path.contains("4366389acad41b88"), "{path}");
    let sheet = browser.page(path, &[]).await;
    let css = text(&sheet);
    assert!(css.starts_with(SHEET) && css.contains("\n--color-accent: light-dark(#7a1f3d, #"), "{css}");
    assert_eq!(sheet.headers[header::CONTENT_TYPE], "text/css; charset=utf-8");
    assert_eq!(sheet.headers[header::CACHE_CONTROL], IMMUTABLE);
    let smaller = browser.page(path, &[("accept-encoding", "br")]).await;
    let mut read = Vec::new();
    brotli::BrotliDecompress(&mut &smaller.body[..], &mut read).unwrap();
    assert_eq!(read, sheet.body);
}

#[tokio::test]
async fn an_accent_for_each_theme_is_used_unchanged() {
    let accents =
        [("VESTIBULE_APPLICATION_ACCENT", "#1b3fa0"), ("VESTIBULE_APPLICATION_ACCENT_DARK", "#9db4ff")];
    let app = TestApp::with_page_and(&accents).await;
    let html = text(&app.browser().page("/", &[]).await);
    let sheet = app.browser().page(&sheet(&html), &[]).await;
    assert!(text(&sheet).contains("--color-accent: light-dark(#1b3fa0, #9db4ff);"));
}

#[tokio::test]
async fn a_logo_replaces_the_mark_and_runs_no_script_when_it_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("logo");
    std::fs::write(&file, LOGO).unwrap();
    let app = TestApp::with_page_and(&[("VESTIBULE_APPLICATION_LOGO", file.to_str().unwrap())]).await;
    let browser = app.browser();
    let html = text(&browser.page("/", &[]).await);
    let image = |name| attribute(&html, "header img.brand__mark", name);
    let path = &image("src").unwrap();
    assert!(is_hashed(path, "/logo-", ".svg") && !html.contains("<svg"), "{html}");
    let others = ["alt", "width", "height"].map(image);
    assert_eq!(others.each_ref().map(Option::as_deref), [Some(""), Some("40"), Some("40")]);
    let logo = browser.page(path, &[]).await;
    assert_eq!(text(&logo), LOGO);
    assert_eq!(logo.headers[header::CONTENT_TYPE], "image/svg+xml");
    assert_eq!(logo.headers[header::CACHE_CONTROL], IMMUTABLE);
    let policy = logo.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
    assert!(policy.starts_with("default-src 'none'; style-src 'unsafe-inline'; sandbox;"), "{policy}");
    assert!(!policy.contains("script") && !policy.contains("allow-"), "{policy}");
    assert_eq!(logo.headers["x-content-type-options"], "nosniff");
}

#[tokio::test]
async fn without_branding_the_page_is_the_built_one() {
    let app = TestApp::with_page().await;
    let html = text(&app.browser().page("/", &[]).await);
    assert_eq!(sheet(&html), "/vestibule-4366389acad41b88.css");
    assert_eq!(attribute(&html, "header svg", "class").as_deref(), Some("brand__mark"));
}
