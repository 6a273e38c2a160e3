//! The page contains the state of the session, and shows the Login form immediately where signing in comes next.

use std::sync::Arc;

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use lol_html::{
    RewriteStrSettings, element,
    html_content::{ContentType, Element},
    rewrite_str, text as text_in,
};
use serde_json::{Value, json};
use server::{
    assets::{Assets, File},
    page::{Content, Pages, brand},
    routes,
};
use shared::{Endpoint as _, Method, api::state::GetState};

use crate::helpers::*;

/// Visits the elements that a selector matches, and returns the changed page.
fn edit(html: &str, selector: &str, change: impl FnMut(&mut Element<'_, '_>)) -> String {
    let mut change = change;
    let handler = element!(selector, |element| {
        change(element);
        Ok(())
    });
    rewrite_str(html, RewriteStrSettings::new().append_element_content_handler(handler)).unwrap()
}

/// An attribute of the first element that a selector matches; none where it has no such attribute.
pub fn attribute(html: &str, selector: &str, name: &str) -> Option<String> {
    let mut found = None;
    edit(html, selector, |element| {
        found.get_or_insert_with(|| element.get_attribute(name));
    });
    found.unwrap_or_else(|| panic!("the page has no element {selector}"))
}

/// The state in a page; null if there is none.
pub fn state(html: &str) -> Value {
    let mut state = String::new();
    let handler = text_in!("#state", |chunk| {
        state.push_str(chunk.as_str());
        Ok(())
    });
    rewrite_str(html, RewriteStrSettings::new().append_element_content_handler(handler)).unwrap();
    serde_json::from_str(&state).unwrap_or_default()
}

/// The page of the source, with a style sheet as the build adds it.
fn template() -> String {
    edit(include_str!("../../../app/index.html"), "link[data-trunk][rel=css]", |link| {
        let sheet = "<link rel=\"stylesheet\" href=\"/vestibule-4366389acad41b88.css\"/>";
        link.replace(sheet, ContentType::Html);
    })
}

/// A style sheet like the built one.
pub const SHEET: &str = "@layer tokens, reset, base;\n@layer tokens {\n:root {\n--color-accent: red;\n}\n}\n";

impl TestApp {
    /// A server with [`template`] for its page, whether the build has the app in it or not.
    pub async fn with_page() -> Self {
        Self::with_page_and(&[]).await
    }

    /// The same with configuration keys.
    pub async fn with_page_and(environment: &[(&str, &str)]) -> Self {
        let mut app = Self::open_with(environment).await;
        let sheet = File::own("/vestibule-4366389acad41b88.css".into(), "text/css", SHEET.into());
        let page = template();
        let (pages, own) = brand([page.as_str(); 3], Some(&sheet), &app.server.config.branding).unwrap();
        let pages = pages.each_ref().map(String::as_str);
        let content =
            Content { application_name: "Northwind Cases".into(), providers: Vec::new(), demo: false };
        app.server.pages = Arc::new(Pages::new(pages, &content).unwrap());
        app.server.assets = Arc::new(Assets::with(own));
        app.router = routes::router(app.server.clone());
        app
    }
}

impl Browser {
    /// Requests a page with additional headers.
    pub async fn page(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::get(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.request(request.body(Body::empty()).unwrap()).await
    }

    /// The step of this browser in a page; null if there is none.
    async fn page_state(&self) -> Value {
        let html = text(&self.page("/", &[]).await);
        state(&html)
    }

    /// Whether a page shows the login form.
    async fn shows_form(&self, path: &str) -> bool {
        let html = text(&self.page(path, &[]).await);
        let form = attribute(&html, "#login", "hidden").is_none();
        assert_eq!(form, attribute(&html, "#loading", "hidden").is_some(), "{path}");
        form
    }
}

pub fn text(answer: &Answer) -> String {
    String::from_utf8(answer.body.clone()).unwrap()
}

#[tokio::test]
async fn the_page_contains_the_same_state_as_the_endpoint() {
    let app = TestApp::with_page().await;
    let ada = app.person("ada").await;
    let made_up = app.browser();
    made_up.cookies.lock().unwrap().insert("vestibule".into(), "A".repeat(43));
    let browsers = [app.browser(), made_up, ada.at_verify(&app).await, ada.signed_in(&app).await];
    let mut said = Vec::new();
    for browser in browsers {
        let answer = browser.send(Method::Get, GetState::PATH, vec![]).await;
        assert_eq!(browser.page_state().await, answer.json());
        said.push(answer.json());
    }
    assert_eq!(said[0]["progress"]["step"], "login");
    assert_eq!(said[1], json!({"refused": "session_expired"}));
    assert!(said[2]["progress"]["step"].get("verify").is_some());
    assert_eq!(said[3]["progress"]["step"]["signed_in"]["account"]["username"], "ada");
}

#[tokio::test]
async fn loading_a_page_uses_the_session_and_does_not_revive_an_ended_one() {
    let app = TestApp::with_page().await;
    let browser = app.person("ada").await.signed_in(&app).await;
    for _ in 0..3 {
        app.clock.advance(50 * 60_000);
        assert!(browser.page_state().await["progress"]["step"].get("signed_in").is_some());
    }
    app.clock.advance(61 * 60_000);
    assert_eq!(browser.page_state().await, json!({"refused": "session_expired"}));
}

#[tokio::test]
async fn a_name_cannot_end_the_script_that_carries_it() {
    let app = TestApp::with_page().await;
    app.set("mfa.internal", "off").await;
    let name = "</script><script>alert(1)</script><!--";
    let temporary = app.add_named("eve", name).await.temporary_password.unwrap();
    let browser = app.browser();
    browser.sign_in("eve", &temporary).await.unwrap();
    assert_eq!(browser.page_state().await["progress"]["step"]["change_password"]["account"]["name"], name);
}

#[tokio::test]
async fn without_a_cookie_no_database_is_needed_and_with_one_a_failure_leaves_the_state_to_the_app() {
    let app = TestApp::with_page().await;
    let signed_in = app.person("ada").await.signed_in(&app).await;
    app.server.domain.store().close().await;
    assert_eq!(app.browser().page_state().await["progress"]["step"], "login");
    assert_eq!(signed_in.page_state().await, Value::Null);
    assert_eq!(signed_in.page("/", &[]).await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_form_is_shown_where_signing_in_comes_next_and_nowhere_else() {
    let app = TestApp::with_page().await;
    let ada = app.person("ada").await;
    let (nobody, verify, signed_in) = (app.browser(), ada.at_verify(&app).await, ada.signed_in(&app).await);
    let ended = signed_in.copy();
    assert!(nobody.shows_form("/login?next=%2F").await && !verify.shows_form("/login?next=%2F").await);
    for path in ["/", "/login", "/login?a=b"] {
        assert!(nobody.shows_form(path).await, "{path}");
        assert!(!verify.shows_form(path).await && !signed_in.shows_form(path).await, "{path}");
    }
    for path in ["/verify", "/forgot-password", "/no/such/page"] {
        assert!(!nobody.shows_form(path).await && !signed_in.shows_form(path).await, "{path}");
    }
    signed_in.call::<shared::api::sign_in::SignOut>(shared::Empty {}).await.unwrap();
    assert!(ended.shows_form("/login").await);
}

#[tokio::test]
async fn the_compressed_page_is_the_plain_one() {
    let app = TestApp::with_page().await;
    let signed_in = app.person("ada").await.signed_in(&app).await;
    for browser in [&app.browser(), &signed_in] {
        let plain = browser.page("/", &[]).await;
        assert!(!plain.headers.contains_key(header::CONTENT_ENCODING));
        let compressed = browser.page("/", &[("accept-encoding", "gzip, deflate, br")]).await;
        assert_eq!(compressed.headers[header::CONTENT_ENCODING], "br");
        let mut read = Vec::new();
        brotli::BrotliDecompress(&mut &compressed.body[..], &mut read).unwrap();
        assert_eq!(String::from_utf8(read).unwrap(), text(&plain));
    }
}
