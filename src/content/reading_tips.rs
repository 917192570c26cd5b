//! `reading-tips.json`: tips, books and programmes per age group.

use chrono::NaiveDateTime;

use super::age::{Age, ForGroup, GroupId};
use super::link::{Link, SafeUrl};
use super::phone::{Email, PhoneNumber};
use super::read::Content;
use super::text::{Id, Text};

record! {
    /// The reading tips as staff publish them.
    pub struct ReadingTipsFile, "Leestips" {
        updated: Option<NaiveDateTime>, "Bijgewerkt op", "Wanneer je dit bestand voor het laatst hebt veranderd.";
        groups: Vec<Group>, "Groepen", "Eén groep per leeftijd.";
    }
}

impl Content for ReadingTipsFile {
    const FILE: &'static str = "reading-tips.json";
    const LIST: &'static str = "groups";
}

impl ReadingTipsFile {
    /// Whether something in it is invented.
    pub fn has_examples(&self) -> bool {
        self.groups.iter().any(|group| {
            group.tips.iter().any(|tip| tip.example)
                || group.programmes.iter().any(|programme| programme.example)
        })
    }

    pub fn group(&self, id: GroupId) -> Option<&Group> {
        self.groups.iter().find(|group| group.id.0 == Some(id))
    }

    /// Groups for an age that we do not know.
    pub fn others(&self) -> impl Iterator<Item = &Group> {
        self.groups.iter().filter(|group| group.id.0.is_none())
    }

    /// The programme with this id, in whichever group it stands.
    pub fn programme(&self, id: &Id) -> Option<&Programme> {
        self.groups
            .iter()
            .flat_map(|group| &group.programmes)
            .find(|known| known.id == *id)
    }
}

record! {
    /// All for one age group.
    pub item Group, "Groep" {
        id: ForGroup, "Leeftijd", "0-4, 4-18 of adults.";
        title: Text, "Titel", "Boven de pagina.";
        intro: Option<Text>, "Inleiding", "Eén of twee zinnen.";
        tips: Vec<Tip>, "Tips", "Wat je zo kunt doen.";
        books: Vec<Book>, "Boeken", "Alleen boeken die echt bestaan.";
        programmes: Vec<Programme>, "Programma's", "Zoals BoekStart en het Taalhuis.";
        contact: Option<Contact>, "Contact", "Aan wie je iets vraagt.";
    }
}

record! {
    /// One thing to do.
    pub item Tip, "Tip" {
        id: Id, "Kenmerk", "Kleine letters, cijfers en streepjes.";
        title: Text, "Titel", "Wat je doet, in een paar woorden.";
        text: Vec<Text>, "Tekst", "Eén of twee korte zinnen.";
        why: Option<Text>, "Waarom", "Waarom het werkt, in één zin.";
        part: Option<TipPart>, "Onderdeel", "Onder welk kopje de tip staat.";
        links: Vec<Link>, "Links", "Meer informatie.";
        example: bool, "Voorbeeld", "true voor verzonnen inhoud.", safeguard;
    }
}

vocabulary! {
    /// The part of a group's page under which a tip stands.
    pub enum TipPart, "Onderdeel" {
        Media = "media", "Opvoeden met schermen";
        Child = "4-12", "4 tot 12 jaar";
        Teen = "12-18", "12 tot 18 jaar";
        TeenParents = "12-18-parents", "Voor ouders van jongeren van 12 tot 18 jaar";
        Search = "search", "Klopt dit? Informatie zoeken";
        Easy = "easy", "Makkelijk lezen";
        Language = "taalhuis", "Leren in het Taalhuis";
        Citizen = "citizen", "Meedoen in een digitale wereld";
    }
}

record! {
    /// A book worth reading.
    pub struct Book, "Boek" {
        title: Text, "Titel", "Zoals op het boek.";
        author: Option<Text>, "Schrijver", "Zoals op het boek.";
        why: Option<Text>, "Waarom", "Voor wie en waarom, in één zin.";
        age: Option<Age>, "Leeftijd", "In jaren.";
    }
}

record! {
    /// A programme one can join.
    pub item Programme, "Programma" {
        id: Id, "Kenmerk", "Activiteiten verwijzen hiernaar.";
        title: Text, "Naam", "BoekStart.";
        text: Vec<Text>, "Tekst", "Wat het is.";
        steps: Vec<Text>, "Stappen", "Wat je doet, op volgorde.";
        in_short: Vec<Text>, "In het kort", "De stappen in drie korte zinnen. Zij staan boven aan een pagina over het programma.";
        links: Vec<Link>, "Links", "Meer informatie.";
        example: bool, "Voorbeeld", "true voor verzonnen inhoud.", safeguard;
    }
}

record! {
    /// Whom to turn to. A role, not the name of a person.
    pub struct Contact, "Contact" {
        name: Option<Text>, "Wie", "Bijvoorbeeld: de leesconsulent.";
        phone: Option<PhoneNumber>, "Telefoon", "Laat weg als het algemene nummer geldt.";
        email: Option<Email>, "E-mail", "Laat weg als het algemene adres geldt.";
        url: Option<SafeUrl>, "Website", "Begint met https://.";
    }
}
