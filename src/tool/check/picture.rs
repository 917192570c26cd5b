//! Pictures of the content folder: whether browsers can show them, and phones can carry them.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// The pictures that every browser shows: how their names end, and what they are called.
const KINDS: [(&str, &str); 6] = [
    ("jpg", "JPEG"),
    ("jpeg", "JPEG"),
    ("png", "PNG"),
    ("webp", "WebP"),
    ("avif", "AVIF"),
    ("svg", "SVG"),
];

/// A larger one takes a phone longer than the page itself.
pub const MOST_BYTES: u64 = 500 * 1000;

/// Whether its name ends as that of a picture.
pub fn is_named_as_one(name: &str) -> bool {
    kind_of_name(name).is_some()
}

/// What a picture is by its name: `JPEG`.
pub fn kind_of_name(name: &str) -> Option<&'static str> {
    let (_, extension) = name.rsplit_once('.')?;
    let known = KINDS
        .iter()
        .find(|(known, _)| extension.eq_ignore_ascii_case(known));
    known.map(|(_, kind)| *kind)
}

/// What a picture is by its first bytes; `None` for what we do not know.
pub fn kind_of_bytes(path: &Path) -> io::Result<Option<&'static str>> {
    let mut begin = [0; 512];
    let length = File::open(path)?.read(&mut begin)?;
    let begin = &begin[..length];
    let brand = begin.get(4..12).unwrap_or_default();
    Ok(match begin {
        _ if begin.starts_with(b"\x89PNG") => Some("PNG"),
        _ if begin.starts_with(b"\xff\xd8\xff") => Some("JPEG"),
        _ if begin.starts_with(b"GIF8") => Some("GIF"),
        _ if begin.starts_with(b"RIFF") && begin.get(8..12) == Some(b"WEBP") => Some("WebP"),
        _ if brand == b"ftypavif" => Some("AVIF"),
        _ if brand.starts_with(b"ftyp") => Some("HEIC"),
        _ if begin.starts_with(b"BM") => Some("BMP"),
        _ if begin.starts_with(b"II*\0") || begin.starts_with(b"MM\0*") => Some("TIFF"),
        _ if begin.windows(4).any(|four| four == b"<svg") => Some("SVG"),
        _ => None,
    })
}
