//! Vestibule's cookies: their names, reading and writing them.

use axum::http::{HeaderMap, HeaderValue, header};

use crate::state::Server;
use domain::clock::Millis;

/// The names of the cookies. `__Host-` binds a cookie to this origin and to https. Plain names are only for a loopback
/// `public_url`.
pub(super) struct Names {
    pub(super) session: &'static str,
    pub(super) browser: &'static str,
    pub(super) remembered: &'static str,
    pub(super) language: &'static str,
    pub(super) provider: &'static str,
    pub(super) passkey: &'static str,
    pub(super) return_to: &'static str,
    pub(super) secure: bool,
}

impl Names {
    pub(super) fn new(server: &Server) -> Self {
        if server.config.public_url.is_secure() {
            Self {
                session: "__Host-vestibule",
                browser: "__Host-vestibule-browser",
                remembered: "__Host-vestibule-remembered",
                language: "__Host-vestibule-language",
                provider: "__Host-vestibule-provider",
                passkey: "__Host-vestibule-passkey",
                return_to: "__Host-vestibule-next",
                secure: true,
            }
        } else {
            Self {
                session: "vestibule",
                browser: "vestibule-browser",
                remembered: "vestibule-remembered",
                language: "vestibule-language",
                provider: "vestibule-provider",
                passkey: "vestibule-passkey",
                return_to: "vestibule-next",
                secure: false,
            }
        }
    }
}

/// Returns the value of the first cookie with this name.
pub(super) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    pairs(headers)
        .filter(|pair| self::name(pair) == name.as_bytes())
        .find_map(|pair| str::from_utf8(pair.get(name.len() + 1..)?).ok())
}

/// Returns the cookies that are not Vestibule's, for the application behind a proxy: anyone with Vestibule's cookies
/// could act as the person. Empty if there are none.
#[must_use]
pub fn of_application(headers: &HeaderMap) -> HeaderValue {
    let kept: Vec<&[u8]> = pairs(headers).filter(|pair| !is_ours(name(pair))).collect();
    HeaderValue::from_bytes(&kept.join(&b"; "[..])).unwrap_or(HeaderValue::from_static(""))
}

/// Returns whether a cookie with this name is Vestibule's, under this or another configuration.
fn is_ours(name: &[u8]) -> bool {
    let bare = name.strip_prefix(b"__Host-").or_else(|| name.strip_prefix(b"__Secure-")).unwrap_or(name);
    bare.strip_prefix(b"vestibule").is_some_and(|rest| rest.is_empty() || rest.starts_with(b"-"))
}

/// Splits a header at its semicolons. A cookie that is not text does not hide the others.
fn pairs(headers: &HeaderMap) -> impl Iterator<Item = &[u8]> {
    let values = headers.get_all(header::COOKIE).iter();
    let pairs = values.flat_map(|value| value.as_bytes().split(|byte| *byte == b';'));
    pairs.map(<[u8]>::trim_ascii).filter(|pair| !pair.is_empty())
}

fn name(pair: &[u8]) -> &[u8] {
    pair.split(|byte| *byte == b'=').next().unwrap_or_default().trim_ascii_end()
}

/// Returns a host-only cookie that scripts cannot read. It lasts `max_age` seconds, or until the browser closes.
pub(super) fn set(name: &str, value: &str, secure: bool, max_age: Option<Millis>) -> HeaderValue {
    host_only(name, value, secure, max_age, "Lax")
}

/// The same, which the browser sends only with requests of Vestibule's own pages.
pub(super) fn set_strict(name: &str, value: &str, secure: bool, max_age: Option<Millis>) -> HeaderValue {
    host_only(name, value, secure, max_age, "Strict")
}

fn host_only(name: &str, value: &str, secure: bool, max_age: Option<Millis>, same_site: &str) -> HeaderValue {
    let secure = if secure { "; Secure" } else { "" };
    let max_age = max_age.map_or_else(String::new, |seconds| format!("; Max-Age={seconds}"));
    let cookie = format!("{name}={value}; Path=/; HttpOnly; SameSite={same_site}{secure}{max_age}");
    HeaderValue::try_from(cookie).unwrap_or(HeaderValue::from_static(""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(values: &[&str]) -> HeaderMap {
        let value = |value: &&str| (header::COOKIE, HeaderValue::from_bytes(value.as_bytes()).unwrap());
        values.iter().map(value).collect()
    }

    #[test]
    fn a_cookie_is_found_among_others_by_its_whole_name() {
        let headers =
            headers(&["xvestibule=1; vestibule=2;vestibule-browser=3; vestibule=4", "name=Zo\u{eb}; last="]);
        assert_eq!(cookie(&headers, "vestibule"), Some("2"));
        assert_eq!(cookie(&headers, "vestibule-browser"), Some("3"));
        assert_eq!(cookie(&headers, "name"), Some("Zo\u{eb}"));
        assert_eq!(cookie(&headers, "last"), Some(""));
        assert_eq!(cookie(&headers, "browser"), None);
    }

    #[test]
    fn one_that_is_no_text_hides_no_other() {
        let mut headers = HeaderMap::new();
        headers.append(header::COOKIE, HeaderValue::from_bytes(b"a=\xff; vestibule=1").unwrap());
        assert_eq!((cookie(&headers, "a"), cookie(&headers, "vestibule")), (None, Some("1")));
        assert_eq!(of_application(&headers).as_bytes(), b"a=\xff");
    }

    #[test]
    fn an_application_gets_its_own_cookies_alone_in_their_order() {
        for (sent, kept) in [
            (&[][..], ""),
            (&[""], ""),
            (&["a=1"], "a=1"),
            (&["vestibule=x"], ""),
            (&["a=1; vestibule=x; b=2"], "a=1; b=2"),
            (&["vestibule=x; a=1;b=2;;  vestibule-pass=y ;"], "a=1; b=2"),
            (&["a=1", "vestibule=x", "b=2; __Host-vestibule=x"], "a=1; b=2"),
            (&["__Host-vestibule-next=x; __Secure-vestibule-pass=y; __Host-app=1"], "__Host-app=1"),
            (&["vestibule =x; vestibule\t=y; vestibule; vestibule-=z; vestibule-a-b=z"], ""),
            (
                &["myvestibule=1; vestibules=2; Vestibule=3; a=vestibule=4"],
                "myvestibule=1; vestibules=2; Vestibule=3; a=vestibule=4",
            ),
            (&["a=\"; vestibule=x; \""], "a=\"; \""),
            (&["name=Zo\u{eb}; vestibule=x"], "name=Zo\u{eb}"),
        ] {
            assert_eq!(of_application(&headers(sent)).as_bytes(), kept.as_bytes(), "{sent:?}");
        }
    }
}
