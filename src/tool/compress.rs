//! Smaller copies of files, for readers on slow connections.

use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::media::Media;

/// Below this a packet is not saved, and the header costs as much as it wins.
const WORTHWHILE: usize = 256;

/// A way of compressing that browsers ask for by name (RFC 9110, `Accept-Encoding`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    Brotli,
    Gzip,
}

impl Encoding {
    /// The best first.
    pub const ALL: [Encoding; 2] = [Encoding::Brotli, Encoding::Gzip];

    /// Its name in HTTP.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Brotli => "br",
            Encoding::Gzip => "gzip",
        }
    }

    /// The ending of a file that holds the smaller copy.
    pub fn extension(self) -> &'static str {
        match self {
            Encoding::Brotli => "br",
            Encoding::Gzip => "gz",
        }
    }

    /// The file beside `path` that holds the smaller copy.
    pub fn beside(self, path: &Path) -> PathBuf {
        let mut name = path.as_os_str().to_owned();
        name.push(".");
        name.push(self.extension());
        name.into()
    }
}

/// How long compressing may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    /// While someone waits for the answer.
    Quick,
    /// One of thousands of files.
    OfMany,
    /// Once, for all who will read it.
    Thorough,
}

/// Whether a smaller copy of this file helps anyone.
pub fn helps(media: Media, length: usize) -> bool {
    media.compressible && length >= WORTHWHILE
}

/// The smaller copy.
pub fn compress(bytes: &[u8], encoding: Encoding, effort: Effort) -> io::Result<Vec<u8>> {
    match encoding {
        Encoding::Brotli => {
            let params = brotli::enc::BrotliEncoderParams {
                quality: match effort {
                    Effort::Quick => 4,
                    // As measured on our pages 9 takes seven times as long and saves 10 bytes of 3,691.
                    Effort::OfMany => 6,
                    Effort::Thorough => 11,
                },
                // A larger window takes longer to prepare than a page takes to compress.
                lgwin: if effort == Effort::OfMany { 18 } else { 22 },
                size_hint: bytes.len(),
                ..Default::default()
            };
            let mut packed = Vec::new();
            brotli::BrotliCompress(&mut &*bytes, &mut packed, &params)?;
            Ok(packed)
        }
        Encoding::Gzip => {
            let level = match effort {
                Effort::Quick => flate2::Compression::fast(),
                Effort::OfMany => flate2::Compression::default(),
                Effort::Thorough => flate2::Compression::best(),
            };
            let mut packed = flate2::write::GzEncoder::new(Vec::new(), level);
            packed.write_all(bytes)?;
            packed.finish()
        }
    }
}

/// Whether `packed` is a whole copy of `bytes`. It may be empty or cut short, after a power cut for example.
pub fn is_copy_of(packed: &[u8], bytes: &[u8], encoding: Encoding) -> bool {
    match encoding {
        Encoding::Brotli => same(brotli::Decompressor::new(packed, PIECE), bytes),
        Encoding::Gzip => same(flate2::read::GzDecoder::new(packed), bytes),
    }
}

/// How much is unpacked at a time, in bytes.
const PIECE: usize = 16 * 1024;

fn same(mut unpacked: impl Read, mut bytes: &[u8]) -> bool {
    let mut piece = vec![0; PIECE];
    loop {
        match unpacked.read(&mut piece) {
            Ok(0) => return bytes.is_empty(),
            Ok(count) => match bytes.strip_prefix(&piece[..count]) {
                Some(rest) => bytes = rest,
                None => return false,
            },
            Err(_) => return false,
        }
    }
}

/// Writes the smaller copies beside each file of a folder that they help.
pub fn compress_folder(folder: &Path) -> io::Result<()> {
    let mut files = Vec::new();
    files_under(folder, &mut files)?;
    // Brotli's best takes seconds for the app and every core helps.
    files
        .par_iter()
        .try_for_each(|file| write_beside(file, &fs::read(file)?, Effort::Thorough))
}

/// Writes the smaller copies of `bytes` beside their file, where they help.
pub fn write_beside(path: &Path, bytes: &[u8], effort: Effort) -> io::Result<()> {
    if !helps(Media::from_path(path), bytes.len()) {
        return Ok(());
    }
    for encoding in Encoding::ALL {
        fs::write(encoding.beside(path), compress(bytes, encoding, effort)?)?;
    }
    Ok(())
}

/// All files of a folder and the folders in it.
pub fn files_under(folder: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            files_under(&entry.path(), found)?;
        } else {
            found.push(entry.path());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_known_by_what_is_in_it() {
        let text = "een regel die vaker voorkomt\n".repeat(2_000).into_bytes();
        for encoding in Encoding::ALL {
            let packed = compress(&text, encoding, Effort::Quick).unwrap();
            assert!(is_copy_of(&packed, &text, encoding));
            assert!(!is_copy_of(&packed, &text[1..], encoding));
            assert!(!is_copy_of(&packed, &[&text[..], b"x"].concat(), encoding));
            for length in 0..packed.len() {
                assert!(
                    !is_copy_of(&packed[..length], &text, encoding),
                    "{encoding:?} {length}"
                );
            }
        }
    }
}
