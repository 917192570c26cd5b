//! `library.json`: the organisation, its branches, school holidays and notices.

use chrono::{NaiveDate, NaiveTime};
use serde_json::Value;

use super::access::Access;
use super::accessibility::Statement;
use super::cursor::Cursor;
use super::fault::Fault;
use super::link::{Endpoint, Link, SafeUrl};
use super::phone::{Email, PhoneNumber};
use super::privacy::Privacy;
use super::read::{Content, Read};
use super::text::{Id, Text};

record! {
    /// The library and all that is shared by the pages.
    pub struct LibraryFile, "Bibliotheek", validated by validate, derives
        /// Whether a school holiday or a notice was lost: what rests in holidays may rest when we do not know.
        is_uncertain {
        name: Option<Text>, "Naam", "Zoals bezoekers die kennen.";
        website: Option<SafeUrl>, "Website", "Begint met https://.";
        phone: Option<PhoneNumber>, "Telefoon", "Het algemene nummer.";
        email: Option<Email>, "E-mail", "Het algemene adres.";
        about: Option<About>, "Over ons", "Wat we doen en waar we voor staan. Staat op de pagina over de Bibliotheek.";
        feedback: Option<Feedback>, "Berichten", "Waar berichten heen gaan, en hoe lang we ze bewaren.";
        privacy: Option<Privacy>, "Privacy", "Wat alleen wij kunnen zeggen over de gegevens van bezoekers. Staat op de pagina over privacy.";
        accessibility: Option<Statement>, "Toegankelijkheidsverklaring", "Hoe toegankelijk de app is, en wie dat verklaart.";
        license: Option<Link>, "Licentie", "Wat anderen met onze gegevens mogen doen, en waar je dat leest. Staat op de pagina Open gegevens.";
        school_holidays: Vec<SchoolHoliday>, "Schoolvakanties", "Van de regio.", safeguard;
        branches: Vec<Branch>, "Vestigingen", "In de volgorde waarin bezoekers ze zien.";
        notices: Vec<Notice>, "Mededelingen", "Staan boven aan de pagina's.", safeguard;
    }
}

impl Content for LibraryFile {
    const FILE: &'static str = "library.json";
    const LIST: &'static str = "branches";
}

impl LibraryFile {
    /// Whether something in it is invented.
    pub fn has_examples(&self) -> bool {
        self.branches.iter().any(|branch| branch.example)
            || self.notices.iter().any(|notice| notice.example)
            || self.privacy.as_ref().is_some_and(|privacy| privacy.example)
            || self
                .accessibility
                .as_ref()
                .is_some_and(|statement| statement.example)
    }

    fn validate(&mut self, at: &mut Cursor) -> Option<()> {
        self.is_uncertain = at.is_misled();
        Some(())
    }

    pub fn branch(&self, id: &Id) -> Option<&Branch> {
        self.branches.iter().find(|branch| branch.id == *id)
    }
}

record! {
    /// What the library says of itself.
    pub struct About, "Over ons" {
        mission: Vec<Text>, "Wat we doen", "Korte alinea's.";
        lines: Vec<Principle>, "Waar we aan werken", "De lijnen uit onze visie.";
        values: Vec<Principle>, "Waar we voor staan", "De waarden.";
    }
}

record! {
    /// A line of the policy or a value, explained.
    pub struct Principle, "Naam en uitleg" {
        name: Text, "Naam", "Een paar woorden. Bezoekers zien er een dubbele punt achter.";
        text: Text, "Uitleg", "Eén of twee korte zinnen.";
    }
}

record! {
    /// What happens with feedback. Without an endpoint residents mail or call.
    pub struct Feedback, "Berichten" {
        endpoint: Option<Endpoint>, "Adres", "Waar het formulier heen stuurt: /api/feedback. Een andere ontvanger begint met https://.";
        answer_within_days: Option<Days>, "Antwoord binnen", "In werkdagen.";
        keep_days: Option<Days>, "Bewaren", "Hoeveel dagen we een bericht bewaren.";
    }
}

/// A whole number of days, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days(pub u32);

impl Read for Days {
    fn read(value: &Value, at: &mut Cursor) -> Option<Self> {
        let number = at.number(value);
        let days = number.filter(|days| (1.0..=36_500.0).contains(days) && days.fract() == 0.0);
        at.or(days.map(|days| Days(days as u32)), Fault::NotPositive)
    }
}

record! {
    /// Days on which the schools are closed, both included.
    pub struct SchoolHoliday, "Schoolvakantie", validated by validate {
        name: Text, "Naam", "Bijvoorbeeld: kerstvakantie.", safeguard;
        from: NaiveDate, "Eerste dag", "2026-12-21.", safeguard;
        to: NaiveDate, "Laatste dag", "2027-01-03.", safeguard;
    }
}

impl SchoolHoliday {
    fn validate(&mut self, at: &mut Cursor) -> Option<()> {
        if self.to < self.from {
            at.mislead_at("to", Fault::EndsBeforeItBegins);
            return None;
        }
        Some(())
    }
}

record! {
    /// A building of the library.
    pub item Branch, "Vestiging", validated by validate, derives
        /// Whether some of its hours were lost, so that residents had better call.
        is_uncertain {
        id: Id, "Kenmerk", "Deel van het adres van de pagina: vianen.";
        name: Text, "Naam", "Zoals bezoekers die kennen.";
        municipality: Option<Text>, "Gemeente", "Waar de vestiging in ligt.";
        street: Option<Text>, "Straat en nummer", "Spekdam 2.";
        postcode: Option<Text>, "Postcode", "4131 AB.";
        city: Option<Text>, "Plaats", "Vianen.";
        phone: Option<PhoneNumber>, "Telefoon", "Laat weg als het algemene nummer geldt.";
        email: Option<Email>, "E-mail", "Laat weg als het algemene adres geldt.";
        location: Option<Location>, "Plek op de kaart", "In graden.";
        hours: Vec<Hours>, "Openingstijden", "Per dag. Is er een pauze? Schrijf dan twee regels.", safeguard;
        exceptions: Vec<Exception>, "Andere tijden", "Feestdagen en andere dagen die anders zijn.", safeguard;
        access: Option<Access>, "Toegankelijkheid", "Wat we weten over het gebouw.";
        features: Vec<Text>, "Wat er is", "Wat bezoekers er vinden, in een paar woorden: BoekStarthoek, studieplekken, koffie.";
        example: bool, "Voorbeeld", "true voor verzonnen inhoud.", safeguard;
    }
}

impl Branch {
    fn validate(&mut self, at: &mut Cursor) -> Option<()> {
        self.is_uncertain = at.is_misled();
        Some(())
    }

    /// `Bibliotheek Vianen, Spekdam 2, Vianen`, as far as staff say it.
    pub fn name_and_place(&self) -> String {
        let parts = [Some(&self.name), self.street.as_ref(), self.city.as_ref()];
        let parts: Vec<&str> = parts.into_iter().flatten().map(Text::as_str).collect();
        parts.join(", ")
    }
}

record! {
    /// A point on the earth (WGS 84).
    pub struct Location, "Plek" {
        lat: Degrees, "Breedtegraad", "51.992.";
        lon: Degrees, "Lengtegraad", "5.091.";
    }
}

/// Degrees of latitude or longitude.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Degrees(pub f64);

impl Read for Degrees {
    fn read(value: &Value, at: &mut Cursor) -> Option<Self> {
        let number = at.number(value);
        let degrees = number.filter(|degrees| (-180.0..=180.0).contains(degrees));
        at.or(degrees.map(Degrees), Fault::NotANumber)
    }
}

record! {
    /// A span of time on one day of the week.
    pub struct Hours, "Openingstijd", validated by validate {
        day: Weekday, "Dag", "monday, tuesday, …", safeguard;
        from: NaiveTime, "Van", "10:00.", safeguard;
        until: NaiveTime, "Tot", "17:30. Een tijd in de nacht, zoals 01:00, hoort bij de volgende dag.", safeguard;
        kind: Option<HoursKind>, "Soort", "Met medewerkers (staffed) of zelf binnen (self-service).", safeguard;
    }
}

record! {
    /// A span of time on a day that is different.
    pub struct DayHours, "Tijd", validated by validate {
        from: NaiveTime, "Van", "10:00.", safeguard;
        until: NaiveTime, "Tot", "16:00.", safeguard;
        kind: Option<HoursKind>, "Soort", "Met medewerkers (staffed) of zelf binnen (self-service).", safeguard;
    }
}

/// Until this time a span may run past midnight; an earlier end on the same day is a mistake.
const LATEST_CLOSING: NaiveTime =
    NaiveTime::from_hms_opt(6, 0, 0).expect("the day has a sixth hour");

fn runs_forward(from: NaiveTime, until: NaiveTime, at: &mut Cursor) -> Option<()> {
    if until <= from && until > LATEST_CLOSING {
        at.mislead_at("until", Fault::EndsBeforeItBegins);
        return None;
    }
    Some(())
}

impl Hours {
    fn validate(&mut self, at: &mut Cursor) -> Option<()> {
        runs_forward(self.from, self.until, at)
    }
}

impl DayHours {
    fn validate(&mut self, at: &mut Cursor) -> Option<()> {
        runs_forward(self.from, self.until, at)
    }
}

vocabulary! {
    /// Whether someone is there to help.
    pub enum HoursKind, "Soort tijd", also SPELLINGS {
        Staffed = "staffed", "Met medewerkers";
        SelfService = "self-service", "Je kunt zelf naar binnen";
    }
}

impl HoursKind {
    const SPELLINGS: [(&str, Self); 5] = [
        ("bemand", HoursKind::Staffed),
        ("met medewerkers", HoursKind::Staffed),
        ("onbemand", HoursKind::SelfService),
        ("zelfbediening", HoursKind::SelfService),
        ("selfservice", HoursKind::SelfService),
    ];
}

vocabulary! {
    /// A day of the week.
    pub enum Weekday, "Dag", also SPELLINGS {
        Monday = "monday", "Maandag";
        Tuesday = "tuesday", "Dinsdag";
        Wednesday = "wednesday", "Woensdag";
        Thursday = "thursday", "Donderdag";
        Friday = "friday", "Vrijdag";
        Saturday = "saturday", "Zaterdag";
        Sunday = "sunday", "Zondag";
    }
}

impl Weekday {
    const SPELLINGS: [(&str, Self); 7] = [
        ("maandag", Weekday::Monday),
        ("dinsdag", Weekday::Tuesday),
        ("woensdag", Weekday::Wednesday),
        ("donderdag", Weekday::Thursday),
        ("vrijdag", Weekday::Friday),
        ("zaterdag", Weekday::Saturday),
        ("zondag", Weekday::Sunday),
    ];
}

impl From<chrono::Weekday> for Weekday {
    fn from(day: chrono::Weekday) -> Self {
        Weekday::ALL[day.num_days_from_monday() as usize]
    }
}

record! {
    /// Days with other hours, both included. Without hours they are closed days.
    pub struct Exception, "Andere tijden", validated by validate {
        from: NaiveDate, "Eerste dag", "2026-12-25.", safeguard;
        to: Option<NaiveDate>, "Laatste dag", "Laat weg bij één dag.", safeguard;
        closed: bool, "Gesloten", "true als we die dagen gesloten zijn.", safeguard;
        hours: Vec<DayHours>, "Tijden", "Als we open zijn op andere tijden.", safeguard;
        reason: Option<Text>, "Reden", "Bijvoorbeeld: Kerst.";
    }
}

impl Exception {
    /// Whether all is closed on these days.
    pub fn closes(&self) -> bool {
        self.closed || self.hours.is_empty()
    }

    /// The last day.
    pub fn last(&self) -> NaiveDate {
        self.to.unwrap_or(self.from)
    }

    fn validate(&mut self, at: &mut Cursor) -> Option<()> {
        if self.last() < self.from {
            at.mislead_at("to", Fault::EndsBeforeItBegins);
            return None;
        }
        Some(())
    }
}

record! {
    /// News that stands above the pages for a while.
    pub item Notice, "Mededeling", validated by validate {
        text: Text, "Tekst", "Eén of twee korte zinnen.";
        from: Option<NaiveDate>, "Vanaf", "Eerste dag waarop bezoekers dit zien.", safeguard;
        until: Option<NaiveDate>, "Tot en met", "Laatste dag.", safeguard;
        level: Option<NoticeLevel>, "Hoe belangrijk", "Gewoon nieuws of een waarschuwing.";
        link: Option<Link>, "Link", "Waar je meer leest.";
        branch: Option<Id>, "Vestiging", "Kenmerk van de vestiging waarover het gaat. Dan staat het alleen daar, bij de activiteiten daar en bij wie die vestiging koos.";
        example: bool, "Voorbeeld", "true voor verzonnen inhoud.", safeguard;
    }
}

impl Notice {
    fn validate(&mut self, at: &mut Cursor) -> Option<()> {
        let ends = self.from.zip(self.until);
        if ends.is_some_and(|(from, until)| until < from) {
            at.mislead_at("until", Fault::NoticeNeverShows);
        }
        Some(())
    }
}

vocabulary! {
    /// How much a notice matters.
    pub enum NoticeLevel, "Belang" {
        Info = "info", "Nieuws";
        Warning = "warning", "Let op";
    }
}
