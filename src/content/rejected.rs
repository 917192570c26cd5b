//! Why a whole file could not be used, and what to do about it: said to staff in plain Dutch.

use std::{error, fmt};

use super::read::{MAX_BYTES, Rejected};

const MEGABYTE: usize = 1024 * 1024;

impl Rejected {
    /// The line where reading stopped, from 1, where there is one.
    pub fn line(&self) -> Option<usize> {
        match self {
            Rejected::Syntax { line, .. } => Some(*line),
            Rejected::TooLarge(_)
            | Rejected::Empty
            | Rejected::Html
            | Rejected::WrongShape { .. } => None,
        }
    }
}

impl fmt::Display for Rejected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Rejected::TooLarge(bytes) => {
                // Rounded up, so that a file just over the limit does not seem to fit.
                let tenths = (bytes * 10).div_ceil(MEGABYTE);
                write!(
                    f,
                    "Dit bestand is {},{} MB. Meer dan {} MB kan een telefoon niet aan. Haal weg wat oud is.",
                    tenths / 10,
                    tenths % 10,
                    MAX_BYTES / MEGABYTE
                )
            }
            Rejected::Empty => f.write_str(
                "Dit bestand is leeg. Zet de inhoud erin, of haal de vorige versie terug.",
            ),
            Rejected::Html => f.write_str(
                "Dit is een webpagina, geen gegevens. Haal het goede bestand op, of de vorige versie.",
            ),
            Rejected::Syntax { line, column } => write!(
                f,
                "Op regel {line}, bij teken {column}, klopt de schrijfwijze niet. Kijk of er een komma, \
                 aanhalingsteken of haakje ontbreekt of te veel is. Misschien zit de fout een regel hoger.",
            ),
            Rejected::WrongShape { list } => write!(
                f,
                "De lijst \"{list}\" ontbreekt. Begin het bestand met {{\"{list}\": [ en eindig met ]}}.",
            ),
        }
    }
}

impl error::Error for Rejected {}
