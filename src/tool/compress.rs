//! Smaller copies of files, for readers on slow connections.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::cores::on_all_cores;
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
    fn extension(self) -> &'static str {
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

/// Writes the smaller copies beside each file of a folder that they help.
pub fn compress_folder(folder: &Path) -> io::Result<()> {
    let mut files = Vec::new();
    files_under(folder, &mut files)?;
    // Brotli's best takes seconds for the app and every core helps.
    on_all_cores(
        &files,
        || (),
        |(), file| write_beside(file, &fs::read(file)?, Effort::Thorough),
    )
}

/// Writes the smaller copies of `bytes` beside their file, where they help.
pub fn write_beside(path: &Path, bytes: &[u8], effort: Effort) -> io::Result<()> {
    if !helps(Media::of(path), bytes.len()) {
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
