//! The feeds: what is new and what changed.

use super::super::feeds::Feeds;
use crate::content::Period;

pub static FEEDS: Feeds = Feeds {
    title: "Nieuw in de agenda",
    subtitle: "Nieuwe activiteiten, en activiteiten waar iets aan is veranderd.",
    example: " (voorbeeld)",
    title_in: |branch| ["Nieuw in de agenda: ", branch].concat(),
    repeated: |period, interval, first| {
        let (one, more) = match period {
            Period::Day => ("dag", "dagen"),
            Period::Week => ("week", "weken"),
            Period::Month => ("maand", "maanden"),
        };
        let often = match interval {
            1 => ["Elke ", one].concat(),
            interval => ["Om de ", &interval.to_string(), " ", more].concat(),
        };
        [&often, ", vanaf ", first].concat()
    },
    until: |said, last| [said, ", tot en met ", last].concat(),
    labelled: |label, said| [label, ": ", said].concat(),
};
