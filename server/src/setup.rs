//! Problems of the configuration that do not stop the start: an address without passkeys, and applications that
//! Vestibule's cookies do not reach. People would go in circles between such an application and Login.

use url::Url;

use crate::{config::Config, return_to::is_within};

/// Why nobody can use a passkey, and what to do about it. None if browsers have passkeys at `public_url`.
#[must_use]
pub fn passkey_problem(config: &Config) -> Option<(String, String)> {
    if config.passkeys_rp_id.is_some() {
        return None;
    }
    let what = format!(
        "{} is an IP address, where browsers have no passkeys: they count as disabled",
        config.public_url.origin()
    );
    Some((what, "set public_url to an address with a domain name".to_owned()))
}

/// An application that no cookie reaches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CookieProblem {
    /// The application's origin.
    pub application: String,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub remedy: String,
}

impl CookieProblem {
    /// Both in one line.
    #[must_use]
    pub fn line(&self) -> String {
        format!("{}; {}", self.what, self.remedy)
    }
}

/// Finds the applications that no cookie reaches.
#[must_use]
pub fn cookie_problems(config: &Config) -> Vec<CookieProblem> {
    let Some(own) = host(config.public_url.origin()) else { return Vec::new() };
    let first = config.application_url.iter().map(|url| url.origin().ascii_serialization());
    let others = config.forward_auth.origins.iter().map(url::Origin::ascii_serialization);
    let mut problems: Vec<CookieProblem> = first
        .chain(others)
        .filter_map(|application| {
            problem(&own, config.forward_auth.cookie_domain.as_deref(), &host(&application)?, &application)
        })
        .collect();
    problems.dedup();
    problems
}

fn problem(own: &str, cookie_domain: Option<&str>, host: &str, application: &str) -> Option<CookieProblem> {
    // Cookies do not depend on ports.
    if host == own || cookie_domain.is_some_and(|domain| is_within(host, domain)) {
        return None;
    }
    let common = common_domain(own, host);
    let (what, remedy) = match (cookie_domain, common) {
        (None, Some(common)) => (
            format!(
                "the cookie of {own} does not reach {application}, so forward authentication never lets anyone in"
            ),
            format!("set cookie_domain = \"{common}\""),
        ),
        (None, None) => (
            format!(
                "no cookie of {own} can reach {application}, so forward authentication never lets anyone in"
            ),
            "serve both below one parent domain, and set cookie_domain to it".to_owned(),
        ),
        (Some(domain), Some(common)) => (
            format!(
                "{application} is outside cookie_domain {domain}, so forward authentication never lets anyone in"
            ),
            format!("set cookie_domain = \"{common}\""),
        ),
        (Some(domain), None) => (
            format!(
                "{application} is outside cookie_domain {domain}, so forward authentication never lets anyone in"
            ),
            "serve it below that domain".to_owned(),
        ),
    };
    Some(CookieProblem { application: application.to_owned(), what, remedy })
}

fn host(origin: &str) -> Option<String> {
    Url::parse(origin).ok()?.host_str().map(str::to_owned)
}

/// The longest domain that both hosts are within, if it is no top-level domain.
fn common_domain(one: &str, other: &str) -> Option<String> {
    let mut labels: Vec<&str> = one
        .rsplit('.')
        .zip(other.rsplit('.'))
        .take_while(|(one, other)| one == other)
        .map(|(label, _)| label)
        .collect();
    labels.reverse();
    let is_address = labels.last().is_some_and(|label| label.bytes().all(|byte| byte.is_ascii_digit()));
    (labels.len() > 1 && !is_address).then(|| labels.join("."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn remedy(cookie_domain: Option<&str>, host: &str) -> Option<String> {
        let application = format!("https://{host}");
        problem("login.example.com", cookie_domain, host, &application).map(|problem| problem.remedy)
    }

    #[test]
    fn an_application_that_no_cookie_reaches_is_named_with_the_remedy() {
        for (cookie_domain, host, expected) in [
            (None, "login.example.com", None),
            (None, "cases.example.com", Some("set cookie_domain = \"example.com\"")),
            (Some("example.com"), "cases.example.com", None),
            (Some("example.com"), "example.com", None),
            (Some("example.com"), "cases.example.org", Some("serve it below that domain")),
            (Some("login.example.com"), "cases.example.com", Some("set cookie_domain = \"example.com\"")),
            (
                None,
                "cases.example.org",
                Some("serve both below one parent domain, and set cookie_domain to it"),
            ),
        ] {
            assert_eq!(remedy(cookie_domain, host).as_deref(), expected, "{cookie_domain:?} {host}");
        }
    }

    #[test]
    fn addresses_have_no_common_domain() {
        assert_eq!(common_domain("192.0.2.1", "198.51.2.1"), None);
        assert_eq!(common_domain("a.example.com", "b.example.org"), None);
    }
}
