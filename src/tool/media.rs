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

impl Media {
    pub const HTML: Media = Media {
        content_type: "text/html; charset=utf-8",
        compressible: true,
    };

    /// From the extension; browsers must not guess, so what we do not know is plain bytes.
    pub fn of(path: &Path) -> Media {
        let extension = path
            .extension()
            .and_then(|extension| extension.to_str())
            .unwrap_or_default()
            .to_ascii_lowercase();
        let (content_type, compressible) = match extension.as_str() {
            "html" => ("text/html; charset=utf-8", true),
            "css" => ("text/css; charset=utf-8", true),
            "js" | "mjs" => ("text/javascript; charset=utf-8", true),
            "wasm" => ("application/wasm", true),
            "json" => ("application/json", true),
            "webmanifest" => ("application/manifest+json", true),
            "svg" => ("image/svg+xml", true),
            "txt" | "md" => ("text/plain; charset=utf-8", true),
            "xml" => ("application/xml", true),
            "atom" => ("application/atom+xml", true),
            "ics" => ("text/calendar; charset=utf-8", true),
            "ico" => ("image/x-icon", true),
            "png" => ("image/png", false),
            "jpg" | "jpeg" => ("image/jpeg", false),
            "webp" => ("image/webp", false),
            "avif" => ("image/avif", false),
            "woff2" => ("font/woff2", false),
            "pdf" => ("application/pdf", false),
            _ => ("application/octet-stream", false),
        };
        Media {
            content_type,
            compressible,
        }
    }
}
