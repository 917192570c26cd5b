//! What staff meant who wrote a name that we do not know: a typing error, or another word for the same.

use strsim::osa_distance;

/// Other words for the fields that keep residents from a closed door, in Dutch and English: the field,
/// how it is written, and the words without capitals, spaces and signs.
const SYNONYMS: [(&str, &str, &str); 32] = [
    (
        "until",
        "until",
        "till tot totenmet tm eind einde end ends ending stop stops stopt last laatste through thru to \
         expires expiry finish valid validuntil geldigtot loopttot count times aantal aantalkeer keer \
         keren occurrences max maximum",
    ),
    (
        "except",
        "except",
        "behalve nietop uitgezonderd exclude excluded excludes excluding exclusions skip skipped \
         uitzondering uitzonderingen exceptions exception exdate not noton zonder overslaan vervalt",
    ),
    (
        "skip_school_holidays",
        "skip_school_holidays",
        "schoolholidays schoolholiday skipholidays holidays noholidays notinholidays schoolvakanties \
         schoolvakantie vakanties nietinvakanties nietinschoolvakanties skipvakanties skipvacations \
         vacations",
    ),
    (
        "interval",
        "interval",
        "omde frequency frequentie freq step steps everyn elke",
    ),
    (
        "every",
        "every",
        "elke iedere ieder each period periode frequency frequentie freq unit",
    ),
    (
        "changes",
        "changes",
        "wijziging wijzigingen verandering veranderingen aanpassingen changed exceptions exception \
         uitzonderingen overrides override modifications afwijkingen cancellations annuleringen",
    ),
    (
        "status",
        "status",
        "cancelled canceled cancel cancels cancellation annuleren geannuleerd annulering afgelast \
         afgezegd gaatnietdoor gaatdoor nietdoor vervallen vervalt geschrapt postponed postpone \
         uitgesteld moved verplaatst state stand eventstatus toestand",
    ),
    ("date", "date", "datum day dag when wanneer original"),
    (
        "start",
        "start",
        "begin begint beginning nieuw van from vanaf starts starting startdatetime aanvang time tijd",
    ),
    (
        "end",
        "end",
        "eind einde ends ending eindtijd endtime tot until till",
    ),
    (
        "branch",
        "branch",
        "vestiging locatie location library bibliotheek plek plaats place waar where filiaal naar",
    ),
    (
        "availability",
        "availability",
        "beschikbaarheid beschikbaar available plekken seats spots vol full soldout \
         uitverkocht volgeboekt wachtlijst waitinglist capacity",
    ),
    (
        "sessions",
        "sessions",
        "lessen les lessons lesson bijeenkomsten bijeenkomst dates datums data dagen days lesdagen \
         lesdatums",
    ),
    (
        "repeat",
        "repeat",
        "herhaal herhaling herhalen herhaalt repeats repeating repetition recurrence recurring recurs \
         rrule terugkerend every elke",
    ),
    // Of one that stands beside the repetition instead of in it.
    (
        "repeat",
        "until in repeat",
        "until till tot totenmet laatste last expires stop stopt count times aantalkeer keren occurrences",
    ),
    (
        "repeat",
        "except in repeat",
        "except behalve nietop exclude exdate",
    ),
    ("repeat", "interval in repeat", "interval"),
    (
        "repeat",
        "skip_school_holidays in repeat",
        "skipschoolholidays skipholidays schoolvakanties vakanties schoolholidays",
    ),
    (
        "registration",
        "registration",
        "aanmelden aanmelding aanmeldingen inschrijven inschrijving inschrijvingen reserveren \
         reservering reservation booking signup signin register registreren",
    ),
    (
        "opens",
        "opens",
        "open opening opent opend start starts begin vanaf van from kanvanaf",
    ),
    (
        "closes",
        "closes",
        "close closed closing sluit sluiting deadline end ends eind einde tot until till kantot \
         uiterlijk",
    ),
    (
        "closed",
        "closed",
        "close closes closing gesloten dicht sluit sluiting shut open",
    ),
    (
        "exceptions",
        "exceptions",
        "except uitzondering uitzonderingen afwijkend afwijkingen anderetijden feestdagen holidays \
         closures closed closings closeddays gesloten dicht sluiting sluitingen sluitingsdagen \
         specialhours",
    ),
    (
        "hours",
        "hours",
        "openingstijd openingstijden openinghours openinghour open opening uren uur tijd tijden time \
         times",
    ),
    (
        "from",
        "from",
        "van vanaf begin begint start starts first eerste opens open sinds since",
    ),
    (
        "to",
        "to",
        "tot totenmet tm end ends eind einde until till through thru last laatste closes stop",
    ),
    ("day", "day", "dag weekdag weekday date datum when"),
    (
        "appointment",
        "appointment",
        "afspraak afspraken opafspraak walkin inloop",
    ),
    (
        "school_holidays",
        "school_holidays",
        "schoolvakantie schoolvakanties vakantie vakanties holiday holidays vacations",
    ),
    (
        "desks",
        "desks",
        "spreekuur spreekuren inloopspreekuren balie balies consultations counters",
    ),
    (
        "notices",
        "notices",
        "mededeling mededelingen bericht berichten melding meldingen messages message news nieuws alerts",
    ),
    ("example", "example", "voorbeeld sample demo test"),
];

/// What may stand around such a word without making it another one: `end_date`, `is_cancelled`.
const AROUND: [&str; 14] = [
    "dates", "date", "datums", "datum", "dag", "day", "op", "on", "at", "is", "new", "nieuwe",
    "nieuw", "the",
];

/// Whether a field of this name keeps residents from a closed door, wherever it stands.
pub fn is_safeguard(name: &str) -> bool {
    SYNONYMS.iter().any(|(known, _, _)| *known == name)
}

/// A name that staff may have meant, and what it costs that they wrote another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meant {
    /// The field, and where it belongs if that is elsewhere: `until`, `until in repeat`.
    pub name: &'static str,
    pub is_safeguard: bool,
}

/// Which of the fields of a record is meant by `key`, a name that it does not have. Each field comes
/// with whether it is a safeguard. `is_there` tells which fields the record has already: those are meant
/// by another name only if they are safeguards.
pub fn meant(
    key: &str,
    fields: &[(&'static str, bool)],
    is_there: impl Fn(&str) -> bool,
) -> Option<Meant> {
    let key = plain(key);
    let safeguards = || fields.iter().filter(|(_, is_safeguard)| *is_safeguard);
    let others = || {
        fields
            .iter()
            .filter(|(name, guards)| !guards && !is_there(name))
    };
    let safeguard = |name| Meant {
        name,
        is_safeguard: true,
    };
    let other = |name| Meant {
        name,
        is_safeguard: false,
    };
    let is_same = |(name, _): &&(&'static str, bool)| is_singular(&plain(name), &key);
    if let Some((name, is_safeguard)) = fields.iter().find(is_same) {
        return Some(Meant {
            name,
            is_safeguard: *is_safeguard,
        });
    }
    let has = |name: &str| safeguards().any(|(known, _)| *known == name);
    let said_otherwise = |key: &str| {
        let mut known = SYNONYMS.iter().filter(|(name, _, _)| has(name));
        known.find(|(_, _, words)| words.split_whitespace().any(|word| word == key))
    };
    let by_word = said_otherwise(&key).or_else(|| said_otherwise(core(&key)));
    let by_letters = || {
        safeguards()
            .map(|(name, _)| safeguard(name))
            .chain(others().map(|(name, _)| other(name)))
            .filter_map(|meant| Some((distance(&key, &plain(meant.name))?, meant)))
            .min_by_key(|(letters, _)| *letters)
            .map(|(_, meant)| meant)
    };
    by_word
        .map(|(_, written, _)| safeguard(written))
        .or_else(by_letters)
}

/// The known word that is nearest to this one, where a typing error can be all that lies between.
pub fn nearest<'k>(word: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let word = plain(word);
    known
        .filter_map(|known| Some((distance(&word, &plain(known))?, known)))
        .min_by_key(|(letters, _)| *letters)
        .map(|(_, known)| known)
}

/// How many letters differ, where that is few enough for a typing error.
fn distance(one: &str, other: &str) -> Option<usize> {
    // Of a word of four letters every other word differs in two.
    let most = match one.len().min(other.len()) {
        ..3 => 0,
        3..5 => 1,
        5.. => 2,
    };
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let letters = osa_distance(one, other);
    (letters <= most).then_some(letters)
}

fn plain(text: &str) -> String {
    let letters = text.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|letter| letter.to_ascii_lowercase()).collect()
}

fn is_singular(name: &str, key: &str) -> bool {
    name == key || name.strip_suffix('s') == Some(key) || key.strip_suffix('s') == Some(name)
}

/// The word without what may stand around it.
fn core(key: &str) -> &str {
    let end = AROUND.iter().find_map(|around| key.strip_suffix(around));
    let rest = end.unwrap_or(key);
    let begin = AROUND.iter().find_map(|around| rest.strip_prefix(around));
    begin.unwrap_or(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPEAT: &[(&str, bool)] = &[
        ("every", true),
        ("interval", true),
        ("until", true),
        ("except", true),
        ("skip_school_holidays", true),
    ];
    const EVENT: &[(&str, bool)] = &[
        ("title", false),
        ("price", false),
        ("topics", false),
        ("repeat", true),
        ("changes", true),
        ("status", true),
    ];

    #[track_caller]
    fn check(fields: &[(&'static str, bool)], key: &str, expected: Option<(&str, bool)>) {
        let found = meant(key, fields, |_| false);
        assert_eq!(
            found.map(|of| (of.name, of.is_safeguard)),
            expected,
            "{key}"
        );
    }

    #[test]
    fn a_name_that_is_almost_right_is_understood_by_its_letters() {
        for key in ["untill", "untl", "Until", "unitl", "until_", "UNTIL"] {
            check(REPEAT, key, Some(("until", true)));
        }
        for key in ["excpt", "exept", "excepts", "expect"] {
            check(REPEAT, key, Some(("except", true)));
        }
        check(REPEAT, "intervall", Some(("interval", true)));
        check(
            REPEAT,
            "skipSchoolHolidays",
            Some(("skip_school_holidays", true)),
        );
        check(EVENT, "stauts", Some(("status", true)));
        check(EVENT, "change", Some(("changes", true)));
        check(EVENT, "Topic", Some(("topics", false)));
        check(EVENT, "titel", Some(("title", false)));
        check(EVENT, "zaal", None);
        check(EVENT, "colour", None);
    }

    #[test]
    fn a_name_in_other_words_is_understood_where_it_limits_cancels_moves_or_closes() {
        for key in [
            "till",
            "tot",
            "stop",
            "eind",
            "end_date",
            "einddatum",
            "tot_en_met",
            "t/m",
            "count",
            "times",
            "aantal_keer",
        ] {
            check(REPEAT, key, Some(("until", true)));
        }
        check(REPEAT, "behalve", Some(("except", true)));
        check(REPEAT, "vakanties", Some(("skip_school_holidays", true)));
        for key in [
            "afgelast",
            "geannuleerd",
            "annuleren",
            "is_cancelled",
            "gaat_niet_door",
        ] {
            check(EVENT, key, Some(("status", true)));
        }
        check(EVENT, "wijzigingen", Some(("changes", true)));
        check(EVENT, "until", Some(("until in repeat", true)));
        check(EVENT, "eventStatus", Some(("status", true)));
    }

    #[test]
    fn what_is_there_is_not_meant_by_another_name() {
        let found = meant("titel", EVENT, |name| name == "title");
        assert_eq!(found, None);
        let found = meant("stauts", EVENT, |name| name == "status");
        assert_eq!(found.map(|of| of.name), Some("status"));
    }

    #[test]
    fn the_nearest_name_is_found() {
        #[track_caller]
        fn check(word: &str, expected: Option<&str>) {
            let known = ["vianen", "leerdam", "ijsselstein"];
            assert_eq!(nearest(word, known.into_iter()), expected);
        }
        check("leerdm", Some("leerdam"));
        check("Leer-dam", Some("leerdam"));
        check("ijselstein", Some("ijsselstein"));
        check("utrecht", None);
    }
}
