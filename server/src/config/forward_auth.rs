//! Protected applications besides `application.url`: further origins, the domain of the verify-only cookie, and the kind
//! of account that each application is for.

use std::collections::BTreeMap;

use url::{Origin, Url};

use super::{ConfigValues, PublicUrl};
use crate::return_to::is_within;
use domain::url::is_loopback;
use store::account::AccountKind;

/// The keys of this module.
#[derive(Clone, Debug, Default)]
pub struct ForwardAuthConfig {
    /// `application.origins`: further origins that a sign-in may lead to.
    pub origins: Vec<Origin>,
    /// `application.kinds`: by host, the only kind of account that has access. Hosts that are missing allow both kinds.
    pub kinds: BTreeMap<String, AccountKind>,
    /// `cookie_domain`: the parent domain of the verify-only cookie.
    pub cookie_domain: Option<String>,
}

pub(super) fn read(
    settings: &ConfigValues,
    public_url: &PublicUrl,
    application: Option<&Url>,
) -> Result<ForwardAuthConfig, String> {
    let origins: Vec<Origin> =
        settings.with("application.origins", |text| parts(text).map(origin).collect())?;
    let protected = origins.iter().cloned().chain(application.map(Url::origin));
    let hosts: Vec<String> = protected.filter_map(host).collect();
    Ok(ForwardAuthConfig {
        kinds: settings.with("application.kinds", |text| kinds(text, &hosts))?,
        origins,
        cookie_domain: settings.optional("cookie_domain", |text| domain(text, public_url))?,
    })
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').map(str::trim).filter(|part| !part.is_empty())
}

fn origin(text: &str) -> Result<Origin, String> {
    let wrong = || format!("has {text:?}, which is not an origin such as https://cases.example.com");
    let url = Url::parse(text).map_err(|_| wrong())?;
    let bare =
        url.path() == "/" && url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
    let safe = url.scheme() == "https" || (url.scheme() == "http" && is_loopback(&url));
    if bare && safe {
        Ok(url.origin())
    } else {
        Err(format!("{}; https, or http for a loopback host", wrong()))
    }
}

fn host(origin: Origin) -> Option<String> {
    match origin {
        Origin::Tuple(_, host, _) => Some(host.to_string()),
        Origin::Opaque(_) => None,
    }
}

/// Reads the rules by host. A rule for an unknown host is rejected, because a misspelled host would leave the intended one
/// open to both kinds of account.
fn kinds(text: &str, hosts: &[String]) -> Result<BTreeMap<String, AccountKind>, String> {
    let mut kinds = BTreeMap::new();
    for part in parts(text) {
        let (host, kind) = kind(part)?;
        if !hosts.contains(&host) {
            return Err(format!("names {host}, which is the host of no application"));
        }
        if kinds.insert(host, kind).is_some() {
            return Err(format!("has {part:?}, a second rule for that host"));
        }
    }
    Ok(kinds)
}

fn kind(text: &str) -> Result<(String, AccountKind), String> {
    let wrong = || format!("has {text:?}, which is not a host and a kind such as cases.example.com=internal");
    let (host, kind) = text.split_once('=').ok_or_else(wrong)?;
    let url = Url::parse(&format!("https://{}/", host.trim())).map_err(|_| wrong())?;
    let kind = match kind.trim() {
        "internal" => AccountKind::Internal,
        "external" => AccountKind::External,
        _ => return Err(wrong()),
    };
    // The rules are by host, so a port would have no effect.
    let host = url.host_str().filter(|_| url.port().is_none() && url.path() == "/").ok_or_else(wrong)?;
    Ok((host.to_owned(), kind))
}

/// Reads the cookie domain: a parent domain of Vestibule's host, but not a top-level domain.
fn domain(text: &str, public_url: &PublicUrl) -> Result<String, String> {
    let domain = text.trim_start_matches('.').to_ascii_lowercase();
    let own = Url::parse(public_url.origin()).ok();
    let above = own.as_ref().and_then(Url::domain).is_some_and(|host| is_within(host, &domain));
    if !domain.contains('.') || !above {
        return Err(
            "must be the parent domain of public_url's host and of the applications, such as example.com"
                .into(),
        );
    }
    Ok(domain)
}
