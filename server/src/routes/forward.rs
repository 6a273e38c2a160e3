//! GET /api/auth-request and /api/forward-auth, asked by a reverse proxy before it passes a request on.
//! 200 with who it is, 401 or 302 where nobody is signed in, 403 for what is not guarded or not for this
//! person. Only the host decides; a path says nothing but where to come back to.

use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header, request::Parts},
    response::Response,
};
use shared::NoError;
use url::{Url, form_urlencoded};

use crate::{
    context::{Context, client, cookies, forward_token},
    error::respond,
    state::Server,
};
use domain::{
    DomainError,
    forward_auth::check::{AuthenticatedUser, Decision},
};

/// The paths, for the router and the tests.
pub const PATHS: [&str; 2] = ["/api/auth-request", "/api/forward-auth"];

/// What a proxy says of the request before it.
struct Asked<'a> {
    /// The application.
    application: Url,
    /// The path and query.
    path: &'a str,
    /// Whether a browser is loading a page: only then is there someone to lead to Login.
    page: bool,
}

/// For nginx: `X-Original-URL`, `X-Original-Method`. A redirect would be an error to it, so the address of
/// Login goes along with the 401.
pub async fn auth_request(State(server): State<Server>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let asked = one(&parts.headers, "x-original-url").and_then(split).and_then(|(scheme, host, path)| {
        let application = server.return_origins.application(scheme, host)?;
        Some(Asked { application, path, page: loads_page(&parts.headers, "x-original-method") })
    });
    answer(&server, &parts, asked, StatusCode::UNAUTHORIZED).await
}

/// For Caddy, Traefik and `HAProxy`: `X-Forwarded-Proto`, `-Host`, `-Uri` and `-Method`.
pub async fn forward_auth(State(server): State<Server>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let header = |name| one(&parts.headers, name);
    let asked = || {
        let application =
            server.return_origins.application(header("x-forwarded-proto")?, header("x-forwarded-host")?)?;
        let path = header("x-forwarded-uri").filter(|path| path.starts_with('/'))?;
        Some(Asked { application, path, page: loads_page(&parts.headers, "x-forwarded-method") })
    };
    answer(&server, &parts, asked(), StatusCode::FOUND).await
}

async fn answer(server: &Server, parts: &Parts, asked: Option<Asked<'_>>, to_login: StatusCode) -> Response {
    let Some(asked) = asked.filter(|_| client::comes_from_proxy(server, parts)) else {
        return plain(StatusCode::FORBIDDEN);
    };
    let only = asked.application.host_str().and_then(|host| server.config.forward_auth.kinds.get(host));
    let presented = forward_token::presented(server, &parts.headers);
    let requester = || Context::new(server.clone(), parts).requester;
    match server.domain.check_forward_auth(&presented, only.copied(), requester).await {
        Ok(Decision::Allowed(user)) => {
            allow(&user, &parts.headers).unwrap_or_else(|| plain(StatusCode::FORBIDDEN))
        }
        Ok(Decision::Forbidden) => plain(StatusCode::FORBIDDEN),
        Ok(Decision::NotSignedIn) if asked.page => login(server, &asked, to_login),
        Ok(Decision::NotSignedIn) => plain(StatusCode::UNAUTHORIZED),
        Err(error) => respond(DomainError::<NoError>::Internal(error)),
    }
}

/// The identity, as an application is told it: names in UTF-8, as they are. In `Cookie` come the cookies that
/// it may have, also where there are none: a proxy puts them in the place of what the client sent.
fn allow(user: &AuthenticatedUser, asked: &HeaderMap) -> Option<Response> {
    let mut response = plain(StatusCode::OK);
    response.headers_mut().insert(header::COOKIE, cookies::of_application(asked));
    for (name, value) in
        [("remote-user", &user.username), ("remote-name", &user.name), ("remote-email", &user.email)]
    {
        let printable: String = value.chars().filter(|c| !c.is_control()).collect();
        response.headers_mut().insert(name, HeaderValue::from_bytes(printable.as_bytes()).ok()?);
    }
    Some(response)
}

/// To Login, and from there back: to the very page, or to the application where its address is too long.
fn login(server: &Server, asked: &Asked<'_>, status: StatusCode) -> Response {
    let origin = asked.application.origin().ascii_serialization();
    let next = server.return_origins.find(&format!("{origin}{}", asked.path));
    let next = next.as_ref().unwrap_or(&asked.application);
    let next: String = form_urlencoded::byte_serialize(next.as_str().as_bytes()).collect();
    let door = server.config.public_url.origin();
    let mut response = plain(status);
    if let Ok(location) = HeaderValue::try_from(format!("{door}/login?next={next}")) {
        response.headers_mut().insert(header::LOCATION, location);
    }
    response
}

/// Whether the request loads a page, by what browsers say and scripts cannot, else by what it accepts.
fn loads_page(headers: &HeaderMap, method: &str) -> bool {
    let reads = matches!(one(headers, method), Some("GET" | "HEAD"));
    let page = match headers.get("sec-fetch-mode") {
        Some(mode) => {
            mode == "navigate" && headers.get("sec-fetch-dest").is_none_or(|dest| dest == "document")
        }
        None => one(headers, "accept").is_some_and(|accepts| accepts.contains("text/html")),
    };
    reads && page
}

/// The header's value where it is given once, as text.
fn one<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let mut values = headers.get_all(name).iter();
    let value = values.next()?.to_str().ok()?;
    values.next().is_none().then_some(value)
}

/// Scheme, host and the rest of an address; the rest begins with a slash.
fn split(url: &str) -> Option<(&str, &str, &str)> {
    let (scheme, rest) = url.split_once("://")?;
    let at = rest.find('/')?;
    Some((scheme, &rest[..at], &rest[at..]))
}

fn plain(status: StatusCode) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}
