//! Smaller copies of what is served: those made in advance, or else made once and kept.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::{fs, io};

use axum::body::Bytes;

use crate::tool::compress::{self, Effort, Encoding};

/// More than this is not kept: then it is cheaper to compress again.
const MOST_KEPT: usize = 64 * 1024 * 1024;

/// Smaller copies, by the bytes they are copies of, so that an edit is never hidden by an old copy.
#[derive(Default)]
pub struct Packed(Mutex<HashMap<([u8; 32], Encoding), Bytes>>);

impl Packed {
    /// The smaller copy of `bytes`, which have this digest and may come from a file.
    pub fn get(
        &self,
        file: Option<&Path>,
        bytes: Vec<u8>,
        digest: [u8; 32],
        encoding: Encoding,
    ) -> io::Result<Bytes> {
        let kept = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(packed) = kept().get(&(digest, encoding)) {
            return Ok(packed.clone());
        }
        let packed: Bytes = match file.and_then(|file| published(file, encoding)) {
            Some(packed) => packed.into(),
            None => compress::compress(&bytes, encoding, Effort::Quick)?.into(),
        };
        let mut kept = kept();
        let total: usize = kept.values().map(Bytes::len).sum();
        if total + packed.len() > MOST_KEPT {
            kept.clear();
        }
        kept.insert((digest, encoding), packed.clone());
        Ok(packed)
    }
}

/// The smaller copy that was published beside a file, unless the file has been changed since.
fn published(file: &Path, encoding: Encoding) -> Option<Vec<u8>> {
    let beside = encoding.beside(file);
    let changed = |path: &Path| fs::metadata(path)?.modified();
    (changed(&beside).ok()? >= changed(file).ok()?)
        .then(|| fs::read(beside).ok())
        .flatten()
}
