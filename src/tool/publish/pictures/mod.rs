//! The pictures that show a page where somebody shares it: 1200 by 630 pixels, as Open Graph has them.
//!
//! | module | job |
//! |---|---|
//! | [`card`] | what stands in a picture |
//! | [`wrap`] | its lines |
//! | [`drawing`] | draws it |
//!
//! An activity has one picture for all its dates: a thousand of them are drawn in seconds, and fifty thousand would
//! not be.

mod card;
mod drawing;
mod wrap;

use std::collections::HashMap;
use std::io;
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use super::staging::Staging;
pub use card::Card;
use drawing::Drawing;
pub use drawing::{HEIGHT, WIDTH};

/// The pictures that pages name, each once.
#[derive(Debug, Default)]
pub struct Pictures(Mutex<HashMap<String, Card>>);

impl Pictures {
    /// The path in the site of the picture for `card`, which is drawn by [`write`](Self::write).
    pub fn path(&self, card: Card) -> String {
        let path = card.path();
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.entry(path.clone()).or_insert(card);
        path
    }

    /// Draws those that the old site does not have: their names say what is in them.
    pub fn write(&self, staging: &Staging) -> io::Result<()> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let cards: Vec<(&String, &Card)> = known.iter().collect();
        let mut new = Vec::new();
        for (path, card) in cards {
            if !staging.take_over(path, is_whole)? {
                new.push((path, card));
            }
        }
        if new.is_empty() {
            return Ok(());
        }
        let drawing = Drawing::new()?;
        new.par_iter()
            .try_for_each(|(path, card)| staging.write(path, &drawing.png(card)?))
    }
}

/// How a PNG begins and ends; after a power cut it may do neither.
fn is_whole(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\x89PNG\r\n\x1a\n") && bytes.ends_with(b"IEND\xae\x42\x60\x82")
}
