//! What is wrong in a file of the staff, where, and how to write it: said in plain Dutch.

use std::borrow::Cow;
use std::fmt;

/// How much a problem costs the residents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The item shows, without the part that is wrong.
    Warning,
    /// The item shows, and says what staff did not mean: that it goes on. `publish` refuses.
    Misleading,
    /// The item, or the whole file, does not show. `publish` refuses.
    Error,
}

/// One step on the way from the top of a file to a value in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    Key(Cow<'static, str>),
    Index(usize),
}

/// One mistake, with the way to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The name of the file, without folder: `events.json`.
    pub file: &'static str,
    /// The `id` of the item that holds the mistake, where it has one.
    pub item: Option<String>,
    /// From the top of the file to the value: `events`, `3`, `price`, `amount`.
    pub path: Vec<Step>,
    /// How many steps of the path lead to the item; the rest leads to the field in it.
    pub depth: usize,
    pub severity: Severity,
    pub fault: Fault,
}

/// What can be wrong with a value. The Dutch sentences are in [`Problem::message`].
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
    },
    NoOccurrence,
    DeskWhileClosed,
    NoLinks,
    NotChecked,
    BothRepeatAndLessons,
}

impl Problem {
    /// The way to the value inside its item, as staff would write it: `changes[2].date`.
    pub fn field(&self) -> String {
        join(self.path.get(self.depth..).unwrap_or_default())
    }

    /// The way to the value from the top of the file: `events[3].changes[2].date`.
    pub fn place(&self) -> String {
        join(&self.path)
    }

    /// The item as staff can find it: its `id`, else its place in the list ("nummer 4 in events").
    pub fn item_name(&self) -> Option<String> {
        self.item
            .clone()
            .or_else(|| match self.path.get(..self.depth)? {
                [.., Step::Key(list), Step::Index(at)] => {
                    Some(format!("nummer {} in {list}", at + 1))
                }
                _ => None,
            })
    }

    /// What is wrong and how to mend it, for staff.
    pub fn message(&self) -> String {
        let cost = match self.severity {
            Severity::Error => " Tot die tijd zien bezoekers dit onderdeel niet.",
            Severity::Misleading => " Tot die tijd lezen bezoekers iets anders dan je bedoelt.",
            Severity::Warning => "",
        };
        let is_of_another_form = matches!(self.fault, Fault::NotAnObject | Fault::NotText);
        match self.example().filter(|_| is_of_another_form) {
            Some(example) => {
                format!("Dit is anders geschreven dan het hoort. Schrijf: {example}.{cost}")
            }
            None => format!("{}{cost}", self.fault),
        }
    }

    /// How the field at hand is written, where its name tells.
    fn example(&self) -> Option<&'static str> {
        let Some(Step::Key(key)) = self.path.last() else {
            return None;
        };
        Some(match &**key {
            "price" => r#"{"amount": 5}"#,
            "phone" | "number" => r#""085 483 5432""#,
            "registration" => r#"{"need": "required"}"#,
            "place" => r#"{"branch": "vianen"}"#,
            "repeat" => r#"{"every": "week"}"#,
            "access" => r#"{"wheelchair": true}"#,
            "contact" => r#"{"phone": "085 483 5432"}"#,
            "image" => r#"{"src": "/content/taalcafe.jpg", "alt": "Mensen aan een tafel"}"#,
            "location" => r#"{"lat": 51.992, "lon": 5.091}"#,
            _ => return None,
        })
    }
}

fn join(path: &[Step]) -> String {
    let mut text = String::new();
    for step in path {
        match step {
            Step::Key(key) if text.is_empty() => text.push_str(key),
            Step::Key(key) => {
                text.push('.');
                text.push_str(key);
            }
            Step::Index(at) => text.push_str(&format!("[{at}]")),
        }
    }
    text
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Missing => f.write_str("Dit veld ontbreekt. Vul het in."),
            Fault::Blank => f.write_str("Dit veld is leeg. Vul het in of haal het weg."),
            Fault::Unknown { suggestion: Some(known) } => {
                write!(f, "Dit veld kennen we niet. Bedoel je \"{known}\"?")
            }
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
                "Deze link tonen we niet. Begin met https:// of, voor een pagina van ons, met één schuine streep: \"/agenda\".",
            ),
            Fault::ForeignImage => f.write_str(
                "Deze afbeelding staat op een andere website en tonen we niet. Zet de afbeelding bij onze bestanden en begin met \"/\".",
            ),
            Fault::NoAlt => f.write_str(
                "Vertel in alt wat er op de afbeelding staat, voor mensen die haar niet zien. Zonder die tekst tonen we haar niet.",
            ),
            Fault::SkippedHour => f.write_str(
                "Deze tijd bestaat niet: de klok gaat die nacht een uur vooruit. Kies een uur later.",
            ),
            Fault::Duplicate => f.write_str(
                "Dit kenmerk komt al eerder voor. Het eerste onderdeel blijft staan. Geef dit een eigen kenmerk.",
            ),
            Fault::EndBeforeStart => f.write_str(
                "Het einde is vóór het begin. We tonen alleen het begin. Verbeter de eindtijd.",
            ),
            Fault::EndsBeforeItBegins => {
                f.write_str("Het einde is vóór of gelijk aan het begin. Verbeter een van de twee.")
            }
            Fault::NotPositive => f.write_str("Hier hoort een heel getal van 1 of hoger."),
            Fault::Overlaps => f.write_str(
                "Deze tijden vallen samen met andere tijden. Laat ze op elkaar aansluiten.",
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
                "De activiteit duurt zo langer dan tot de volgende keer. Schrijf hier het einde van de eerste keer.",
            ),
            Fault::ClosedWithHours => f.write_str(
                "Hier staat dat we dicht zijn, en ook op welke tijden we open zijn. Haal een van de twee weg.",
            ),
            Fault::InOtherGroup => f.write_str(
                "Dit kenmerk staat ook in een andere groep. Geef dit onderdeel een eigen kenmerk.",
            ),
            Fault::FieldTwice => f.write_str(
                "Dit veld staat er meer dan één keer. We gebruiken alleen het laatste. Haal de andere weg.",
            ),
            Fault::NoSuch { what } => write!(
                f,
                "{what} met dit kenmerk bestaat niet. Kijk of het kenmerk goed is geschreven."
            ),
            Fault::NoOccurrence => f.write_str(
                "Op deze datum is de activiteit niet. Schrijf de datum waarop zij eerst was gepland.",
            ),
            Fault::DeskWhileClosed => f.write_str(
                "De vestiging is dan niet open, of niet de hele tijd. Verbeter de tijd van dit spreekuur, of de openingstijden (hours) van de vestiging in library.json.",
            ),
            Fault::NoLinks => {
                f.write_str("Dit onderwerp heeft nog geen link. Zet er een officiële website bij.")
            }
            Fault::NotChecked => f.write_str(
                "Bij dit nummer staat niet wanneer je het hebt gecontroleerd. We tonen het niet. Vul checked in: \"2027-01-12\".",
            ),
            Fault::BothRepeatAndLessons => f.write_str(
                "Een activiteit heeft een herhaling (repeat) of losse lessen (sessions), niet allebei. We gebruiken de lessen.",
            ),
        }
    }
}
