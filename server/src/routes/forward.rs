//! GET /api/auth-request and /api/forward-auth, which a reverse proxy calls before it passes a request on. The response
//! is 200 with the identity, 401 or 302 if no one is signed in, or 403 if the host is no application or not for this
//! person. Only the host decides. The path matters only as the place to return to.

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

/// The paths.
pub const PATHS: [&str; 2] = ["/api/auth-request", "/api/forward-auth"];

/// The longest origin that is logged, in characters.
const LONGEST_ORIGIN: usize = 300;

/// The original request, as the proxy reports it.
struct Asked<'a> {
    /// The application.
    application: Url,
    /// The path and query.
    path: &'a str,
    /// Whether a browser is loading a page, so that a redirect to Login makes sense.
    page: bool,
}

/// Logs a refusal, with the application if it is known, and the rule that refused.
macro_rules! refused {
    ($level:ident, $application:expr, $rule:expr $(, $field:ident = $value:expr)?) => {
        tracing::$level!(
            target: "forward_auth",
            event = "forward_auth_refused",
            application = $application,
            rule = $rule,
            $($field = $value,)?
            "refused"
        )
    };
}

/// A request that is refused whoever asks.
struct Refused {
    rule: &'static str,
    /// The application, if it is not a configured one.
    application: Option<String>,
}

/// A request that lacks a header, or has it twice, or empty.
const MALFORMED: Refused = Refused { rule: "malformed", application: None };
const UNKNOWN_PROXY: Refused = Refused { rule: "unknown_proxy", application: None };

/// For nginx: `X-Original-URL` and `X-Original-Method`. nginx treats a redirect as an error, so the 401 carries the
/// address of Login.
pub async fn auth_request(State(server): State<Server>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let asked = || {
        let (scheme, host, path) = one(&parts.headers, "x-original-url").and_then(split).ok_or(MALFORMED)?;
        let application = application(&server, scheme, host)?;
        let method = method(&parts.headers, "x-original-method")?;
        Ok(Asked { application, path, page: loads_page(&parts.headers, method) })
    };
    answer(&server, &parts, asked(), StatusCode::UNAUTHORIZED).await
}

/// For Caddy, Traefik and `HAProxy`: `X-Forwarded-Proto`, `-Host`, `-Uri` and `-Method`.
pub async fn forward_auth(State(server): State<Server>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let header = |name| one(&parts.headers, name);
    let asked = || {
        let scheme = header("x-forwarded-proto").ok_or(MALFORMED)?;
        let application = application(&server, scheme, header("x-forwarded-host").ok_or(MALFORMED)?)?;
        let path = header("x-forwarded-uri").filter(|path| path.starts_with('/')).ok_or(MALFORMED)?;
        let method = method(&parts.headers, "x-forwarded-method")?;
        Ok(Asked { application, path, page: loads_page(&parts.headers, method) })
    };
    answer(&server, &parts, asked(), StatusCode::FOUND).await
}

/// Finds the application. One that is not configured is refused.
fn application(server: &Server, scheme: &str, host: &str) -> Result<Url, Refused> {
    server.return_origins.application(scheme, host).ok_or_else(|| {
        let application = format!("{scheme}://{host}").chars().take(LONGEST_ORIGIN).collect();
        Refused { rule: "unknown_application", application: Some(application) }
    })
}

async fn answer(
    server: &Server,
    parts: &Parts,
    asked: Result<Asked<'_>, Refused>,
    to_login: StatusCode,
) -> Response {
    let by_proxy = if client::comes_from_proxy(server, parts) { Ok(()) } else { Err(UNKNOWN_PROXY) };
    let asked = match by_proxy.and(asked) {
        Ok(asked) => asked,
        Err(Refused { rule, application }) => {
            refused!(info, application, rule);
            return plain(StatusCode::FORBIDDEN);
        }
    };
    let application = asked.application.as_str();
    let only = asked.application.host_str().and_then(|host| server.config.forward_auth.kinds.get(host));
    let presented = forward_token::presented(server, &parts.headers);
    let requester = || Context::new(server.clone(), parts).requester;
    match server.domain.check_forward_auth(&presented, only.copied(), requester).await {
        Ok(Decision::Allowed(user)) => {
            allow(&user, &parts.headers).unwrap_or_else(|| plain(StatusCode::FORBIDDEN))
        }
        Ok(Decision::Forbidden { username }) => {
            refused!(info, application, "kind", account = username);
            plain(StatusCode::FORBIDDEN)
        }
        Ok(Decision::NotSignedIn(why)) if asked.page => {
            refused!(info, application, why.word());
            login(server, &asked, to_login)
        }
        // The pictures and scripts of a page would add a line each.
        Ok(Decision::NotSignedIn(why)) => {
            refused!(debug, application, why.word());
            plain(StatusCode::UNAUTHORIZED)
        }
        Err(error) => respond(DomainError::<NoError>::Internal(error)),
    }
}

/// Returns the identity for an application, with names in UTF-8. `Cookie` has the cookies that the application may
/// have, even if there are none: the proxy replaces the client's header with it.
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

/// Returns the address of Login that leads back to the page, or to the application if the page's address is too long.
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

/// Finds the method of the original request.
fn method<'a>(headers: &'a HeaderMap, name: &str) -> Result<&'a str, Refused> {
    one(headers, name).filter(|method| !method.is_empty()).ok_or(MALFORMED)
}

/// Returns whether the request loads a page: by `Sec-Fetch-Mode`, which scripts cannot set, or else by `Accept`.
fn loads_page(headers: &HeaderMap, method: &str) -> bool {
    let reads = matches!(method, "GET" | "HEAD");
    let page = match headers.get("sec-fetch-mode") {
        Some(mode) => {
            mode == "navigate" && headers.get("sec-fetch-dest").is_none_or(|dest| dest == "document")
        }
        None => one(headers, "accept").is_some_and(|accepts| accepts.contains("text/html")),
    };
    reads && page
}

/// Returns the value of a header as text, if it is given exactly once.
fn one<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let mut values = headers.get_all(name).iter();
    let value = values.next()?.to_str().ok()?;
    values.next().is_none().then_some(value)
}

/// Splits an address into scheme, host and rest. The rest begins with a slash.
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
