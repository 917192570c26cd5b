//! What a file is, from its name: the content type, and whether compressing it helps.

use std::path::Path;

/// A kind of file, as browsers know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Media {
    /// The value of `Content-Type`.
    pub content_type: &'static str,
    /// Images and fonts are compressed already.
    pub compressible: bool,
}

/// The kinds of files that we know, by their extensions.
const KNOWN: &[(&[&str], Media)] = &[
    (&["html"], Media::HTML),
    (&["css"], text("text/css; charset=utf-8")),
    (&["js", "mjs"], text("text/javascript; charset=utf-8")),
    (&["wasm"], text("application/wasm")),
    (&["json"], text("application/json")),
    (&["webmanifest"], text("application/manifest+json")),
    (&["svg"], text("image/svg+xml")),
    (&["txt", "md"], text("text/plain; charset=utf-8")),
    (&["xml"], text("application/xml")),
    (&["atom"], text("application/atom+xml")),
    (&["ics"], text("text/calendar; charset=utf-8")),
    (&["ico"], text("image/x-icon")),
    (&["png"], packed("image/png")),
    (&["jpg", "jpeg"], packed("image/jpeg")),
    (&["webp"], packed("image/webp")),
    (&["avif"], packed("image/avif")),
    (&["gif"], packed("image/gif")),
    (&["mp4", "m4v"], packed("video/mp4")),
    (&["webm"], packed("video/webm")),
    (&["mp3"], packed("audio/mpeg")),
    (&["m4a"], packed("audio/mp4")),
    (&["vtt"], text("text/vtt; charset=utf-8")),
    (&["woff2"], packed("font/woff2")),
    (&["pdf"], packed("application/pdf")),
];

const fn text(content_type: &'static str) -> Media {
    Media {
        content_type,
        compressible: true,
    }
}

const fn packed(content_type: &'static str) -> Media {
    Media {
        content_type,
        compressible: false,
    }
}

impl Media {
    pub const HTML: Media = text("text/html; charset=utf-8");

    /// From the extension; browsers must not guess, so what we do not know is plain bytes.
    pub fn from_path(path: &Path) -> Media {
        let extension = path.extension().and_then(|extension| extension.to_str());
        let extension = extension.unwrap_or_default().to_ascii_lowercase();
        let known = KNOWN
            .iter()
            .find(|(extensions, _)| extensions.contains(&extension.as_str()));
        known.map_or(packed("application/octet-stream"), |(_, media)| *media)
    }

    /// All that we know: the extensions, and what they say.
    pub fn known() -> impl Iterator<Item = (&'static [&'static str], Media)> {
        KNOWN.iter().copied()
    }
}
