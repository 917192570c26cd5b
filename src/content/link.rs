//! Links and images of the staff: only what is safe to follow or to load.

use std::sync::Arc;

use serde_json::Value;

use super::cursor::Cursor;
use super::fault::Fault;
use super::read::Read;
use super::text::Text;

/// An address that may be followed: `https:`, `mailto:`, `tel:`, or a page of ours (`/agenda`).
///
/// An allow-list, because browsers forgive so much that a list of bad schemes is never complete.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SafeUrl(Arc<str>);

impl SafeUrl {
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        // Browsers drop tabs and newlines inside a scheme and read a backslash as a slash.
        if text
            .chars()
            .any(|c| c.is_control() || c.is_whitespace() || c == '\\')
        {
            return None;
        }
        let lower = text.to_ascii_lowercase();
        // Of `/..//evil.nl` a browser makes `//evil.nl`.
        let path = lower.split(['?', '#']).next().unwrap_or_default();
        let winds = ["//", "/.", "/%2e"].iter().any(|turn| path.contains(turn));
        let ours = text.starts_with('/') && !winds;
        let secure = lower.strip_prefix("https://").is_some_and(|rest| {
            let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
            host.contains('.') && !host.contains('@')
        });
        let contact = ["mailto:", "tel:"]
            .iter()
            .any(|scheme| lower.starts_with(scheme));
        (ours || secure || contact).then(|| SafeUrl(text.into()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether following it leaves the app.
    pub fn is_external(&self) -> bool {
        !self.0.starts_with('/')
    }
}

impl Read for SafeUrl {
    fn read(value: &Value, at: &mut Cursor) -> Option<Self> {
        at.or(value.as_str().and_then(SafeUrl::new), Fault::UnsafeLink)
    }
}

/// Where the feedback form sends to: our own host (`/api/feedback`), or another one that keeps it secret
/// on the way. Only to this very computer plain `http:` will do, as it does for browsers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint(Arc<str>);

impl Endpoint {
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        let lower = text.to_ascii_lowercase();
        let here = ["http://127.0.0.1:", "http://localhost:"]
            .iter()
            .find_map(|here| lower.strip_prefix(here));
        let fits = match here {
            Some(rest) => rest.split('/').next()?.parse::<u16>().is_ok(),
            None => {
                let address = SafeUrl::new(text)?;
                !address.is_external() || lower.starts_with("https:")
            }
        };
        fits.then(|| Endpoint(text.into()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Read for Endpoint {
    fn read(value: &Value, at: &mut Cursor) -> Option<Self> {
        at.or(value.as_str().and_then(Endpoint::new), Fault::UnsafeLink)
    }
}

record! {
    /// A link. Where the address is not safe the text stays, without a link.
    pub struct Link, "Link" {
        title: Text, "Tekst", "Waar de link heen gaat: DigiD aanvragen.";
        url: Option<SafeUrl>, "Adres", "Begint met https:// of, voor een pagina van onze app, met /.";
    }
}

/// The address of a picture among our own files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnImage(Arc<str>);

impl OwnImage {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Read for OwnImage {
    fn read(value: &Value, at: &mut Cursor) -> Option<Self> {
        let own = value
            .as_str()
            .and_then(SafeUrl::new)
            .filter(|url| !url.is_external())
            .map(|url| OwnImage(url.0));
        at.or(own, Fault::ForeignImage)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_safe_addresses_are_links() {
        #[track_caller]
        fn check(url: &str, safe: bool) {
            assert_eq!(SafeUrl::new(url).is_some(), safe, "{url:?}");
        }
        check("https://www.digid.nl/inloggen?a=b#c", true);
        check("HTTPS://digid.nl", true);
        check("/agenda?leeftijd=0-4", true);
        check("/", true);
        check("mailto:feedback@bibliotheeklekijssel.nl", true);
        check("tel:0854835432", true);
        check("http://digid.nl", false);
        check("//evil.nl", false);
        check("/\\evil.nl", false);
        check("/..//evil.nl", false);
        check("/agenda//evil.nl", false);
        check("/./agenda", false);
        check("/%2E%2e/x", false);
        check("/.", false);
        check("/agenda?q=a//b&c=/../d#/.e", true);
        check("/content/map.met.punten/a.jpg", true);
        check("\\/evil.nl", false);
        check("https://ons.nl@evil.nl/", false);
        check("https://", false);
        check("javascript:alert(1)", false);
        check("JaVaScRiPt:alert(1)", false);
        check("java\nscript:alert(1)", false);
        check("\u{1}javascript:alert(1)", false);
        check("data:text/html,<script>", false);
        check("vbscript:x", false);
        check("agenda", false);
        check("", false);
    }

    #[test]
    fn feedback_goes_to_a_host_and_not_in_the_open() {
        #[track_caller]
        fn check(url: &str, fits: bool) {
            assert_eq!(Endpoint::new(url).is_some(), fits, "{url:?}");
        }
        check("/api/feedback", true);
        check("https://formulier.example:8443/bieb?x=1", true);
        check("http://127.0.0.1:8080/api/feedback", true);
        check("http://localhost:8080", true);
        check("http://localhost:80@evil.nl/", false);
        check("http://localhost.evil.nl:80/", false);
        check("http://formulier.example/", false);
        check("//evil.nl", false);
        check("mailto:post@voorbeeld.nl", false);
        check("tel:0854835432", false);
        check("", false);
    }
}
