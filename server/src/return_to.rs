//! The origins that a sign-in may return to: those of the applications and Vestibule's own. `?next=` and the addresses
//! that reverse proxies report are validated here as browsers read them (WHATWG URL). Only the parsed form is passed
//! on, never the received text.

use url::{Host, Origin, Url};

/// The longest accepted address, in bytes.
pub const LONGEST: usize = 2048;

/// The origins that a sign-in may return to.
#[derive(Clone, Debug)]
pub struct ReturnOrigins {
    own: Url,
    applications: Vec<Origin>,
}

impl ReturnOrigins {
    /// Creates the list from Vestibule's own origin and those of the applications.
    #[must_use]
    pub fn new(own: Url, applications: impl IntoIterator<Item = Origin>) -> Self {
        Self { own, applications: applications.into_iter().collect() }
    }

    /// Parses the address in `next`, if a sign-in may return there: absolute, or a path on our own origin. Backslashes,
    /// control characters and missing slashes are refused: browsers forgive them, but honest links have none.
    #[must_use]
    pub fn find(&self, next: &str) -> Option<Url> {
        let plain = |c: char| !(c.is_control() || c.is_whitespace() || c == '\\');
        if next.len() > LONGEST || !next.chars().all(plain) {
            return None;
        }
        let url = if next.starts_with('/') && !next.starts_with("//") {
            self.own.join(next).ok()?
        } else {
            absolute(next)?
        };
        (self.may_lead_to(&url) && url.as_str().len() <= LONGEST).then_some(url)
    }

    /// Finds the application behind a proxy from the scheme and host that the proxy reports. The host includes the port
    /// unless it is the scheme's default. Vestibule itself is not an application.
    #[must_use]
    pub fn application(&self, scheme: &str, host: &str) -> Option<Url> {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
        if !matches!(scheme, "http" | "https") || host.len() > LONGEST || !host.chars().all(plain) {
            return None;
        }
        let url = absolute(&format!("{scheme}://{host}"))?;
        self.applications.contains(&url.origin()).then_some(url)
    }

    /// Returns whether our cookies reach this address: those of our own host, and that of the cookie domain, if any.
    /// Cookies do not depend on ports.
    #[must_use]
    pub fn reached_by_cookie(&self, url: &Url, domain: Option<&str>) -> bool {
        let below = |domain| matches!(url.host(), Some(Host::Domain(host)) if is_within(host, domain));
        url.host() == self.own.host() || domain.is_some_and(below)
    }

    fn may_lead_to(&self, url: &Url) -> bool {
        let origin = url.origin();
        origin == self.own.origin() || self.applications.contains(&origin)
    }
}

/// Parses an `http` or `https` address with both slashes and without user information.
fn absolute(text: &str) -> Option<Url> {
    let (scheme, rest) = text.split_once("://")?;
    if !(scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https")) || rest.starts_with('/')
    {
        return None;
    }
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.contains('@') || authority.ends_with(':') {
        return None;
    }
    Url::parse(text).ok()
}

/// Returns whether a host is `domain` or one of its subdomains.
#[must_use]
pub fn is_within(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

#[cfg(test)]
mod tests;
