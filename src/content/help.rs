//! `help.json`: help with the digital government (IDO).

use chrono::{NaiveDate, NaiveDateTime};

use super::cursor::Cursor;
use super::fault::Fault;
use super::library::{Exception, Hours};
use super::link::{Link, SafeUrl};
use super::phone::PhoneNumber;
use super::question::Question;
use super::read::Content;
use super::text::{Id, Text};

record! {
    /// The help as staff publish it.
    pub struct HelpFile, "Hulp" {
        updated: Option<NaiveDateTime>, "Bijgewerkt op", "Wanneer je dit bestand voor het laatst hebt veranderd.";
        intro: Vec<Text>, "Inleiding", "Korte alinea's.";
        can: Vec<Text>, "Wat we doen", "Korte regels.";
        cannot: Vec<Text>, "Wat we niet doen", "Korte regels.";
        bring: Vec<Text>, "Meenemen", "Wat je bij elke vraag meeneemt.";
        privacy: Option<Text>, "Privacy", "Hoe we met gegevens omgaan.";
        warning: Option<Text>, "Waarschuwing", "Bijvoorbeeld over dure telefoonnummers.";
        topics: Vec<Topic>, "Onderwerpen", "In de volgorde waarin bezoekers ze zien.";
        desks: Vec<Desk>, "Spreekuren", "Waar en wanneer we helpen.", safeguard;
    }
}

impl Content for HelpFile {
    const FILE: &'static str = "help.json";
    const LIST: &'static str = "topics";
}

impl HelpFile {
    /// Whether something in it is invented.
    pub fn has_examples(&self) -> bool {
        self.topics.iter().any(|topic| topic.example) || self.desks.iter().any(|desk| desk.example)
    }
}

record! {
    /// A subject that people ask about.
    pub item Topic, "Onderwerp", validated by validate {
        id: Id, "Kenmerk", "Deel van het adres van de pagina: digid.";
        title: Text, "Titel", "DigiD.";
        questions: Vec<Question>, "Vragen", "Met hun antwoord.";
        words: Vec<Text>, "Zoekwoorden", "Andere woorden waarmee bezoekers zoeken. Zij zien ze niet.";
        text: Vec<Text>, "Tekst", "Wat je eerst kunt doen, in korte zinnen.";
        bring: Vec<Text>, "Meenemen", "Wat je bij dit onderwerp meeneemt.";
        links: Vec<Link>, "Links", "Officiële websites.";
        phones: Vec<HelpPhone>, "Telefoon", "Nummers met de datum waarop je ze hebt gecontroleerd.";
        example: bool, "Voorbeeld", "true voor verzonnen inhoud.", safeguard;
    }
}

impl Topic {
    fn validate(&mut self, at: &mut Cursor) -> Option<()> {
        if self.links.is_empty() {
            at.warn_at("links", Fault::NoLinks);
        }
        Some(())
    }
}

record! {
    /// A phone number of an organisation. Numbers change: one that nobody checked is not shown.
    pub struct HelpPhone, "Telefoonnummer", validated by validate {
        name: Text, "Naam", "Belastingtelefoon.";
        number: Option<PhoneNumber>, "Nummer", "0800 0543.";
        hours: Option<Text>, "Bereikbaar", "Wanneer je kunt bellen.";
        free: bool, "Gratis", "true als bellen niets kost.";
        checked: Option<NaiveDate>, "Gecontroleerd op", "Wanneer je het nummer hebt gecontroleerd.";
        url: Option<SafeUrl>, "Website", "Eigen website, voor als we het nummer niet tonen.";
    }
}

impl HelpPhone {
    fn validate(&mut self, at: &mut Cursor) -> Option<()> {
        if self.number.is_some() && self.checked.is_none() {
            at.warn_at("checked", Fault::NotChecked);
            self.number = None;
        }
        Some(())
    }
}

record! {
    /// Where and when someone helps.
    pub item Desk, "Spreekuur", validated by validate, derives
        /// Whether some of its hours were lost, so that residents had better call.
        is_uncertain {
        branch: Id, "Vestiging", "Kenmerk van de vestiging uit library.json.";
        hours: Vec<Hours>, "Tijden", "Per dag.", safeguard;
        exceptions: Vec<Exception>, "Andere tijden", "Dagen die anders zijn.", safeguard;
        appointment: Option<Appointment>, "Afspraak", "Of je zo kunt binnenlopen.", safeguard;
        note: Option<Text>, "Toelichting", "Eén korte zin.";
        example: bool, "Voorbeeld", "true voor verzonnen inhoud.", safeguard;
    }
}

impl Desk {
    fn validate(&mut self, at: &mut Cursor) -> Option<()> {
        self.is_uncertain = at.is_misled();
        Some(())
    }
}

vocabulary! {
    /// Whether one can just walk in.
    pub enum Appointment, "Afspraak", also SPELLINGS {
        WalkIn = "walk-in", "Zonder afspraak";
        ByAppointment = "by-appointment", "Op afspraak";
        Both = "both", "Met of zonder afspraak";
    }
}

impl Appointment {
    const SPELLINGS: [(&str, Self); 8] = [
        ("inloop", Appointment::WalkIn),
        ("zonder afspraak", Appointment::WalkIn),
        ("zonder", Appointment::WalkIn),
        ("walk in", Appointment::WalkIn),
        ("op afspraak", Appointment::ByAppointment),
        ("afspraak", Appointment::ByAppointment),
        ("met afspraak", Appointment::ByAppointment),
        ("allebei", Appointment::Both),
    ];
}
