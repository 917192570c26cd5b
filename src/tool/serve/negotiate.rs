//! What the browser asks for: which encoding, and whether it has the current version (RFC 9110).

use crate::tool::compress::Encoding;

/// The best encoding that the browser accepts; `None` for the file as it is.
pub fn encoding(accept: &str) -> Option<Encoding> {
    Encoding::ALL
        .into_iter()
        .find(|encoding| quality(accept, encoding.name()) > 0.0)
}

/// How much `name` is wanted, from 0 (not at all) to 1. What is not named counts as `*`.
fn quality(accept: &str, name: &str) -> f32 {
    let of = |wanted: &str| {
        accept.split(',').find_map(|choice| {
            let mut parts = choice.split(';').map(str::trim);
            if !parts.next()?.eq_ignore_ascii_case(wanted) {
                return None;
            }
            let weight = parts.find_map(|part| part.strip_prefix("q="));
            Some(weight.map_or(1.0, |weight| weight.parse().unwrap_or(0.0)))
        })
    };
    of(name).or_else(|| of("*")).unwrap_or(0.0)
}

/// Whether the browser has the version with this tag.
pub fn has_current(if_none_match: &str, etag: &str) -> bool {
    if_none_match
        .split(',')
        .map(str::trim)
        .any(|known| known == "*" || known.strip_prefix("W/").unwrap_or(known) == etag)
}
