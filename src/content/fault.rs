//! What can be wrong with a value, and how to write it: said to staff in plain Dutch.

use std::fmt;

use chrono::NaiveDate;

/// What can be wrong with a value. Shown, it is said to staff in plain Dutch.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    Missing,
    Blank,
    Unknown {
        suggestion: Option<&'static str>,
    },
    NotText,
    NotAList,
    NotAnObject,
    NotYesOrNo,
    NotANumber,
    NotADate,
    NotADateTime,
    NotATime,
    NotAnId,
    NotInList(&'static [&'static str]),
    NotAPrice,
    NotAnAge,
    NotAPhone,
    NotAnEmail,
    UnsafeLink,
    ForeignImage,
    NoAlt,
    SkippedHour,
    Duplicate,
    EndBeforeStart,
    EndsBeforeItBegins,
    NotPositive,
    Overlaps,
    /// The word that this spelling stands for.
    Means(&'static str),
    ChangedTwice,
    TwiceThatDay,
    NeverTakesPlace,
    RunsIntoItself,
    ClosedWithHours,
    InOtherGroup,
    FieldTwice,
    NoSuch {
        what: &'static str,
        /// A known one that resembles it.
        nearest: Option<String>,
    },
    /// The dates next to it on which the activity takes place.
    NoOccurrence {
        nearest: Vec<NaiveDate>,
    },
    /// That date rests already.
    RestsAlready,
    DayAlone,
    EndWithoutTime,
    StartIsNoLesson,
    LessonAtOtherTime,
    ClosesBeforeItOpens,
    NoticeNeverShows,
    /// How it is written without quotes.
    InQuotes(String),
    MovedNowhere,
    /// What only the checker can see, which knows the folder and the date: in its own words.
    Noted(String),
    DeskWhileClosed,
    NoLinks,
    NotChecked,
    BothRepeatAndLessons,
}

impl Fault {
    /// Whether the value, or a part of it, could not be used at all.
    pub fn loses_the_value(&self) -> bool {
        matches!(
            self,
            Fault::Missing
                | Fault::Blank
                | Fault::NotText
                | Fault::NotAList
                | Fault::NotAnObject
                | Fault::NotYesOrNo
                | Fault::NotANumber
                | Fault::NotADate
                | Fault::NotADateTime
                | Fault::NotATime
                | Fault::NotAnId
                | Fault::NotInList(_)
                | Fault::NotAPrice
                | Fault::NotAnAge
                | Fault::NotAnEmail
                | Fault::UnsafeLink
                | Fault::ForeignImage
                | Fault::NotPositive
        )
    }
}

impl fmt::Display for Fault {
    #[expect(clippy::too_many_lines, reason = "a line for each fault")]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Missing => f.write_str("Dit veld ontbreekt. Vul het in."),
            Fault::Blank => f.write_str("Dit veld is leeg. Vul het in of haal het weg."),
            Fault::Unknown { suggestion: Some(known) } => match known.split_once(" in ") {
                Some((field, place)) => write!(
                    f,
                    "Dit veld kennen we hier niet. Bedoel je {known}? Zet \"{field}\" dan tussen de accolades van {place}."
                ),
                None => write!(
                    f,
                    "Dit veld kennen we niet. Bedoel je {known}? Schrijf dan \"{known}\"."
                ),
            },
            Fault::Unknown { suggestion: None } => f.write_str(
                "Dit veld kennen we niet. We slaan het over. Kijk of de naam goed is geschreven.",
            ),
            Fault::NotText => f.write_str(
                "Hier hoort tekst. Schrijf die tussen aanhalingstekens: \"Taalcafé\".",
            ),
            Fault::NotAList => {
                f.write_str("Hier hoort een lijst. Schrijf die tussen rechte haken: [ … ].")
            }
            Fault::NotAnObject => {
                f.write_str("Hier horen velden. Schrijf die tussen accolades: { … }.")
            }
            Fault::NotYesOrNo => {
                f.write_str("Hier hoort true (ja) of false (nee), zonder aanhalingstekens.")
            }
            Fault::NotANumber => {
                f.write_str("Hier hoort een getal, zonder aanhalingstekens: 5 of 3.5.")
            }
            Fault::NotADate => f.write_str(
                "Deze datum bestaat niet of is anders geschreven. Schrijf jaar-maand-dag: \"2027-01-12\".",
            ),
            Fault::NotADateTime => f.write_str(
                "Deze datum en tijd bestaan niet of zijn anders geschreven. Schrijf: \"2027-01-12T10:00\".",
            ),
            Fault::NotATime => {
                f.write_str("Deze tijd bestaat niet of is anders geschreven. Schrijf: \"10:00\".")
            }
            Fault::NotAnId => f.write_str(
                "Dit kenmerk staat in het adres van de pagina. Gebruik alleen kleine letters, cijfers en streepjes: \"taalcafe-vianen\".",
            ),
            Fault::NotInList(known) => {
                write!(f, "Dit woord kennen we hier niet. Kies uit: {}.", known.join(", "))
            }
            Fault::NotAPrice => f.write_str(
                "Deze prijs klopt niet. Schrijf een bedrag in euro van 0 of hoger: 5 of 7.5. Gratis? Laat de prijs weg.",
            ),
            Fault::NotAnAge => f.write_str(
                "Deze leeftijd klopt niet. Schrijf jaren: {\"from\": 0, \"to\": 4}. Voor alle leeftijden? Laat het veld weg.",
            ),
            Fault::NotAPhone => f.write_str(
                "Dit is geen telefoonnummer. We tonen het als tekst. Schrijf: \"085 483 5432\".",
            ),
            Fault::NotAnEmail => {
                f.write_str("Dit is geen e-mailadres. Schrijf: \"naam@voorbeeld.nl\".")
            }
            Fault::UnsafeLink => f.write_str(
                "Deze link tonen we niet. Begin met https:// of, voor een pagina van onze app, met één schuine streep: \"/agenda\".",
            ),
            Fault::ForeignImage => f.write_str(
                "Deze afbeelding staat op een andere website. Die tonen we niet. Zet de afbeelding bij onze bestanden en begin met \"/\".",
            ),
            Fault::NoAlt => f.write_str(
                "Vertel in alt wat er op de afbeelding staat, voor mensen die dat niet zien. Zonder die tekst tonen we de afbeelding niet.",
            ),
            Fault::SkippedHour => f.write_str(
                "Deze tijd bestaat niet: de klok gaat die nacht een uur vooruit. Kies een uur later.",
            ),
            Fault::Duplicate => f.write_str(
                "Dit kenmerk komt al eerder voor. Het eerste onderdeel blijft staan. Geef dit een eigen kenmerk.",
            ),
            Fault::EndBeforeStart => f.write_str(
                "Het einde is vóór het begin. We tonen alleen het begin. Verbeter het einde (end).",
            ),
            Fault::EndsBeforeItBegins => {
                f.write_str("Het einde ligt niet na het begin. Verbeter een van de twee.")
            }
            Fault::NotPositive => f.write_str("Hier hoort een heel getal van 1 of hoger: 2."),
            Fault::Overlaps => f.write_str(
                "Deze dagen of tijden vallen samen met andere. Laat ze op elkaar aansluiten, of haal er een weg.",
            ),
            Fault::Means(word) => {
                write!(f, "We lezen dit als \"{word}\". Schrijf het zo, dan is het zeker goed.")
            }
            Fault::ChangedTwice => f.write_str(
                "Voor deze datum staat er al een wijziging. We gebruiken de eerste. Zet alles in één wijziging.",
            ),
            Fault::TwiceThatDay => f.write_str(
                "Op deze datum zijn er twee lessen, en deze wijziging geeft ze hetzelfde begin. Verander de lessen zelf in sessions.",
            ),
            Fault::NeverTakesPlace => f.write_str(
                "Deze laatste datum ligt vóór het begin. De activiteit is er zo nooit. Verbeter een van de twee.",
            ),
            Fault::RunsIntoItself => f.write_str(
                "De activiteit is zo nog bezig als de volgende keer begint. Schrijf hier het einde van de eerste keer.",
            ),
            Fault::ClosedWithHours => f.write_str(
                "Hier staat dat we gesloten zijn, en ook op welke tijden we open zijn. Haal een van de twee weg.",
            ),
            Fault::InOtherGroup => f.write_str(
                "Dit kenmerk staat ook in een andere groep. Geef dit onderdeel een eigen kenmerk.",
            ),
            Fault::FieldTwice => f.write_str(
                "Dit veld staat er meer dan één keer. We gebruiken alleen het laatste. Haal de andere weg.",
            ),
            Fault::NoSuch { what, nearest: Some(known) } => write!(
                f,
                "{what} met dit kenmerk bestaat niet. Bedoel je {known}? Schrijf dan \"{known}\"."
            ),
            Fault::NoSuch { what, nearest: None } => write!(
                f,
                "{what} met dit kenmerk bestaat niet. Kijk of het kenmerk goed is geschreven."
            ),
            Fault::NoOccurrence { nearest } => {
                f.write_str("Op deze datum is de activiteit er niet. Schrijf de datum waarop die eerst was gepland")?;
                for (at, date) in nearest.iter().enumerate() {
                    let before = if at == 0 { ", zoals" } else { " of" };
                    write!(f, "{before} \"{date}\"")?;
                }
                f.write_str(".")
            }
            Fault::RestsAlready => f.write_str(
                "Op deze datum is de activiteit er al niet, door een vakantie of door except. Deze wijziging mag weg.",
            ),
            Fault::DayAlone => f.write_str(
                "Hier staat een dag zonder tijd. Bezoekers lezen: tijd volgt. Schrijf de tijd erbij: \"2027-01-12T10:00\". Is het de hele dag? Zet dan \"all_day\": true bij de activiteit.",
            ),
            Fault::EndWithoutTime => f.write_str(
                "Hier staat een dag zonder tijd. Schrijf de tijd erbij: \"2027-01-12T11:30\". Of haal het einde weg.",
            ),
            Fault::StartIsNoLesson => f.write_str(
                "Op het begin (start) van de activiteit is er geen les. Ben je de eerste les vergeten? Zet die ook in sessions. Of verbeter start.",
            ),
            Fault::LessonAtOtherTime => f.write_str(
                "De les op deze dag begint op een andere tijd. We tonen de tijd van de les. Verbeter een van de twee.",
            ),
            Fault::ClosesBeforeItOpens => f.write_str(
                "Aanmelden stopt zo voordat het begint. Verbeter opens of closes.",
            ),
            Fault::NoticeNeverShows => f.write_str(
                "De laatste dag ligt vóór de eerste. Bezoekers zien deze mededeling zo nooit. Verbeter from of until.",
            ),
            Fault::InQuotes(word) => write!(
                f,
                "Dit staat tussen aanhalingstekens. We begrijpen het wel. Haal de aanhalingstekens weg: {word}."
            ),
            Fault::MovedNowhere => f.write_str(
                "Hier staat dat de activiteit is verplaatst, maar niet waarheen. Zet er een nieuw begin (start) of een andere vestiging (branch) bij.",
            ),
            Fault::Noted(words) => f.write_str(words),
            Fault::DeskWhileClosed => f.write_str(
                "De vestiging is dan niet open, of niet de hele tijd. Verbeter de tijd van dit spreekuur, of de openingstijden (hours) van de vestiging in library.json.",
            ),
            Fault::NoLinks => {
                f.write_str("Dit onderwerp heeft nog geen link. Zet er een officiële website bij.")
            }
            Fault::NotChecked => f.write_str(
                "Bij dit nummer staat niet wanneer je het hebt gecontroleerd. Daarom tonen we het niet. Vul checked in: \"2027-01-12\".",
            ),
            Fault::BothRepeatAndLessons => f.write_str(
                "Een activiteit heeft een herhaling (repeat) of losse lessen (sessions), niet allebei. We gebruiken de lessen. Haal een van de twee weg.",
            ),
        }
    }
}
