//! What only the library itself can say about the data of residents: the rest of the privacy page is the app's.
//!
//! The General Data Protection Regulation (AVG), article 13, lists what residents must be told.

use chrono::NaiveDate;

use super::reading_tips::Contact;
use super::text::Text;

record! {
    /// What the library says about the data of residents.
    pub struct Privacy, "Privacy" {
        responsible: Option<Text>, "Wie verantwoordelijk is", "De naam van de organisatie, zoals bij de Kamer van Koophandel.";
        street: Option<Text>, "Straat en nummer", "Van die organisatie.";
        postcode: Option<Text>, "Postcode", "Van die organisatie.";
        city: Option<Text>, "Plaats", "Van die organisatie.";
        officer: Option<Contact>, "Functionaris gegevensbescherming", "Laat weg als die er niet is.";
        ground: Option<Text>, "Grondslag", "Waarom het van de wet mag, in één of twee zinnen.";
        readers: Vec<Text>, "Wie het leest", "Wie berichten leest, en welke bedrijven helpen. Korte regels.";
        keep_reason: Option<Text>, "Waarom zo lang", "Waarom we een bericht zo lang bewaren als bij keep_days staat.";
        updated: Option<NaiveDate>, "Bijgewerkt op", "Wanneer je dit voor het laatst hebt bekeken.";
        example: bool, "Voorbeeld", "true voor verzonnen inhoud.", safeguard;
    }
}
