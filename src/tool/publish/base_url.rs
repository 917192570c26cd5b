//! Where the site will be, for those who must know the whole address: search engines.

use std::fmt;

/// A scheme and a host, such as `https://app.voorbeeld.nl`; without a path, because the app's own links
/// begin at the top of its host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl(String);

impl BaseUrl {
    pub fn parse(text: &str) -> Result<BaseUrl, String> {
        let plain = text.trim_end_matches('/');
        let host = ["https://", "http://"]
            .iter()
            .find_map(|scheme| plain.strip_prefix(scheme));
        let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':');
        match host {
            Some(host) if !host.is_empty() && host.chars().all(fits) => {
                Ok(BaseUrl(plain.to_owned()))
            }
            Some(_) | None => Err("een adres zoals https://app.voorbeeld.nl".to_owned()),
        }
    }

    /// The whole address of a path that begins with `/`.
    pub fn join(&self, path: &str) -> String {
        [&self.0, path].concat()
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_host_is_an_address_of_a_site() {
        for good in [
            "https://app.voorbeeld.nl",
            "https://app.voorbeeld.nl/",
            "http://127.0.0.1:8080",
        ] {
            let base = BaseUrl::parse(good).unwrap();
            assert_eq!(
                base.join("/agenda"),
                format!("{}/agenda", good.trim_end_matches('/'))
            );
        }
        for bad in [
            "app.voorbeeld.nl",
            "https://",
            "https://a.nl/pad",
            "https://a.nl\"",
            "ftp://a.nl",
        ] {
            assert!(BaseUrl::parse(bad).is_err(), "{bad}");
        }
    }
}
