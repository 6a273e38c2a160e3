//! The verify-only cookie for applications on sibling domains. Its domain is their common parent, so it cannot be a
//! `__Host-` cookie, and every application there sees it. A proxy can check it; it is good for nothing else.

use axum::http::{HeaderMap, HeaderValue};

use super::cookies::{Names, cookie};
use crate::state::Server;
use domain::{crypto::token::Token, forward_auth::check::PresentedTokens};

/// The tokens that a request presents.
#[must_use]
pub fn presented(server: &Server, headers: &HeaderMap) -> PresentedTokens {
    let token = |name| cookie(headers, name).and_then(Token::decode);
    let forward_token = server.config.forward_auth.cookie_domain.as_ref().and_then(|_| token(name(server)));
    PresentedTokens { session: token(Names::new(server).session), forward_token }
}

/// Returns the cookie with a forward token, or None if no cookie domain is configured.
#[must_use]
pub fn cookie_with(server: &Server, token: &Token) -> Option<HeaderValue> {
    set(server, &token.encode(), "")
}

/// Returns the cookie that removes the forward token.
pub(super) fn no_cookie(server: &Server) -> Option<HeaderValue> {
    set(server, "", "; Max-Age=0")
}

fn set(server: &Server, value: &str, age: &str) -> Option<HeaderValue> {
    let domain = server.config.forward_auth.cookie_domain.as_ref()?;
    let secure = if server.config.public_url.is_secure() { "; Secure" } else { "" };
    let name = name(server);
    let cookie = format!("{name}={value}; Domain={domain}; Path=/; HttpOnly; SameSite=Lax{secure}{age}");
    HeaderValue::try_from(cookie).ok()
}

fn name(server: &Server) -> &'static str {
    if server.config.public_url.is_secure() { "__Secure-vestibule-pass" } else { "vestibule-pass" }
}
