//! The address of who sends, for counting alone: what a proxy that we trust says, and nobody else.

use std::net::{IpAddr, SocketAddr};

use axum::http::HeaderMap;
use ipnet::IpNet;

/// Proxies that may say for whom they ask: those that the operator names, and one on this computer.
#[derive(Clone, Debug)]
pub struct TrustedProxies(Vec<IpNet>);

impl TrustedProxies {
    pub fn new(named: &[IpNet]) -> Self {
        TrustedProxies(named.to_vec())
    }

    /// Who sends a request that comes from `peer`. Each proxy adds at the end whom it heard it from, so we
    /// read from there, until an address that we do not trust: what stands before it, anyone can write.
    pub fn sender(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let lines = headers.get_all("x-forwarded-for").iter();
        let lines: Vec<&str> = lines
            .map(|line| line.to_str().unwrap_or_default())
            .collect();
        let mut heard_from = lines
            .iter()
            .rev()
            .flat_map(|line| line.rsplit(','))
            .map(address);
        let mut sender = peer.to_canonical();
        // A program on this computer that asks through a proxy on this computer is the sender itself.
        let mut is_trusted = sender.is_loopback() || self.names(sender);
        while is_trusted && let Some(Some(address)) = heard_from.next() {
            sender = address;
            is_trusted = self.names(sender);
        }
        sender
    }

    fn names(&self, address: IpAddr) -> bool {
        self.0.iter().any(|net| net.contains(&address))
    }
}

/// An address, with or without the port that some proxies add.
fn address(text: &str) -> Option<IpAddr> {
    let text = text.trim();
    let bare = text
        .strip_prefix('[')
        .and_then(|text| text.strip_suffix(']'));
    let alone = bare.unwrap_or(text).parse::<IpAddr>().ok();
    let address = alone.or_else(|| Some(text.parse::<SocketAddr>().ok()?.ip()))?;
    Some(address.to_canonical())
}

/// `10.0.0.0/8`, or one address.
pub fn parse_network(text: &str) -> Result<IpNet, String> {
    let address = || text.parse::<IpAddr>().map(IpNet::from);
    let network = text.parse::<IpNet>().or_else(|_| address());
    network.map_err(|_| "een IP-adres, of een netwerk zoals 172.16.0.0/12".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_trusted_proxy_says_for_whom_it_asks() {
        let trusted = TrustedProxies::new(&[parse_network("172.16.0.0/12").unwrap()]);
        let check = |peer: &str, lines: &[&str], expected: &str| {
            let mut headers = HeaderMap::new();
            for line in lines {
                headers.append("x-forwarded-for", line.parse().unwrap());
            }
            let sender = trusted.sender(peer.parse().unwrap(), &headers);
            assert_eq!(
                sender,
                expected.parse::<IpAddr>().unwrap(),
                "{peer} {lines:?}"
            );
        };
        check("127.0.0.1", &[], "127.0.0.1");
        check("127.0.0.9", &["192.0.2.1"], "192.0.2.1");
        check("::1", &["192.0.2.1"], "192.0.2.1");
        check("::ffff:127.0.0.1", &["192.0.2.1"], "192.0.2.1");
        check("172.17.0.2", &["192.0.2.1"], "192.0.2.1");
        // Not from elsewhere.
        check("172.32.0.2", &["192.0.2.1"], "172.32.0.2");
        check("198.51.100.7", &["192.0.2.1"], "198.51.100.7");
        // What the sender wrote itself stands before it, in the same line or in one of its own.
        check("127.0.0.1", &["192.0.2.9, 192.0.2.1"], "192.0.2.1");
        check("127.0.0.1", &["192.0.2.9", "192.0.2.1"], "192.0.2.1");
        // One proxy behind another.
        check(
            "127.0.0.1",
            &["192.0.2.9, 192.0.2.1, 172.17.0.2"],
            "192.0.2.1",
        );
        check(
            "127.0.0.1",
            &["192.0.2.1", "172.17.0.2, 172.17.0.3"],
            "192.0.2.1",
        );
        check("127.0.0.1", &["192.0.2.9, 127.0.0.1"], "127.0.0.1");
        check("127.0.0.1", &["niemand"], "127.0.0.1");
        check("127.0.0.1", &["192.0.2.9,"], "127.0.0.1");
        check("127.0.0.1", &["192.0.2.1:4711"], "192.0.2.1");
        check("127.0.0.1", &["[2001:db8::1]:4711"], "2001:db8::1");
        check("127.0.0.1", &["[2001:db8::1]"], "2001:db8::1");
    }

    #[test]
    fn a_network_is_an_address_with_or_without_a_prefix() {
        for right in ["10.0.0.0/8", "10.0.0.1", "fd00::/8", "::1"] {
            assert!(parse_network(right).is_ok(), "{right}");
        }
        for wrong in ["", "10.0.0.0/33", "10.0.0", "docker"] {
            assert!(parse_network(wrong).is_err(), "{wrong}");
        }
    }
}
