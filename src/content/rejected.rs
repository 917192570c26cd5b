//! Why a whole file could not be used, and what to do about it: said to staff in plain Dutch.

use std::{error, fmt};

use super::invisible;
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

    /// The same, and of a text that is no JSON also what is wrong with it, where the parser can tell.
    pub fn explain(&self, json: &str) -> String {
        let Rejected::Syntax { line, column } = self else {
            return self.to_string();
        };
        if let Some((letter, name)) = odd_sign(json, *line, *column) {
            return format!(
                "Op regel {line}, bij teken {column}, staat {name} (U+{:04X}). Dat mag alleen binnen een tekst. \
                 Wis het en typ het opnieuw: een gewone spatie, of een recht aanhalingsteken (\").",
                u32::from(letter)
            );
        }
        let error = serde_json::from_str::<serde_json::Value>(json).err();
        let said = error.map(|error| error.to_string()).unwrap_or_default();
        let cause = CAUSES.iter().find(|(begin, _)| said.starts_with(begin));
        match cause {
            Some((_, cause)) => format!("Op regel {line}, bij teken {column}, {cause}"),
            None => self.to_string(),
        }
    }
}

/// The character where reading stopped, if nobody sees it or takes it for another.
fn odd_sign(json: &str, line: usize, column: usize) -> Option<(char, &'static str)> {
    let json = json.strip_prefix('\u{feff}').unwrap_or(json);
    let line = json.split('\n').nth(line.checked_sub(1)?)?;
    // The parser counts bytes, and may stop inside a character.
    let end = column.min(line.len());
    let (at, letter) = line
        .char_indices()
        .take_while(|(at, _)| *at < end.max(1))
        .last()?;
    let is_there = at + letter.len_utf8() >= end;
    let name = invisible::name_between_values(letter).filter(|_| is_there)?;
    Some((letter, name))
}

/// What serde_json says, and what that means for staff. It has no codes, only these words.
const CAUSES: [(&str, &str); 10] = [
    (
        "EOF",
        "houdt het bestand te vroeg op. Er ontbreekt een haakje of aanhalingsteken, of een heel stuk. Haal anders de vorige versie terug.",
    ),
    (
        "number out of range",
        "staat een getal dat te groot is. Schrijf een kleiner getal, zonder de letter e.",
    ),
    (
        "invalid number",
        "staat een getal dat anders is geschreven. Een getal begint niet met een extra 0 of een punt. Schrijf 5 of 0.5. Een telefoonnummer staat tussen aanhalingstekens.",
    ),
    (
        "lone leading surrogate",
        "staat \\u met de helft van een teken. Schrijf het teken zelf, zoals é of 😀.",
    ),
    (
        "unexpected end of hex",
        "staat \\u met de helft van een teken. Schrijf het teken zelf, zoals é of 😀.",
    ),
    (
        "invalid escape",
        "staat een schuine streep (\\) waar die niets betekent. Haal die weg, of schrijf er twee.",
    ),
    (
        "control character",
        "loopt een tekst door op een nieuwe regel, of er staat een tab in. Zet de hele tekst op één regel, zonder tab. Misschien ontbreekt er een aanhalingsteken.",
    ),
    (
        "recursion limit exceeded",
        "zitten er te veel haakjes in elkaar. Meer dan 127 kunnen we niet lezen. Haal de haakjes weg die te veel zijn.",
    ),
    (
        "trailing comma",
        "staat een haakje na een komma. Haal de komma na het laatste onderdeel weg.",
    ),
    (
        "trailing characters",
        "staat nog iets, terwijl het bestand daar al klaar is. Kijk of er een haakje te veel is.",
    ),
];

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
                "Dit is een webpagina, en geen bestand met gegevens. Zet het goede bestand terug, of de vorige versie.",
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
