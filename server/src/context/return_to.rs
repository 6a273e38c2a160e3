//! The cookie that stores where a sign-in returns to: through set-up, a password reset and every reload. Its value is
//! validated when it is read, so it needs no signature. The first page that finds the person signed in removes it.

use axum::http::{HeaderMap, HeaderValue};
use data_encoding::BASE64URL_NOPAD;
use url::{Url, form_urlencoded};

use super::cookies::{Names, cookie, set};
use crate::state::Server;
use domain::clock::{MINUTE, SECOND};

/// The lifetime of the cookie: two sign-ins, or a reset code and a sign-in.
const KEPT: i64 = 30 * MINUTE / SECOND;

/// Reads `next` from a query. The inner value is None if a sign-in must not return there, or if there are several.
#[must_use]
pub fn asked(server: &Server, query: Option<&str>) -> Option<Option<Url>> {
    let mut values = form_urlencoded::parse(query?.as_bytes()).filter(|(name, _)| name == "next");
    let (_, value) = values.next()?;
    Some(if values.next().is_none() { server.return_origins.find(&value) } else { None })
}

/// Reads the cookie, if a sign-in may return to its address.
pub(super) fn kept(server: &Server, headers: &HeaderMap) -> Option<Url> {
    let value = cookie(headers, Names::new(server).return_to)?;
    let text = String::from_utf8(BASE64URL_NOPAD.decode(value.as_bytes()).ok()?).ok()?;
    server.return_origins.find(&text)
}

/// Returns the cookie that stores an address, or removes it.
#[must_use]
pub fn keep(server: &Server, return_to: Option<&Url>) -> HeaderValue {
    let names = Names::new(server);
    let value = return_to.map(|url| BASE64URL_NOPAD.encode(url.as_str().as_bytes())).unwrap_or_default();
    set(names.return_to, &value, names.secure, Some(if return_to.is_some() { KEPT } else { 0 }))
}
