//! Where a sign-in may lead: to the application's origins and to the door itself. `?next=` and the
//! addresses that reverse proxies report are judged here, as browsers read them (WHATWG URL), and
//! what is handed on is always the judged form, never the text that came.

use url::{Host, Origin, Url};

/// The longest address that is followed, in bytes.
pub const LONGEST: usize = 2048;

/// The origins that a sign-in may lead to.
#[derive(Clone, Debug)]
pub struct ReturnOrigins {
    own: Url,
    applications: Vec<Origin>,
}

impl ReturnOrigins {
    /// The door's own origin, and those of the applications behind it.
    #[must_use]
    pub fn new(own: Url, applications: impl IntoIterator<Item = Origin>) -> Self {
        Self { own, applications: applications.into_iter().collect() }
    }

    /// The address in `next`, where a sign-in may lead there: absolute, or a path of the door's own.
    /// A browser would forgive backslashes, control characters and missing slashes; nobody who means
    /// well sends them.
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

    /// The application that a proxy guards, from what it says of the request: a scheme, and a host
    /// with its port where that is not the scheme's own. The door itself is none.
    #[must_use]
    pub fn application(&self, scheme: &str, host: &str) -> Option<Url> {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
        if !matches!(scheme, "http" | "https") || host.len() > LONGEST || !host.chars().all(plain) {
            return None;
        }
        let url = absolute(&format!("{scheme}://{host}"))?;
        self.applications.contains(&url.origin()).then_some(url)
    }

    /// Whether the door's cookies reach this address: those of its own host, and the one of `domain` where
    /// there is one. Ports do not part cookies.
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

/// An `http` or `https` address with both its slashes and without a user.
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

/// Whether a host is `domain` or one of its subdomains.
#[must_use]
pub fn is_within(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

#[cfg(test)]
mod tests;
