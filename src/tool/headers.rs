//! What every answer says about safety, and how long browsers keep it. Whatever serves or publishes
//! the site takes it from here.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::content::{Content, Endpoint, LibraryFile};

/// Features of a browser that the app never uses. Copying and sharing are not among them: a reader
/// copies or shares by a button of ours.
const DENIED: &[&str] = &[
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gamepad",
    "gyroscope",
    "hid",
    "identity-credentials-get",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "otp-credentials",
    "payment",
    "picture-in-picture",
    "publickey-credentials-create",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "storage-access",
    "usb",
    "window-management",
    "xr-spatial-tracking",
];

/// Where the device is, a page of ours may ask when the visitor wants it; a page of another never.
const OUR_OWN: &str = "geolocation=(self)";

/// The headers of every answer: name and value.
pub fn for_every_answer(
    inline: &InlineHashes,
    feedback: Option<&Origin>,
) -> [(&'static str, String); 6] {
    let denied = DENIED.iter().map(|feature| format!("{feature}=()"));
    let permissions: Vec<_> = denied.chain([OUR_OWN.to_owned()]).collect();
    [
        (POLICY, content_security_policy(inline, feedback)),
        ("x-content-type-options", "nosniff".to_owned()),
        ("referrer-policy", "same-origin".to_owned()),
        ("cross-origin-opener-policy", "same-origin".to_owned()),
        ("cross-origin-resource-policy", "same-origin".to_owned()),
        ("permissions-policy", permissions.join(", ")),
    ]
}

const POLICY: &str = "content-security-policy";

/// A reader's browser talks to us and to the receiver of feedback, and to nobody else. Of what stands in a page it
/// runs and applies only what we put there.
fn content_security_policy(inline: &InlineHashes, feedback: Option<&Origin>) -> String {
    let feedback = feedback
        .map(|origin| format!(" {}", origin.0))
        .unwrap_or_default();
    [
        "default-src 'none'",
        &format!(
            "script-src 'self' 'wasm-unsafe-eval'{}",
            sources(&inline.scripts)
        ),
        &format!("style-src 'self'{}", sources(&inline.styles)),
        "img-src 'self' data:",
        "font-src 'self'",
        &format!("connect-src 'self'{feedback}"),
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "object-src 'none'",
        "frame-ancestors 'none'",
        &format!("form-action 'self'{feedback}"),
        "require-trusted-types-for 'script'",
        "trusted-types default",
    ]
    .join("; ")
}

fn sources(hashes: &[String]) -> String {
    hashes.iter().map(|hash| format!(" '{hash}'")).collect()
}

/// The hashes of the styles and scripts that stand in the pages themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InlineHashes {
    /// Of each `<style>`, as [`hash_source`] writes it.
    pub styles: Vec<String>,
    /// Of each `<script>` without a `src`.
    pub scripts: Vec<String>,
}

impl InlineHashes {
    /// Those that a published site allows, from its `_headers`.
    pub fn in_rules(rules: &str) -> InlineHashes {
        let mut lines = rules.lines().map(str::trim_start);
        let policy = lines.find_map(|line| line.strip_prefix(POLICY)?.strip_prefix(": "));
        let allowed = |name: &str| {
            let directives = policy.unwrap_or_default().split(';').map(str::trim);
            let mut values = directives.filter_map(|directive| directive.strip_prefix(name));
            let sources = values.next().unwrap_or_default().split_whitespace();
            let sources = sources.map(|source| source.trim_matches('\''));
            let hashes = sources.filter(|source| source.starts_with(ALGORITHM));
            hashes.map(str::to_owned).collect()
        };
        InlineHashes {
            styles: allowed("style-src "),
            scripts: allowed("script-src "),
        }
    }
}

const ALGORITHM: &str = "sha256-";

/// The hash of a style or script, as a Content-Security-Policy names it (Content Security Policy Level 3,
/// `hash-source`) but for the quotes.
pub fn hash_source(text: &str) -> String {
    [ALGORITHM, &STANDARD.encode(Sha256::digest(text))].concat()
}

/// Another host that receives the feedback: `https://formulier.example`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin(String);

impl Origin {
    /// The host in `library.json`. `None`: feedback goes to our own host, or nowhere.
    pub fn in_library(json: &str) -> Option<Origin> {
        let library = LibraryFile::parse(json).ok()?.value;
        Origin::parse(library.feedback?.endpoint?.as_str())
    }

    /// The scheme, host and port of an absolute address to which feedback may go.
    pub fn parse(url: &str) -> Option<Origin> {
        let url = Endpoint::new(url)?.as_str().to_ascii_lowercase();
        let (scheme, rest) = url.split_once("://")?;
        let host = rest.split(['/', '?', '#']).next()?;
        // A semicolon or a quote would end our rule and begin one of theirs.
        let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':');
        host.chars()
            .all(fits)
            .then(|| Origin(format!("{scheme}://{host}")))
    }
}

/// How long a browser may use what it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CachePolicy {
    /// The name says which bytes these are, so a year is safe.
    Immutable,
    /// Ask each time whether it is still the same.
    Revalidate,
    /// What is missing now may be there in a minute.
    NoStore,
}

impl CachePolicy {
    /// By the path in the site: `/bieb-0123456789abcdef.js`.
    pub fn for_path(path: &str) -> CachePolicy {
        let name = path.rsplit('/').next().unwrap_or_default();
        // Without an extension it is a page, whatever its address ends with.
        let Some((stem, _)) = name.split_once('.') else {
            return CachePolicy::Revalidate;
        };
        let stem = stem.strip_suffix("_bg").unwrap_or(stem);
        let hash = stem
            .rsplit_once('-')
            .map(|(_, hash)| hash)
            .unwrap_or_default();
        // Staff name the files in the content, and may well choose such a name.
        let ours = !path.starts_with("/content/");
        // Trunk writes a number of 64 bits, without the zeros in front.
        let hashed =
            (12..=16).contains(&hash.len()) && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        if ours && hashed {
            CachePolicy::Immutable
        } else {
            CachePolicy::Revalidate
        }
    }

    /// The value of `Cache-Control`.
    pub fn cache_control(self) -> &'static str {
        match self {
            CachePolicy::Immutable => "public, max-age=31536000, immutable",
            CachePolicy::Revalidate => "no-cache",
            CachePolicy::NoStore => "no-store",
        }
    }
}
