//! The client address of a request, and whether the request comes from a trusted proxy.

use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::{Mutex, PoisonError},
};

use axum::{
    extract::ConnectInfo,
    http::{HeaderMap, request::Parts},
};
use ipnet::IpNet;

use crate::state::Server;

/// The headers by which a proxy says who asks, and for what.
const FORWARDING: [&str; 6] =
    ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-original-url", "x-real-ip"];
/// The number of peers that are warned of. More are clients that make the headers up.
const MOST_WARNINGS: usize = 8;

/// The peers that were warned of.
static WARNED: Mutex<Vec<IpAddr>> = Mutex::new(Vec::new());

/// Returns the client address.
pub fn address(server: &Server, parts: &Parts) -> IpAddr {
    behind(peer(parts), &parts.headers, &server.config.proxies)
}

/// Returns the address of the connection's peer.
#[must_use]
pub fn peer(parts: &Parts) -> IpAddr {
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
    peer.map_or(Ipv4Addr::LOCALHOST.into(), |peer| peer.0.ip())
}

/// Returns whether a request comes from a configured proxy. Forwarding headers count only then.
#[must_use]
pub fn comes_from_proxy(server: &Server, parts: &Parts) -> bool {
    is_proxy(peer(parts), &server.config.proxies)
}

/// Warns once of a peer that sends forwarding headers and is no configured proxy. If it is one that the operator forgot,
/// everyone behind it counts as one client, and the wrong passwords of one person make all of them wait.
pub fn warn_of_unknown_proxy(server: &Server, parts: &Parts) {
    let peer = peer(parts).to_canonical();
    let Some(header) = FORWARDING.into_iter().find(|name| parts.headers.contains_key(*name)) else { return };
    if is_proxy(peer, &server.config.proxies) {
        return;
    }
    let mut warned = WARNED.lock().unwrap_or_else(PoisonError::into_inner);
    if warned.len() < MOST_WARNINGS && !warned.contains(&peer) {
        warned.push(peer);
        drop(warned);
        tracing::warn!(
            target: "server",
            event = "unknown_proxy",
            %peer,
            header,
            "a peer that is not in proxies sends forwarding headers, which are ignored, so everyone behind it counts \
             as one client; if it is your reverse proxy, add its address to proxies"
        );
    }
}

/// Returns whether an address is that of a configured proxy.
#[must_use]
pub fn is_proxy(address: IpAddr, proxies: &[IpNet]) -> bool {
    let address = address.to_canonical();
    proxies.iter().any(|network| network.contains(&address))
}

/// Returns the client address. `X-Forwarded-For` counts only if the peer is a configured proxy. It is read from the
/// right: the first address that is not a proxy's is the client's. The client may have made up anything left of it.
fn behind(peer: IpAddr, headers: &HeaderMap, proxies: &[IpNet]) -> IpAddr {
    let trusted = |address| is_proxy(address, proxies);
    if !trusted(peer) {
        return peer;
    }
    let forwarded: Vec<&str> = headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .collect();
    let mut client = peer;
    for hop in forwarded.iter().rev() {
        // Unreadable: trust nothing beyond the proxy that forwarded it.
        let Ok(address) = hop.parse().or_else(|_| hop.parse::<SocketAddr>().map(|hop| hop.ip())) else {
            break;
        };
        client = address;
        if !trusted(address) {
            break;
        }
    }
    client
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn address(peer: &str, forwarded: &[&'static str], proxies: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append("x-forwarded-for", HeaderValue::from_static(value));
        }
        let proxies: Vec<IpNet> = proxies.iter().map(|network| network.parse().unwrap()).collect();
        behind(peer.parse().unwrap(), &headers, &proxies).to_string()
    }

    #[test]
    fn forwarding_headers_count_only_from_a_configured_proxy() {
        assert_eq!(address("192.0.2.1", &["198.51.100.7"], &[]), "192.0.2.1");
        assert_eq!(address("192.0.2.1", &["198.51.100.7"], &["10.0.0.0/8"]), "192.0.2.1");
        assert_eq!(address("10.0.0.1", &["198.51.100.7"], &["10.0.0.0/8"]), "198.51.100.7");
        assert_eq!(address("::ffff:10.0.0.1", &["198.51.100.7"], &["10.0.0.0/8"]), "198.51.100.7");
    }

    #[test]
    fn what_the_client_made_up_is_not_believed() {
        let proxies = ["10.0.0.0/8"];
        assert_eq!(address("10.0.0.1", &["203.0.113.9, 198.51.100.7, 10.0.0.2"], &proxies), "198.51.100.7");
        assert_eq!(address("10.0.0.1", &["203.0.113.9", "198.51.100.7"], &proxies), "198.51.100.7");
        assert_eq!(address("10.0.0.1", &["198.51.100.7, nonsense"], &proxies), "10.0.0.1");
        assert_eq!(address("10.0.0.1", &[], &proxies), "10.0.0.1");
        assert_eq!(address("10.0.0.1", &["198.51.100.7:5678"], &proxies), "198.51.100.7");
        assert_eq!(address("10.0.0.1", &["[2001:db8::7]:5678"], &proxies), "2001:db8::7");
    }
}
