//! The `Host` of a request: exactly one, and a host (RFC 9112, 3.2).

use axum::http::uri::Authority;
use axum::http::{HeaderMap, Version, header};

/// Whether a request names its host as it must.
pub fn is_right(version: Version, headers: &HeaderMap) -> bool {
    let mut hosts = headers.get_all(header::HOST).iter();
    let (host, another) = (hosts.next(), hosts.next());
    match (host, another) {
        (None, _) => version < Version::HTTP_11,
        (Some(_), Some(_)) => false,
        (Some(host), None) => host.to_str().is_ok_and(|host| {
            let authority = host.parse::<Authority>();
            authority.is_ok_and(|authority| {
                !authority.host().is_empty() && !host.contains('@') && has_real_port(&authority)
            })
        }),
    }
}

fn has_real_port(authority: &Authority) -> bool {
    authority.as_str().len() == authority.host().len() || authority.port_u16().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_names_one_host() {
        #[track_caller]
        fn check(version: Version, hosts: &[&'static str], expected: bool) {
            let mut headers = HeaderMap::new();
            for host in hosts {
                headers.append(header::HOST, host.parse().unwrap());
            }
            assert_eq!(is_right(version, &headers), expected, "{hosts:?}");
        }
        let now = Version::HTTP_11;
        for host in [
            "app.voorbeeld.nl",
            "127.0.0.1:8080",
            "[::1]:8080",
            "xn--bieb-1.nl",
        ] {
            check(now, &[host], true);
        }
        for host in [
            "", "a b", "a/b", "a@b", "a:x", "a:99999", "a?b", "[::1", "a,b/c",
        ] {
            check(now, &[host], false);
        }
        check(now, &[], false);
        check(now, &["a", "a"], false);
        check(Version::HTTP_10, &[], true);
        check(Version::HTTP_10, &["a", "b"], false);
    }
}
