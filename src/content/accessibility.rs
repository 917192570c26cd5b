//! The statement on accessibility, as far as only the library itself can say it.
//!
//! Its parts are those of the Dutch model: digitoegankelijk.nl, "De toegankelijkheidsverklaring", which follows the
//! model of the European Commission (2018/1523).

use chrono::NaiveDate;

use super::link::SafeUrl;
use super::text::Text;

record! {
    /// What the library declares about the accessibility of the app.
    pub struct Statement, "Toegankelijkheidsverklaring" {
        law: Option<Text>, "Wet", "Of de wet deze verklaring van ons vraagt, en welke wet.";
        status: Option<Conformity>, "Status", "A tot en met E. Wat het onderzoek laat zien, en niet wat we hopen.";
        research: Vec<Research>, "Onderzoek", "Waar de status op rust. Het nieuwste eerst.";
        deviations: Vec<Deviation>, "Afwijkingen", "Wat niet aan de eisen voldoet.";
        signed_by: Option<Text>, "Wie tekent", "De functie, geen naam: directeur-bestuurder.";
        signed_on: Option<NaiveDate>, "Getekend op", "2027-01-12.";
        example: bool, "Voorbeeld", "true voor verzonnen inhoud.", safeguard;
    }
}

vocabulary! {
    /// How far an app meets the requirements (digitoegankelijk.nl, "De status").
    pub enum Conformity, "Status" {
        A = "A", "Voldoet volledig: alles is onderzocht, en alles is goed";
        B = "B", "Voldoet gedeeltelijk: alles is onderzocht, en nog niet alles is goed";
        C = "C", "Eerste maatregelen genomen: binnen zes maanden is er onderzoek";
        D = "D", "Voldoet niet: nog niet alles is onderzocht";
        E = "E", "Er is nog geen verklaring";
    }
}

record! {
    /// A test on which the status rests.
    pub struct Research, "Onderzoek" {
        what: Text, "Wat", "Wat is onderzocht, en hoe.";
        by: Option<Text>, "Door wie", "Het bureau, of wijzelf.";
        date: Option<NaiveDate>, "Datum", "Van het rapport: 2027-01-12.";
        url: Option<SafeUrl>, "Rapport", "Waar het te lezen is. Begint met https://.";
    }
}

record! {
    /// Something that does not meet the requirements.
    pub struct Deviation, "Afwijking" {
        what: Text, "Wat", "Wat niet goed is, en op welke pagina.";
        cause: Option<Text>, "Oorzaak", "Waardoor het komt.";
        consequence: Option<Text>, "Gevolg", "Wie er last van heeft, en hoe.";
        measure: Option<Text>, "Maatregel", "Wat we doen, en wat je tot die tijd kunt doen.";
        planned: Option<NaiveDate>, "Klaar op", "2027-03-01.";
    }
}
