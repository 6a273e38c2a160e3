//! The networks of a client address, as limits count them.

use std::net::IpAddr;

/// The network of an address: IPv6 by /64, since one subscriber has that many addresses.
#[must_use]
pub fn network(address: IpAddr) -> String {
    networks(address).swap_remove(0)
}

/// The networks of an address, from the smallest to the largest: IPv6 by /64, /56 (a household) and /48 (a site); IPv4
/// the address alone, and by /24.
#[must_use]
pub fn networks(address: IpAddr) -> Vec<String> {
    match address.to_canonical() {
        IpAddr::V4(address) => {
            let [a, b, c, _] = address.octets();
            vec![address.to_string(), format!("{a}.{b}.{c}.0/24")]
        }
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            vec![
                format!("{a:x}:{b:x}:{c:x}:{d:x}::/64"),
                format!("{a:x}:{b:x}:{c:x}:{:x}::/56", d & 0xff00),
                format!("{a:x}:{b:x}:{c:x}::/48"),
            ]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ipv6_addresses_of_one_subscriber_count_as_one() {
        let network = |text: &str| super::network(text.parse().unwrap());
        assert_eq!(network("2001:db8:1:2::1"), network("2001:db8:1:2:ffff::9"));
        assert_ne!(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"));
        assert_eq!(network("::ffff:192.0.2.1"), network("192.0.2.1"));
    }

    #[test]
    fn each_network_contains_the_one_before() {
        let networks = |text: &str| networks(text.parse().unwrap());
        assert_eq!(
            networks("2001:db8:1:a2b3:4::1"),
            ["2001:db8:1:a2b3::/64", "2001:db8:1:a200::/56", "2001:db8:1::/48"]
        );
        assert_eq!(networks("192.0.2.7"), ["192.0.2.7", "192.0.2.0/24"]);
    }
}
