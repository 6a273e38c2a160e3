//! The page is in the language that the user chose, or else in one that the browser prefers.

use axum::http::{StatusCode, header};
use domain::language::Language;

use crate::{
    helpers::*,
    page::{attribute, text},
};

const COOKIE: &str = "vestibule-language";

async fn language(browser: &Browser, accept_language: &str) -> String {
    let answer = browser.page("/login", &[("accept-language", accept_language)]).await;
    let language = answer.headers[header::CONTENT_LANGUAGE].to_str().unwrap().to_owned();
    assert_eq!(attribute(&text(&answer), "html", "lang").as_ref(), Some(&language));
    language
}

#[tokio::test]
async fn the_page_is_in_the_language_that_the_browser_asks_for() {
    let app = TestApp::with_page().await;
    let browser = app.browser();
    for (accept_language, expected) in [
        ("de-AT,de;q=0.9,en;q=0.8", "de"),
        ("ar", "ar"),
        ("it, fr;q=0.1", "fr"),
        ("it", "en"),
        ("*", "en"),
        ("de;q=x, \u{e4}", "en"),
    ] {
        assert_eq!(language(&browser, accept_language).await, expected, "{accept_language}");
    }
    let answer = browser.page("/no/such/page", &[("accept-language", "ar")]).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    let html = text(&answer);
    assert_eq!(attribute(&html, "html", "lang").as_deref(), Some("ar"));
    assert_eq!(attribute(&html, "html", "dir").as_deref(), Some("rtl"));
    assert_eq!(answer.headers[header::VARY], "accept-language, cookie, accept-encoding");
    assert_eq!(answer.headers[header::CACHE_CONTROL], "no-store");
}

#[tokio::test]
async fn the_operator_configures_the_fallback_language() {
    let app = TestApp::open_with(&[("VESTIBULE_LANGUAGE", "DE")]).await;
    assert_eq!(app.server.config.language.tag(), "de");
}

#[tokio::test]
async fn a_choice_is_kept_in_a_cookie_overrides_the_browser_and_redirects_back() {
    let app = TestApp::with_page().await;
    let browser = app.browser();
    let answer = browser.page("/login?a=1&language=fr&b=%2F", &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.headers[header::LOCATION], "/login?a=1&b=%2F");
    let cookie = answer.headers[header::SET_COOKIE].to_str().unwrap();
    assert_eq!(cookie, "vestibule-language=fr; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000");
    assert_eq!(language(&browser, "de").await, "fr");
    browser.page("/?language=AR", &[]).await;
    assert_eq!(browser.cookies.lock().unwrap()[COOKIE], "ar");
    assert_eq!(language(&browser, "de").await, "ar");
}

#[tokio::test]
async fn every_link_in_the_page_leads_to_its_language() {
    let app = TestApp::with_page().await;
    let html = text(&app.browser().page("/login", &[]).await);
    for wanted in Language::all() {
        let link = |name| attribute(&html, &format!("a[href='?language={}']", wanted.tag()), name);
        assert_eq!(link("hreflang").as_deref(), Some(wanted.tag()));
        assert_eq!(link("lang").as_deref(), Some(wanted.tag()));
        assert_eq!(link("rel").as_deref(), Some("external"));
        let browser = app.browser();
        browser.page(&format!("/login?language={}", wanted.tag()), &[]).await;
        assert_eq!(language(&browser, "en").await, wanted.tag());
    }
}

#[tokio::test]
async fn an_unknown_language_changes_nothing() {
    let app = TestApp::with_page().await;
    let browser = app.browser();
    for value in ["xx", "", "..%2Fen", "de%0d%0aX:1", "de;Secure", "%64e"] {
        let answer = browser.page(&format!("/verify?language={value}"), &[]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{value}");
        assert_eq!(answer.headers[header::LOCATION], "/verify", "{value}");
        assert!(!answer.headers.contains_key(header::SET_COOKIE), "{value}");
    }
    for value in ["xx", "", "../de", "<script>", &"d".repeat(4000)] {
        browser.cookies.lock().unwrap().insert(COOKIE.into(), value.into());
        assert_eq!(language(&browser, "de").await, "de", "{value}");
    }
}

#[tokio::test]
async fn a_choice_never_redirects_to_another_site() {
    let app = TestApp::with_page().await;
    for (path, leads_to) in [
        ("//evil.example/x?language=de", "/evil.example/x"),
        ("///evil.example?language=de", "/evil.example"),
        ("/%2F/evil.example?language=de", "/%2F/evil.example"),
        ("/login?language=de&//evil.example", "/login?//evil.example"),
        ("/?language=de", "/"),
    ] {
        let answer = app.browser().page(path, &[]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_eq!(answer.headers[header::LOCATION], leads_to);
    }
}

#[tokio::test]
async fn the_page_leads_to_the_words_of_its_language_which_never_change() {
    let app = TestApp::with_page().await;
    let browser = app.browser();
    for language in Language::all() {
        let tag = language.tag();
        let html = text(&browser.page("/", &[("accept-language", tag)]).await);
        let path = &attribute(&html, "#words", "href").unwrap();
        let hash = path.strip_prefix(&format!("/words/{tag}-")).unwrap().strip_suffix(".json").unwrap();
        assert!(hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()), "{path}");
        let words = browser.page(path, &[]).await;
        assert_eq!(words.headers[header::CONTENT_TYPE], "application/json");
        assert_eq!(words.headers[header::CACHE_CONTROL], "public, max-age=31536000, immutable");
        assert!(words.json().as_array().is_some_and(|words| words.contains(&language.name().into())));
        for encoding in ["br", "gzip"] {
            let smaller = browser.page(path, &[("accept-encoding", encoding)]).await;
            assert_eq!(smaller.headers[header::CONTENT_ENCODING], encoding);
            assert!(smaller.body.len() < words.body.len());
        }
        // `trunk serve` loads one table: the words of Login, then those of the account program.
        let plainly = browser.page(&format!("/words/{tag}.json"), &[]).await;
        let (all, login) = (plainly.json(), words.json());
        assert!(all.as_array().unwrap().starts_with(login.as_array().unwrap()));
        assert_eq!(plainly.headers[header::CACHE_CONTROL], "no-store");
    }
    assert_eq!(browser.page("/words/xx.json", &[]).await.status, StatusCode::NOT_FOUND);
}
