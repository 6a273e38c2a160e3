//! Tells local addresses from others.

use std::net::IpAddr;

use url::{Host, Url};

/// Whether a URL's host is a loopback address or name.
#[must_use]
pub fn is_loopback(url: &Url) -> bool {
    match url.host() {
        // The parser takes an address in a URL that is not http (smtp://127.0.0.1) for a name.
        Some(Host::Domain(name)) => {
            name == "localhost"
                || name.ends_with(".localhost")
                || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
        }
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}
