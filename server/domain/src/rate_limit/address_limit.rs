//! How many wrong passwords one client address may send.

use std::net::IpAddr;

use ipnet::IpNet;

/// The limit for a client address, whatever names are typed there.
#[derive(Clone, Debug)]
pub struct AddressLimit {
    /// Wrong passwords within 15 minutes before the first wait. 0: no limit.
    pub tries: u32,
    /// Networks without a limit, such as that of an office.
    pub exempt: Vec<IpNet>,
}

impl AddressLimit {
    /// The wrong passwords that this address may send before its first wait. None: any number.
    pub(crate) fn tries_of(&self, address: IpAddr) -> Option<u32> {
        let address = address.to_canonical();
        let is_exempt = self.exempt.iter().any(|network| network.contains(&address));
        Some(self.tries).filter(|tries| *tries > 0 && !is_exempt)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exempt_networks_include_mapped_addresses_and_no_others() {
        let exempt = ["192.0.2.0/24", "2001:db8:1::/48"].map(|network| network.parse().unwrap()).to_vec();
        let limit = AddressLimit { tries: 20, exempt };
        for (address, is_exempt) in [
            ("192.0.2.9", true),
            ("::ffff:192.0.2.9", true),
            ("2001:db8:1:2::3", true),
            ("192.0.3.1", false),
            ("2001:db8:2::1", false),
        ] {
            assert_eq!(limit.tries_of(address.parse().unwrap()).is_none(), is_exempt, "{address}");
        }
    }
}
