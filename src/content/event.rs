//! `events.json`: what there is to do.

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::Value;

use super::age::Age;
use super::link::{Link, OwnImage, SafeUrl};
use super::phone::{Email, PhoneNumber};
use super::price::Price;
use super::problem::Fault;
use super::read::{Content, Cursor, Read};
use super::reading_tips::Contact;
use super::short::sort_short;
use super::text::{Id, Text};

record! {
    /// The agenda as staff publish it.
    pub struct EventsFile, "Agenda" {
        updated: Option<NaiveDateTime>, "Bijgewerkt op", "Wanneer je dit bestand voor het laatst hebt veranderd.";
        events: Vec<Event>, "Activiteiten", "Alle activiteiten. De volgorde maakt niet uit.";
    }
}

impl Content for EventsFile {
    const FILE: &'static str = "events.json";
    const LIST: &'static str = "events";
}

record! {
    /// One activity: once, repeated, or a row of lessons.
    pub item Event, "Activiteit", settled by settle {
        id: Id, "Kenmerk", "Deel van het adres van de pagina. Kleine letters, cijfers en streepjes. Gebruik een kenmerk nooit opnieuw.";
        title: Text, "Titel", "Korte naam: Taalcafé.";
        summary: Option<Text>, "Samenvatting", "Eén zin die in de lijst staat.";
        description: Vec<Text>, "Beschrijving", "Korte alinea's.";
        why: Option<Text>, "Waarom", "Waarom we dit doen, in één zin.";
        for_whom: Option<Text>, "Voor wie", "In gewone woorden: ouders met een baby.";
        kind: Option<Kind>, "Soort", "Wat voor activiteit het is.";
        topics: Vec<Text>, "Onderwerpen", "Waar het over gaat. Gebruik dezelfde woorden als bij andere activiteiten.";
        programme: Option<Id>, "Programma", "Kenmerk van een programma uit reading-tips.json.";
        line: Option<Line>, "Lijn", "De lijn uit onze visie.";
        age: Option<Age>, "Leeftijd", "In jaren. Laat weg als iedereen welkom is.";
        start: NaiveDateTime, "Begin", "Van de eerste keer: 2027-01-12T10:00.";
        end: Option<NaiveDateTime>, "Einde", "Van de eerste keer: 2027-01-12T11:30.";
        all_day: bool, "Hele dag", "true als de tijd er niet toe doet, zoals bij een tentoonstelling.";
        repeat: Option<Repeat>, "Herhaling", "Hoe vaak de activiteit terugkomt.";
        sessions: Vec<Lesson>, "Lessen", "Lessen die bij elkaar horen. Gebruik dit in plaats van een herhaling.";
        changes: Vec<Change>, "Wijzigingen", "Wat op één datum anders is.";
        status: Option<Status>, "Status", "Of de activiteit doorgaat.";
        reason: Option<Text>, "Reden", "Waarom de activiteit niet doorgaat of verandert: de docent is ziek.";
        availability: Option<Availability>, "Plek", "Of er nog plek is.";
        registration: Option<Registration>, "Aanmelden", "Of en hoe je je aanmeldt.";
        place: Option<Place>, "Plaats", "Waar het is.";
        online: Option<SafeUrl>, "Online", "Adres van de online bijeenkomst. Met een plaats erbij kan het allebei.";
        price: Option<Price>, "Prijs", "Laat weg als het gratis is.";
        languages: Vec<Text>, "Talen", "Talen die we spreken, als code: nl, en, ar.";
        language_level: Option<Text>, "Taalniveau", "Bijvoorbeeld A1 of B1.";
        access: Option<Access>, "Toegankelijkheid", "Wat we weten over het gebouw en de activiteit. Weet je het niet? Laat het weg.";
        bring: Vec<Text>, "Meenemen", "Wat je meeneemt.";
        partner: Option<Text>, "Partner", "Met wie we dit doen.";
        contact: Option<Contact>, "Contact", "Wie je belt of mailt met een vraag.";
        image: Option<Image>, "Afbeelding", "Een afbeelding uit onze eigen bestanden.";
        links: Vec<Link>, "Links", "Meer informatie.";
        example: bool, "Voorbeeld", "true voor verzonnen inhoud. Bezoekers zien dan: voorbeeld.";
    }
}

impl Event {
    /// Whether it comes back, as a repetition or as lessons.
    pub fn is_series(&self) -> bool {
        self.repeat.is_some() || self.sessions.len() > 1
    }

    fn settle(&mut self, at: &mut Cursor) -> Option<()> {
        if self.end.is_some_and(|end| end < self.start) {
            at.warn_at("end", Fault::EndBeforeStart);
            self.end = None;
        }
        if self.repeat.is_some() && !self.sessions.is_empty() {
            at.warn_at("repeat", Fault::BothRepeatAndLessons);
            self.repeat = None;
        }
        sort_short(&mut self.sessions, |lesson| lesson.start);
        let inside_place = self.place.as_mut().and_then(|place| place.online.take());
        self.online = self.online.take().or(inside_place);
        Some(())
    }
}

vocabulary! {
    /// What sort of activity it is.
    pub enum Kind, "Soort" {
        ReadingAloud = "reading-aloud", "Voorlezen";
        DropIn = "drop-in", "Inloop";
        Consultation = "consultation", "Spreekuur";
        Course = "course", "Cursus";
        Workshop = "workshop", "Workshop";
        Lecture = "lecture", "Lezing";
        BookClub = "book-club", "Leesclub";
        Meeting = "meeting", "Ontmoeting";
        Performance = "performance", "Voorstelling";
        Exhibition = "exhibition", "Tentoonstelling";
    }
}

vocabulary! {
    /// The three lines of the library's strategy.
    pub enum Line, "Lijn" {
        YoungLearners = "young-learners", "Jong Geleerd";
        SelfReliance = "self-reliance", "Zelfredzaamheid";
        LifelongLearning = "lifelong-learning", "Leven Lang Ontwikkelen";
    }
}

vocabulary! {
    /// Whether it takes place as planned (schema.org `eventStatus`).
    pub enum Status, "Status", or spelled {
        Scheduled = "scheduled", "Gaat door";
        Cancelled = "cancelled", "Afgelast";
        Postponed = "postponed", "Uitgesteld: nieuwe datum nog niet bekend";
        Moved = "moved", "Verplaatst naar een andere datum of plaats";
    }
}

impl Status {
    /// What staff mean who write it in another way. To take a word that cancels for none would send
    /// residents to a closed door.
    fn spelled(word: &str) -> Option<Self> {
        const SPELLINGS: [(&str, Status); 5] = [
            ("canceled", Status::Cancelled),
            ("afgelast", Status::Cancelled),
            ("geannuleerd", Status::Cancelled),
            ("uitgesteld", Status::Postponed),
            ("verplaatst", Status::Moved),
        ];
        let is_it = |(known, _): &&(&str, Status)| known.eq_ignore_ascii_case(word.trim());
        SPELLINGS.iter().find(is_it).map(|(_, status)| *status)
    }
}

vocabulary! {
    /// Whether there is room.
    pub enum Availability, "Plek" {
        Open = "open", "Er is plek";
        Few = "few", "Nog een paar plekken";
        Full = "full", "Vol";
        WaitingList = "waiting-list", "Vol, met wachtlijst";
    }
}

record! {
    /// Comes back after a fixed time. `start` is the first time.
    pub struct Repeat, "Herhaling" {
        every: Period, "Elke", "Dag, week of maand. Bij maand: dezelfde weekdag, zoals elke tweede dinsdag.";
        interval: Option<Interval>, "Om de", "2 bij week betekent: om de week. Laat weg voor elke keer.";
        until: Option<NaiveDate>, "Tot en met", "Laatste datum. Laat weg als het door blijft gaan.";
        except: Vec<NaiveDate>, "Behalve op", "Datums waarop het niet is.";
        skip_school_holidays: bool, "Niet in schoolvakanties", "true als het stil ligt in de schoolvakanties uit library.json.";
    }
}

impl Repeat {
    /// Every how many days, weeks or months.
    pub fn interval(&self) -> u32 {
        self.interval.map_or(1, |interval| interval.0)
    }
}

vocabulary! {
    /// The period after which something comes back.
    pub enum Period, "Periode" {
        Day = "day", "Dag";
        Week = "week", "Week";
        Month = "month", "Maand";
    }
}

/// A whole number from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval(u32);

impl Interval {
    pub fn new(every: u32) -> Option<Self> {
        (1..=1000).contains(&every).then_some(Interval(every))
    }
}

impl Read for Interval {
    fn read(value: &Value, at: &mut Cursor) -> Option<Self> {
        let every = value
            .as_u64()
            .and_then(|every| Interval::new(every.try_into().ok()?));
        at.or(every, Fault::NotPositive)
    }
}

record! {
    /// One of the lessons that belong together.
    pub struct Lesson, "Les", settled by settle {
        start: NaiveDateTime, "Begin", "2027-01-12T10:00.";
        end: Option<NaiveDateTime>, "Einde", "2027-01-12T12:00.";
    }
}

impl Lesson {
    fn settle(&mut self, at: &mut Cursor) -> Option<()> {
        if self.end.is_some_and(|end| end < self.start) {
            at.warn_at("end", Fault::EndBeforeStart);
            self.end = None;
        }
        Some(())
    }
}

record! {
    /// What is different on one date.
    pub struct Change, "Wijziging", settled by settle {
        date: NaiveDate, "Datum", "De datum waarop het eerst was gepland.";
        status: Option<Status>, "Status", "Of het doorgaat.";
        reason: Option<Text>, "Reden", "Waarom: de docent is ziek.";
        start: Option<NaiveDateTime>, "Nieuw begin", "Als de datum of tijd verandert.";
        end: Option<NaiveDateTime>, "Nieuw einde", "Laat weg als het even lang duurt.";
        branch: Option<Id>, "Andere vestiging", "Kenmerk van de vestiging waar het dan is.";
        availability: Option<Availability>, "Plek", "Of er die dag nog plek is.";
    }
}

impl Change {
    fn settle(&mut self, at: &mut Cursor) -> Option<()> {
        if self
            .end
            .zip(self.start)
            .is_some_and(|(end, start)| end < start)
        {
            at.warn_at("end", Fault::EndBeforeStart);
            self.end = None;
        }
        Some(())
    }
}

record! {
    /// Whether and how one registers. A registration that we cannot read has no `need`: then residents
    /// read that they should ask, and never that they can just walk in.
    pub struct Registration, "Aanmelden", otherwise unknown {
        need: Option<Need>, "Nodig", "Of je je moet aanmelden.";
        url: Option<SafeUrl>, "Website", "Waar je je aanmeldt. Begint met https://.";
        phone: Option<PhoneNumber>, "Telefoon", "Als je je per telefoon kunt aanmelden.";
        email: Option<Email>, "E-mail", "Als je je per mail kunt aanmelden.";
        opens: Option<NaiveDateTime>, "Kan vanaf", "Wanneer aanmelden begint.";
        closes: Option<NaiveDateTime>, "Kan tot", "Wanneer aanmelden stopt.";
    }
}

impl Registration {
    fn unknown() -> Self {
        Registration {
            need: None,
            url: None,
            phone: None,
            email: None,
            opens: None,
            closes: None,
        }
    }
}

vocabulary! {
    /// Whether registering is needed.
    pub enum Need, "Nodig" {
        None = "none", "Niet nodig";
        Recommended = "recommended", "Graag";
        Required = "required", "Moet";
    }
}

record! {
    /// Where it is: a branch, another address, online, or a place and online (hybrid).
    pub struct Place, "Plaats" {
        branch: Option<Id>, "Vestiging", "Kenmerk van de vestiging uit library.json.";
        room: Option<Text>, "Ruimte", "Bijvoorbeeld: leescafé.";
        name: Option<Text>, "Naam", "Van een plek die geen vestiging is.";
        street: Option<Text>, "Straat en nummer", "Van die plek.";
        postcode: Option<Text>, "Postcode", "Van die plek.";
        city: Option<Text>, "Plaats", "Van die plek.";
        online: Option<SafeUrl>, "Online", "Mag ook hier staan in plaats van bij de activiteit.";
    }
}

record! {
    /// A picture of our own.
    pub struct Image, "Afbeelding", settled by settle {
        src: OwnImage, "Bestand", "Begint met /.";
        alt: Option<Text>, "Wat erop staat", "Voor mensen die de afbeelding niet zien.";
    }
}

impl Image {
    fn settle(&mut self, at: &mut Cursor) -> Option<()> {
        if self.alt.is_none() {
            at.warn_at("alt", Fault::NoAlt);
        }
        self.alt.is_some().then_some(())
    }
}

vocabulary! {
    /// What makes a building or an activity usable for more people.
    pub enum Facility, "Voorziening" {
        Wheelchair = "wheelchair", "Met een rolstoel goed te doen";
        AccessibleToilet = "accessible_toilet", "Rolstoeltoilet";
        Pushchair = "pushchair", "Plek voor een kinderwagen";
        HearingLoop = "hearing_loop", "Ringleiding voor gehoorapparaten";
        LowStimulus = "low_stimulus", "Rustig, weinig prikkels";
        SignLanguage = "sign_language", "Met gebarentolk";
        Parking = "parking", "Parkeerplaats voor gehandicapten";
    }
}

/// What is known about access: yes or no. What is not in it is unknown, and residents read "bel ons".
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Access(Vec<(Facility, bool)>);

impl Access {
    /// `None` where staff did not say.
    pub fn get(&self, facility: Facility) -> Option<bool> {
        self.0
            .iter()
            .find(|(known, _)| *known == facility)
            .map(|(_, there)| *there)
    }
}

impl Read for Access {
    fn read(value: &Value, at: &mut Cursor) -> Option<Self> {
        let object = at.object(value)?;
        at.unknown_fields(object, Facility::WORDS);
        let mut access = Vec::new();
        for facility in Facility::ALL {
            match object.get(facility.word()) {
                Some(Value::Bool(there)) => access.push((*facility, *there)),
                None | Some(Value::Null) => {}
                Some(_) => at.warn_at(facility.word(), Fault::NotYesOrNo),
            }
        }
        Some(Access(access))
    }
}
