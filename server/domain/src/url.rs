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

/// Whether a URL's host leads to this machine: a loopback or an unspecified address, also one that is mapped into IPv6.
#[must_use]
pub fn is_this_machine(url: &Url) -> bool {
    let local = |address: IpAddr| {
        let address = address.to_canonical();
        address.is_loopback() || address.is_unspecified()
    };
    match url.host() {
        Some(Host::Ipv4(address)) => local(address.into()),
        Some(Host::Ipv6(address)) => local(address.into()),
        Some(Host::Domain(name)) => {
            let name = name.trim_end_matches('.');
            is_loopback(url) || name == "localhost" || name.ends_with(".localhost")
        }
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_of_this_machine_is_recognised() {
        for (url, expected) in [
            ("https://127.0.0.1/", true),
            ("https://127.9.9.9:8443/", true),
            ("https://2130706433/", true),
            ("https://0x7f.1/", true),
            ("https://0.0.0.0/", true),
            ("https://[::1]/", true),
            ("https://[::]/", true),
            ("https://[::ffff:127.0.0.1]/", true),
            ("https://localhost/", true),
            ("https://LOCALHOST./", true),
            ("https://a.localhost/", true),
            ("https://login.example.org/", false),
            ("https://192.0.2.1/", false),
            ("https://localhost.example.org/", false),
        ] {
            assert_eq!(is_this_machine(&Url::parse(url).unwrap()), expected, "{url}");
        }
    }
}
