//! `events.json`: what there is to do.

use chrono::NaiveDateTime;

use super::access::Access;
use super::age::Age;
use super::cursor::Cursor;
use super::fault::Fault;
use super::link::{Link, OwnImage, SafeUrl};
use super::phone::{Email, PhoneNumber};
use super::price::Price;
use super::read::Content;
use super::reading_tips::Contact;
use super::schedule::{Change, Lesson, Repeat, end_after, end_of_day};
use super::short::sort_short;
use super::status::{Availability, Status};
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

impl EventsFile {
    /// Whether something in it is invented.
    pub fn has_examples(&self) -> bool {
        self.events.iter().any(|event| event.example)
    }
}

record! {
    /// One activity: once, repeated, or a row of lessons.
    pub item Event, "Activiteit", validated by validate, derives
        /// Whether only the day of its first time is known: residents read that the time follows.
        lacks_time,
        /// Whether something was lost that may send residents to a closed door: they had better call.
        is_uncertain {
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
        repeat: Option<Repeat>, "Herhaling", "Hoe vaak de activiteit terugkomt.", safeguard;
        sessions: Vec<Lesson>, "Lessen", "Lessen die bij elkaar horen. Gebruik dit in plaats van een herhaling.", safeguard;
        changes: Vec<Change>, "Wijzigingen", "Wat op één datum anders is.", safeguard;
        status: Option<Status>, "Status", "Of de activiteit doorgaat.", safeguard;
        reason: Option<Text>, "Reden", "Waarom de activiteit niet doorgaat of verandert: de docent is ziek.";
        availability: Option<Availability>, "Plek", "Of er nog plek is.", safeguard;
        registration: Option<Registration>, "Aanmelden", "Of en hoe je je aanmeldt.", named_safeguard;
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
        example: bool, "Voorbeeld", "true voor verzonnen inhoud. Bezoekers zien dan: voorbeeld.", safeguard;
    }
}

impl Event {
    /// Whether it comes back, as a repetition or as lessons.
    pub fn is_series(&self) -> bool {
        self.repeat.is_some() || self.sessions.len() > 1
    }

    /// Whether it is planned online and nowhere else.
    pub fn is_only_online(&self) -> bool {
        let is_somewhere = |place: &Place| place.branch.is_some() || place.says_where();
        self.online.is_some() && !self.place.as_ref().is_some_and(is_somewhere)
    }

    fn validate(&mut self, at: &mut Cursor) -> Option<()> {
        self.lacks_time = at.is_day_alone("start") && !self.all_day;
        if self.lacks_time {
            at.warn_at("start", Fault::DayAlone);
            // Its day is all that residents can be told.
            self.all_day = true;
        }
        self.end = end_after(self.start, self.end, self.all_day, at);
        if self.repeat.is_some() && !self.sessions.is_empty() {
            at.mislead_at("repeat", Fault::BothRepeatAndLessons);
            self.repeat = None;
        }
        sort_short(&mut self.sessions, |lesson| lesson.start);
        let is_first = |lesson: &Lesson| lesson.start.date() == self.start.date();
        if !self.sessions.is_empty() && !self.sessions.iter().any(is_first) {
            at.mislead_at("sessions", Fault::StartIsNoLesson);
        }
        let inside_place = self.place.as_mut().and_then(|place| place.online.take());
        self.online = self.online.take().or(inside_place);
        self.is_uncertain = at.is_misled();
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
        BookClub = "book-club", "Leeskring of leesclub";
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

record! {
    /// Whether and how one registers. A registration that we cannot read has no `need`: then residents
    /// read that they should ask, and never that they can just walk in.
    pub struct Registration, "Aanmelden", validated by validate, otherwise unknown {
        need: Option<Need>, "Nodig", "Of je je moet aanmelden.";
        url: Option<SafeUrl>, "Website", "Waar je je aanmeldt. Begint met https://.";
        phone: Option<PhoneNumber>, "Telefoon", "Als je je per telefoon kunt aanmelden.";
        email: Option<Email>, "E-mail", "Als je je per mail kunt aanmelden.";
        opens: Option<NaiveDateTime>, "Kan vanaf", "Wanneer aanmelden begint.", safeguard;
        closes: Option<NaiveDateTime>, "Kan tot", "Wanneer aanmelden stopt.", safeguard;
    }
}

impl Registration {
    fn validate(&mut self, at: &mut Cursor) -> Option<()> {
        // Who reads "until 10 January" comes on 10 January too.
        if at.is_day_alone("closes") {
            self.closes = self.closes.map(end_of_day);
        }
        let ends = self.opens.zip(self.closes);
        if ends.is_some_and(|(opens, closes)| closes <= opens) {
            at.mislead_at("closes", Fault::ClosesBeforeItOpens);
        }
        Some(())
    }

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
    pub enum Need, "Nodig", also SPELLINGS {
        None = "none", "Niet nodig";
        Recommended = "recommended", "Graag";
        Required = "required", "Moet";
    }
}

impl Need {
    const SPELLINGS: [(&str, Self); 8] = [
        ("nee", Need::None),
        ("niet nodig", Need::None),
        ("niet", Need::None),
        ("graag", Need::Recommended),
        ("aanbevolen", Need::Recommended),
        ("verplicht", Need::Required),
        ("moet", Need::Required),
        ("nodig", Need::Required),
    ];
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

impl Place {
    /// Whether staff wrote anything about it, beside its branch.
    pub fn says_where(&self) -> bool {
        let lines = [
            &self.room,
            &self.name,
            &self.street,
            &self.postcode,
            &self.city,
        ];
        lines.into_iter().any(Option::is_some)
    }
}

record! {
    /// A picture of our own.
    pub struct Image, "Afbeelding", validated by validate {
        src: OwnImage, "Bestand", "Begint met /.";
        alt: Option<Text>, "Wat erop staat", "Voor mensen die de afbeelding niet zien.";
    }
}

impl Image {
    fn validate(&mut self, at: &mut Cursor) -> Option<()> {
        if self.alt.is_none() {
            at.warn_at("alt", Fault::NoAlt);
        }
        self.alt.is_some().then_some(())
    }
}
