//! What a handler is given besides the request's body: the server, and who is asking. And what it
//! gives back besides the response: cookies.

mod agent;
pub mod destination;
pub mod pass;

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::{
    extract::ConnectInfo,
    http::{HeaderMap, HeaderValue, header, request::Parts},
};
use ipnet::IpNet;
use shared::api::NextStep;
use url::Url;

use crate::{
    clock::{DAY, Millis, SECOND},
    crypto::token::Token,
    domain::{Advanced, Visit, sso::AT_PROVIDER, standing::REMEMBERED},
    language::{self, Language},
    state::Server,
};

/// What a handler is given.
pub struct Context {
    /// The server's parts.
    pub server: Server,
    /// Who is asking.
    pub visit: Visit,
    /// Where the person was going, as this browser keeps it; judged anew.
    pub destination: Option<Url>,
}

impl Context {
    /// Reads the cookies and the client's address.
    #[must_use]
    pub fn new(server: Server, parts: &Parts) -> Self {
        let names = Names::new(&server);
        let destination = destination::kept(&server, &parts.headers);
        let visit = Visit {
            session: cookie(&parts.headers, names.session).and_then(Token::decode),
            browser: cookie(&parts.headers, names.browser).and_then(Token::decode),
            language: wanted(&parts.headers, &names, server.config.language),
            agent: agent::name(text(&parts.headers, &header::USER_AGENT)),
            address: client(peer(parts), &parts.headers, &server.config.proxies),
        };
        Self { server, visit, destination }
    }

    /// The reply to a step that was done: the session's new token goes along.
    pub fn advanced<T>(&self, advanced: Advanced, body: impl FnOnce(shared::api::Progress) -> T) -> Reply<T> {
        if advanced.finished
            && let NextStep::SignedIn { account, .. } = &advanced.progress.step
        {
            tracing::info!(username = account.username, address = %self.visit.address, "signed in");
        }
        let names = Names::new(&self.server);
        let mut cookies = vec![set(names.session, &advanced.session.encode(), names.secure, None)];
        if let Some(browser) = &advanced.browser {
            cookies.push(set(names.browser, &browser.encode(), names.secure, Some(REMEMBERED / SECOND)));
        }
        cookies.extend(advanced.pass.and_then(|pass| pass::cookie_with(&self.server, &pass)));
        Reply { body: body(advanced.progress), cookies }
    }

    /// The token by which a provider's answer is known to be for this browser, where there is one.
    #[must_use]
    pub fn provider_token(&self, headers: &HeaderMap) -> Option<Token> {
        cookie(headers, Names::new(&self.server).provider).and_then(Token::decode)
    }

    /// The cookie with that token, for as long as a sign-in may take.
    #[must_use]
    pub fn at_provider(&self, browser: &Token) -> HeaderValue {
        let names = Names::new(&self.server);
        set(names.provider, &browser.encode(), names.secure, Some(AT_PROVIDER / SECOND))
    }

    /// A reply that takes the session's cookie away.
    pub fn farewell<T>(&self, body: T) -> Reply<T> {
        let names = Names::new(&self.server);
        let mut cookies = vec![set(names.session, "", names.secure, Some(0))];
        cookies.extend(pass::no_cookie(&self.server));
        Reply { body, cookies }
    }
}

/// A response body, with cookies to set.
pub struct Reply<T> {
    /// The body.
    pub body: T,
    /// Values of `Set-Cookie`.
    pub cookies: Vec<HeaderValue>,
}

impl<T> From<T> for Reply<T> {
    fn from(body: T) -> Self {
        Self { body, cookies: Vec::new() }
    }
}

/// The cookies' names. `__Host-` binds a cookie to this very origin and to https; plain names are for
/// a loopback `public_url` alone.
struct Names {
    session: &'static str,
    browser: &'static str,
    language: &'static str,
    provider: &'static str,
    destination: &'static str,
    secure: bool,
}

impl Names {
    fn new(server: &Server) -> Self {
        if server.config.public_url.is_secure() {
            Self {
                session: "__Host-vestibule",
                browser: "__Host-vestibule-browser",
                language: "__Host-vestibule-language",
                provider: "__Host-vestibule-provider",
                destination: "__Host-vestibule-next",
                secure: true,
            }
        } else {
            Self {
                session: "vestibule",
                browser: "vestibule-browser",
                language: "vestibule-language",
                provider: "vestibule-provider",
                destination: "vestibule-next",
                secure: false,
            }
        }
    }
}

/// The cookie that keeps a person's choice of a language, for a year.
#[must_use]
pub fn chosen(server: &Server, language: Language) -> HeaderValue {
    let names = Names::new(server);
    set(names.language, language.tag(), names.secure, Some(365 * DAY / SECOND))
}

/// The language this person chose before, else the one the browser asks for.
fn wanted(headers: &HeaderMap, names: &Names, default: Language) -> Option<Language> {
    let asked = || {
        let values = headers.get_all(header::ACCEPT_LANGUAGE).iter().filter_map(|value| value.to_str().ok());
        language::wanted(&values.collect::<Vec<_>>().join(","), default)
    };
    cookie(headers, names.language).and_then(Language::find).or_else(asked)
}

/// A header's value; empty where it is none, or no text.
fn text<'a>(headers: &'a HeaderMap, name: &header::HeaderName) -> &'a str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(found, value)| (found == name).then_some(value))
}

fn set(name: &str, value: &str, secure: bool, max_age: Option<Millis>) -> HeaderValue {
    let secure = if secure { "; Secure" } else { "" };
    let max_age = max_age.map_or_else(String::new, |seconds| format!("; Max-Age={seconds}"));
    let cookie = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{max_age}");
    HeaderValue::try_from(cookie).unwrap_or(HeaderValue::from_static(""))
}

/// Who is at the other end of the connection.
fn peer(parts: &Parts) -> IpAddr {
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
    peer.map_or(Ipv4Addr::LOCALHOST.into(), |peer| peer.0.ip())
}

/// Whether a request comes from a configured proxy: only then is believed what it forwards.
#[must_use]
pub fn comes_from_proxy(server: &Server, parts: &Parts) -> bool {
    is_proxy(peer(parts), &server.config.proxies)
}

fn is_proxy(address: IpAddr, proxies: &[IpNet]) -> bool {
    let address = address.to_canonical();
    proxies.iter().any(|network| network.contains(&address))
}

/// The client's address. `X-Forwarded-For` counts only when the peer is a configured proxy, and then
/// from the right: the last address that is no proxy's is the client's; what stands left of it the
/// client may have made up.
fn client(peer: IpAddr, headers: &HeaderMap, proxies: &[IpNet]) -> IpAddr {
    let trusted = |address| is_proxy(address, proxies);
    if !trusted(peer) {
        return peer;
    }
    let forwarded: Vec<&str> = headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .collect();
    let mut client = peer;
    for hop in forwarded.iter().rev() {
        // Something unreadable: believe no further than the proxy that passed it on.
        let Ok(address) = hop.parse().or_else(|_| hop.parse::<SocketAddr>().map(|hop| hop.ip())) else {
            break;
        };
        client = address;
        if !trusted(address) {
            break;
        }
    }
    client
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(peer: &str, forwarded: &[&'static str], proxies: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append("x-forwarded-for", HeaderValue::from_static(value));
        }
        let proxies: Vec<IpNet> = proxies.iter().map(|network| network.parse().unwrap()).collect();
        client(peer.parse().unwrap(), &headers, &proxies).to_string()
    }

    #[test]
    fn forwarding_headers_count_only_from_a_configured_proxy() {
        assert_eq!(address("192.0.2.1", &["198.51.100.7"], &[]), "192.0.2.1");
        assert_eq!(address("192.0.2.1", &["198.51.100.7"], &["10.0.0.0/8"]), "192.0.2.1");
        assert_eq!(address("10.0.0.1", &["198.51.100.7"], &["10.0.0.0/8"]), "198.51.100.7");
        assert_eq!(address("::ffff:10.0.0.1", &["198.51.100.7"], &["10.0.0.0/8"]), "198.51.100.7");
    }

    #[test]
    fn what_the_client_made_up_is_not_believed() {
        let proxies = ["10.0.0.0/8"];
        assert_eq!(address("10.0.0.1", &["203.0.113.9, 198.51.100.7, 10.0.0.2"], &proxies), "198.51.100.7");
        assert_eq!(address("10.0.0.1", &["203.0.113.9", "198.51.100.7"], &proxies), "198.51.100.7");
        assert_eq!(address("10.0.0.1", &["198.51.100.7, nonsense"], &proxies), "10.0.0.1");
        assert_eq!(address("10.0.0.1", &[], &proxies), "10.0.0.1");
        assert_eq!(address("10.0.0.1", &["198.51.100.7:5678"], &proxies), "198.51.100.7");
        assert_eq!(address("10.0.0.1", &["[2001:db8::7]:5678"], &proxies), "2001:db8::7");
    }

    #[test]
    fn a_cookie_is_found_among_others_by_its_whole_name() {
        let mut headers = HeaderMap::new();
        headers.append(
            header::COOKIE,
            HeaderValue::from_static("xvestibule=1; vestibule=2;vestibule-browser=3"),
        );
        assert_eq!(cookie(&headers, "vestibule"), Some("2"));
        assert_eq!(cookie(&headers, "vestibule-browser"), Some("3"));
        assert_eq!(cookie(&headers, "browser"), None);
    }
}
