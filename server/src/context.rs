//! The context of a handler: the server and the requester. And its reply: a response body with cookies.

pub mod client;
pub mod cookies;
pub mod forward_token;
pub mod return_to;

use axum::http::{HeaderMap, HeaderValue, header, request::Parts};
use cookies::{Names, cookie, set, set_strict};
use shared::api::NextStep;
use url::Url;

use crate::state::Server;
use domain::{
    Requester, browser_name,
    clock::{DAY, SECOND},
    crypto::token::Token,
    hourly_counts::Counted,
    language,
    language::Language,
    sign_in::{CompletedStep, Remembered, provider::MAX_TIME_AT_PROVIDER, session_state::REMEMBERED},
    webauthn::CHALLENGE_VALID_FOR,
};

/// The context of a handler.
pub struct Context {
    /// The server's parts.
    pub server: Server,
    /// The requester.
    pub requester: Requester,
    /// Where the sign-in returns to, from the browser's cookie, validated again.
    pub return_to: Option<Url>,
    /// The token that binds a challenge for a passkey to this browser, if there is one.
    pub passkey: Option<Token>,
}

impl Context {
    /// Reads the cookies and the client address of a request.
    #[must_use]
    pub fn new(server: Server, parts: &Parts) -> Self {
        let names = Names::new(&server);
        let return_to = return_to::kept(&server, &parts.headers);
        let requester = Requester {
            session: cookie(&parts.headers, names.session).and_then(Token::decode),
            browser: cookie(&parts.headers, names.browser).and_then(Token::decode),
            remembered: cookie(&parts.headers, names.remembered).and_then(Token::decode),
            language: wanted(&parts.headers, &names, server.config.language),
            agent: browser_name(text(&parts.headers, &header::USER_AGENT)),
            address: client::address(&server, parts),
        };
        let passkey = cookie(&parts.headers, names.passkey).and_then(Token::decode);
        Self { server, requester, return_to, passkey }
    }

    /// Returns the reply to a completed step, with the session's new token.
    pub fn completed<T>(
        &self,
        completed: CompletedStep,
        body: impl FnOnce(shared::api::Progress) -> T,
    ) -> Reply<T> {
        if completed.finished
            && let NextStep::SignedIn { account, .. } = &completed.progress.step
        {
            self.server.domain.hourly_counts().count(Counted::SignedIn);
            self.server.metrics.count_signed_in(account.sso, completed.factor);
        }
        let names = Names::new(&self.server);
        let mut cookies = vec![set(names.session, &completed.session.encode(), names.secure, None)];
        if let Some(browser) = &completed.browser {
            cookies.push(set(names.browser, &browser.encode(), names.secure, Some(REMEMBERED / SECOND)));
        }
        if let Some(Remembered { token, lasts }) = &completed.remembered {
            cookies.push(set(names.remembered, &token.encode(), names.secure, Some(lasts / SECOND)));
        }
        cookies.extend(
            completed.forward_token.and_then(|token| forward_token::cookie_with(&self.server, &token)),
        );
        Reply { body: body(completed.progress), cookies }
    }

    /// Returns the token that binds a provider's answer to this browser, if there is one.
    #[must_use]
    pub fn provider_token(&self, headers: &HeaderMap) -> Option<Token> {
        cookie(headers, Names::new(&self.server).provider).and_then(Token::decode)
    }

    /// Returns the cookie with that token, which lasts as long as a sign-in at a provider can take.
    #[must_use]
    pub fn at_provider(&self, browser: &Token) -> HeaderValue {
        let names = Names::new(&self.server);
        set(names.provider, &browser.encode(), names.secure, Some(MAX_TIME_AT_PROVIDER / SECOND))
    }

    /// Returns the cookie with the token that binds a challenge for a passkey to this browser.
    #[must_use]
    pub fn with_challenge(&self, browser: &Token) -> HeaderValue {
        let names = Names::new(&self.server);
        set_strict(names.passkey, &browser.encode(), names.secure, Some(CHALLENGE_VALID_FOR / SECOND))
    }

    /// Returns a reply that removes the session cookie.
    pub fn end_session<T>(&self, body: T) -> Reply<T> {
        let names = Names::new(&self.server);
        let mut cookies = vec![set(names.session, "", names.secure, Some(0))];
        cookies.extend(forward_token::no_cookie(&self.server));
        Reply { body, cookies }
    }
}

/// A response body, with cookies to set.
pub struct Reply<T> {
    /// The body.
    pub body: T,
    /// The values of `Set-Cookie`.
    pub cookies: Vec<HeaderValue>,
}

impl<T> From<T> for Reply<T> {
    fn from(body: T) -> Self {
        Self { body, cookies: Vec::new() }
    }
}

/// Returns the cookie that stores the chosen language for a year.
#[must_use]
pub fn chosen(server: &Server, language: Language) -> HeaderValue {
    let names = Names::new(server);
    set(names.language, language.tag(), names.secure, Some(365 * DAY / SECOND))
}

/// Returns the chosen language, or else the one that the browser asks for.
fn wanted(headers: &HeaderMap, names: &Names, default: Language) -> Option<Language> {
    let asked = || {
        let values = headers.get_all(header::ACCEPT_LANGUAGE).iter().filter_map(|value| value.to_str().ok());
        language::preferred(&values.collect::<Vec<_>>().join(","), default)
    };
    cookie(headers, names.language).and_then(Language::find).or_else(asked)
}

/// Returns the value of a header, or an empty text if it is missing or not ASCII.
fn text<'a>(headers: &'a HeaderMap, name: &header::HeaderName) -> &'a str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}
