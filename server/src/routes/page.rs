//! GET every path that is no endpoint: a file of the app, or the page. The page carries what
//! `GET /api/state` would answer, which spares the app its first question.

use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, Method, StatusCode, header, request::Parts},
    response::{IntoResponse as _, Response},
};
use shared::{ApiError, CommonError, Empty, NoError, Program, Screen, api::NextStep};
use url::Url;

use super::state;
use crate::{
    assets::{accepts, answer, content_security_policy},
    context::{Context, forward_token, return_to},
    error::{refuse, respond},
    page::View,
    state::Server,
};
use domain::{DomainError, language::Language};

/// The screens that show the login form to anyone who is not signed in.
const LOGIN: [Screen; 2] = [Screen::Home, Screen::Login];

pub async fn get(State(server): State<Server>, request: Request) -> Response {
    if request.method() != Method::GET && request.method() != Method::HEAD {
        let mut response = refuse(CommonError::WrongMethod);
        response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET,HEAD"));
        return response;
    }
    let (parts, _) = request.into_parts();
    let path = parts.uri.path();
    if let Some(file) = server.assets.find(path) {
        return file.response(&parts.headers);
    }
    if let Some((query, chosen)) = parts.uri.query().and_then(choice) {
        return remember(&server, path, &query, chosen);
    }
    let mut response = page(server, &parts).await;
    if response.status() == StatusCode::OK && Screen::at(path) == Screen::NotFound {
        *response.status_mut() = StatusCode::NOT_FOUND;
    }
    response
}

async fn page(server: Server, parts: &Parts) -> Response {
    let screen = Screen::at(parts.uri.path());
    let mut context = Context::new(server.clone(), parts);
    let language = context.requester.language.unwrap_or(server.config.language);
    let kept = context.return_to.is_some();
    let asked = return_to::asked(&server, parts.uri.query());
    if let Some(return_to) = &asked {
        context.return_to.clone_from(return_to);
    }
    let (state, stands) = session_state(context, asked.is_some()).await;
    if stands == Stands::SignedIn
        && LOGIN.contains(&screen)
        && let Some(Some(return_to)) = &asked
        && server
            .return_origins
            .reached_by_cookie(return_to, server.config.forward_auth.cookie_domain.as_deref())
    {
        return go_on(&server, parts, return_to).await;
    }
    let at_login = stands == Stands::AtLogin && LOGIN.contains(&screen);
    let is_home = stands == Stands::SignedIn && screen == Screen::Home;
    // The Login program has it too, as the card at the end of a sign-in.
    let program = if is_home { Program::Account } else { screen.program() };
    let below_header = stands == Stands::SignedIn && (is_home || screen.is_below_header());
    let view = match program {
        _ if at_login => View::Login,
        program if below_header => View::LoadingBelowHeader(program),
        program => View::Loading(program),
    };
    let Some(page) = server.pages.find(language, view) else {
        return (StatusCode::SERVICE_UNAVAILABLE, "This build has no app in it: run `make build`.\n")
            .into_response();
    };
    let (body, encoding) = if accepts(&parts.headers, "br") {
        (page.brotli(&state), Some("br"))
    } else {
        (page.html(&state).into_bytes(), None)
    };
    let mut response = answer(Body::from(body), "text/html; charset=utf-8", encoding);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, content_security_policy(program));
    headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(language.tag()));
    headers.insert(header::VARY, HeaderValue::from_static("accept-language, cookie, accept-encoding"));
    // Who is signed in has arrived: what was kept would be in the way of the next sign-in.
    let keep = asked.filter(|_| stands != Stands::SignedIn);
    let keep = if stands == Stands::SignedIn { Some(None) } else { keep };
    if let Some(return_to) = keep.filter(|return_to| kept || return_to.is_some()) {
        headers.append(header::SET_COOKIE, return_to::keep(&server, return_to.as_ref()));
    }
    response
}

/// Leads someone who is signed in already to where they were going; with a forward token, where the browser has
/// none, or the application would lead straight back.
async fn go_on(server: &Server, parts: &Parts, return_to: &Url) -> Response {
    let forward_token =
        match server.domain.renew_forward_token(&forward_token::presented(server, &parts.headers)).await {
            Ok(token) => token,
            Err(error) => return respond(DomainError::<NoError>::Internal(error)),
        };
    let mut response = StatusCode::SEE_OTHER.into_response();
    let headers = response.headers_mut();
    if let Ok(location) = HeaderValue::try_from(return_to.as_str()) {
        headers.insert(header::LOCATION, location);
    }
    if let Some(cookie) = forward_token.and_then(|token| forward_token::cookie_with(server, &token)) {
        headers.append(header::SET_COOKIE, cookie);
    }
    response
}

/// Where a person stands, as far as a page must know.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stands {
    AtLogin,
    SignedIn,
    Elsewhere,
}

/// The body of `GET /api/state`, and where the person stands. It is empty when something broke: the app
/// then asks itself. Who is signed in is led back to where an earlier requester was going only by having
/// `asked` for it in this one.
async fn session_state(context: Context, asked: bool) -> (String, Stands) {
    let home = context.server.domain.site().application_url.clone();
    let (body, stands) = match state::get(context, Empty {}).await {
        Ok(mut reply) => {
            let stands = match reply.body.progress.step {
                NextStep::Login => Stands::AtLogin,
                NextStep::SignedIn { .. } => Stands::SignedIn,
                _ => Stands::Elsewhere,
            };
            if stands == Stands::SignedIn && !asked {
                reply.body.application.url = home;
            }
            (serde_json::to_string(&reply.body), stands)
        }
        Err(DomainError::Common(ended @ CommonError::SessionExpired)) => {
            (serde_json::to_string(&ApiError::<NoError>::Common(ended)), Stands::AtLogin)
        }
        Err(error) => {
            // Made for its line in the log alone.
            drop(respond(error));
            return (String::new(), Stands::Elsewhere);
        }
    };
    (body.unwrap_or_default(), stands)
}

/// The choice of a language in a query, and the query without it. A language that there is not is taken
/// out all the same.
fn choice(query: &str) -> Option<(String, Option<Language>)> {
    let value = |pair: &&str| {
        pair.split_once('=').filter(|(name, _)| *name == "language").map(|(_, value)| value.to_owned())
    };
    let chosen = query.split('&').find_map(|pair| value(&pair))?;
    let rest: Vec<&str> = query.split('&').filter(|pair| value(pair).is_none()).collect();
    Some((rest.join("&"), Language::find(&chosen)))
}

/// Keeps the choice in a cookie, and leads back to where it was made.
fn remember(server: &Server, path: &str, query: &str, chosen: Option<Language>) -> Response {
    // With two slashes at its beginning a path would be another host.
    let path = path.trim_start_matches(['/', '\\']);
    let separator = if query.is_empty() { "" } else { "?" };
    let mut response = StatusCode::SEE_OTHER.into_response();
    let headers = response.headers_mut();
    if let Ok(location) = HeaderValue::try_from(format!("/{path}{separator}{query}")) {
        headers.insert(header::LOCATION, location);
    }
    if let Some(language) = chosen {
        headers.insert(header::SET_COOKIE, crate::context::chosen(server, language));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_taken_out_of_the_query_and_the_rest_stays_in_order() {
        let choice = |query| choice(query).map(|(rest, chosen)| (rest, chosen.map(Language::tag)));
        assert_eq!(choice("language=en"), Some((String::new(), Some("en"))));
        assert_eq!(choice("b=2&language=EN&a=1&a=%26"), Some(("b=2&a=1&a=%26".into(), Some("en"))));
        assert_eq!(choice("language=xx&next=/a?b"), Some(("next=/a?b".into(), None)));
        assert_eq!(choice("language=&a"), Some(("a".into(), None)));
        assert_eq!(choice("language=en&language=xx"), Some((String::new(), Some("en"))));
        assert_eq!(choice("languages=en&xlanguage=en&language"), None);
    }
}
