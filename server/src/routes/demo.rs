//! GET /demo: the accounts of a demo to sign in as, with their current codes. Only `serve --demo` has it, and only for
//! browsers on the same machine.

use std::fmt::Write as _;

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, header},
    response::{Html, IntoResponse as _, Response},
};
use shared::CommonError;

use crate::{
    assets,
    context::{Context, client},
    error::refuse,
    page::demo,
    state::Server,
};
use domain::language::{Language, html};

/// How often the page is loaded again, in seconds.
const REFRESH: u8 = 5;

/// GET /demo.css
pub async fn style_sheet() -> Response {
    ([(header::CONTENT_TYPE, HeaderValue::from_static("text/css; charset=utf-8"))], demo::STYLES)
        .into_response()
}

/// GET /demo
pub async fn accounts(State(server): State<Server>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    if !client::peer(&parts).to_canonical().is_loopback() || !is_own_host(&server, &parts.headers) {
        return refuse(CommonError::NotFound);
    }
    let context = Context::new(server.clone(), &parts);
    let language = context.requester.language.unwrap_or(server.config.language);
    match rows(&server, language).await {
        Ok(rows) => Html(page(&server, language, &rows)).into_response(),
        Err(error) => {
            tracing::error!(target: "database", event = "demo_failed", "the accounts of the demo: {error:#}");
            refuse(CommonError::Internal)
        }
    }
}

/// Whether the browser asks for the public address: no other site gets the passwords by giving its name this machine's
/// address (DNS rebinding).
fn is_own_host(server: &Server, headers: &HeaderMap) -> bool {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
    let origin = server.config.public_url.origin();
    host.is_some_and(|host| origin.split_once("://").is_some_and(|(_, own)| own == host))
}

async fn rows(server: &Server, language: Language) -> anyhow::Result<String> {
    let now = server.domain.now();
    let chosen = html(&say(language, "demo-own-password"));
    let mut rows = String::new();
    for account in server.domain.demo_accounts().await? {
        let (code, seconds) = account.code(now);
        let password = account.password.map_or_else(|| chosen.clone(), |it| format!("<code>{it}</code>"));
        let username = account.username;
        write!(
            rows,
            "<tr><th scope=\"row\">{username}</th><td>{password}</td><td><code>{code}</code></td><td>{seconds} s</td></tr>"
        )?;
    }
    Ok(rows)
}

fn page(server: &Server, language: Language, rows: &str) -> String {
    let text = |id| html(&say(language, id));
    let (tag, direction, name) =
        (language.tag(), language.direction(), html(&server.config.application_name));
    let sheet = assets::style_sheet().map_or("", |file| file.path());
    let (title, how) = (text("demo-accounts"), text("demo-how"));
    let heads: String = ["username", "password", "code", "demo-next"]
        .map(|id| format!("<th scope=\"col\">{}</th>", text(id)))
        .concat();
    format!(
        "<!doctype html><html lang=\"{tag}\" dir=\"{direction}\"><head><meta charset=\"utf-8\"><title>{title} – {name}</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"><meta http-equiv=\"refresh\" content=\"{REFRESH}\">\
         <link rel=\"stylesheet\" href=\"{sheet}\"><link rel=\"stylesheet\" href=\"{}\"></head>\
         <body><main class=\"main\"><div class=\"card\"><h1 class=\"card__title\">{title}</h1><p>{how}</p>\
         <table class=\"demo-accounts\"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div></main></body></html>",
        demo::STYLE_SHEET
    )
}

fn say(language: Language, id: &str) -> String {
    language.say(id, &[]).unwrap_or_default()
}
