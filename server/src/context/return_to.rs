//! The cookie that keeps where a person was going while the sign-in lasts: through set-up, a reset in
//! between and every reload. What it says is judged when it is read, so that it needs no seal. It is
//! taken away by the first page that finds the person signed in.

use axum::http::{HeaderMap, HeaderValue};
use data_encoding::BASE64URL_NOPAD;
use url::{Url, form_urlencoded};

use super::cookies::{Names, cookie, set};
use crate::state::Server;
use domain::clock::{MINUTE, SECOND};

/// How long it is kept: two sign-ins, or the time that a reset code is good for and one.
const KEPT: i64 = 30 * MINUTE / SECOND;

/// What the `next` of a query says, where there is one: where a sign-in may lead, or that it leads nowhere,
/// as it does where there are several.
#[must_use]
pub fn asked(server: &Server, query: Option<&str>) -> Option<Option<Url>> {
    let mut values = form_urlencoded::parse(query?.as_bytes()).filter(|(name, _)| name == "next");
    let (_, value) = values.next()?;
    Some(if values.next().is_none() { server.return_origins.find(&value) } else { None })
}

/// What the cookie says, where a sign-in may lead there.
pub(super) fn kept(server: &Server, headers: &HeaderMap) -> Option<Url> {
    let value = cookie(headers, Names::new(server).return_to)?;
    let text = String::from_utf8(BASE64URL_NOPAD.decode(value.as_bytes()).ok()?).ok()?;
    server.return_origins.find(&text)
}

/// The cookie that keeps a destination, or takes away what was kept.
#[must_use]
pub fn keep(server: &Server, return_to: Option<&Url>) -> HeaderValue {
    let names = Names::new(server);
    let value = return_to.map(|url| BASE64URL_NOPAD.encode(url.as_str().as_bytes())).unwrap_or_default();
    set(names.return_to, &value, names.secure, Some(if return_to.is_some() { KEPT } else { 0 }))
}
