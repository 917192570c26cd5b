//! Each field of the four files, and what `bieb check` answers to each way of getting it wrong.
//!
//! The question behind each answer: if this value is lost or misread, what does a resident believe? That
//! something goes on, is open or is real, while it is not: an error. That something is not there, or they
//! do not know: a warning. What staff plainly mean is understood.
//!
//! A field that is declared and has no row here fails the last test.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use bieb::content::{Severity, schema};
use bieb::tool::check::check;
use serde_json::{Map, Value, json};
use tempfile::TempDir;

/// The wrong type, the wrong format and the unknown word for a kind of value.
type Wrong = (&'static str, &'static str, &'static str);

const TEXT: Wrong = ("12", r#"" ""#, "");
const TEXTS: Wrong = (r#""los""#, "[12]", "");
const FLAG: Wrong = ("12", r#""ja""#, "");
const MOMENT: Wrong = ("20270112", r#""31-12-2027 10:00""#, "");
const DATE: Wrong = ("20270112", r#""31-12-2027""#, "");
const DATES: Wrong = (r#""2027-01-26""#, r#"["26 januari"]"#, "");
const TIME: Wrong = ("9", r#""9.30 uur""#, "");
const ID: Wrong = ("12", r#""Taal café""#, "");
const BRANCH: Wrong = ("12", r#""Leer dam""#, r#""utrecht""#);
const WORD: Wrong = ("12", r#""""#, r#""iets-anders""#);
const NUMBER: Wrong = ("[]", r#""veel""#, "");
const ADDRESS: Wrong = ("12", r#""www.voorbeeld.nl""#, "");
const PHONE: Wrong = ("8548354", r#""bel ons""#, "");
const EMAIL: Wrong = ("12", r#""bij de balie""#, "");
const LIST: Wrong = (r#""geen""#, "[null]", "");
const OBJECT: Wrong = (r#""geen""#, "[]", "");

/// A field, what is wrong with its value, and the answers to: wrong type, wrong format, unknown word,
/// its name almost right, an implausible value. E: error, W: warning, U: understood, a dot: cannot be.
/// Then another word for its name, and the implausible value.
struct Row(
    &'static str,
    Wrong,
    &'static str,
    &'static str,
    &'static str,
);

#[rustfmt::skip]
const EVENTS: &[Row] = &[
    Row("updated", MOMENT, "W W . W W", "bijgewerkt", r#""2096-01-01""#),
    Row("events", LIST, "E E . E .", "activiteiten", ""),
    Row("events.id", ID, "E E . E .", "kenmerk", ""),
    Row("events.title", TEXT, "E E . E W", "titel", r#""Knutselen &amp; kleuren""#),
    Row("events.summary", TEXT, "W W . W W", "samenvatting", r#""Kom <b>op tijd</b>""#),
    Row("events.description", TEXTS, "W W . W W", "beschrijving", r#"["Taal\u200bcaf\u00e9"]"#),
    Row("events.why", TEXT, "W W . W .", "waarom", ""),
    Row("events.for_whom", TEXT, "W W . W .", "voor_wie", ""),
    Row("events.kind", WORD, "W W W W .", "soort", ""),
    Row("events.topics", TEXTS, "W W . W .", "onderwerpen", ""),
    Row("events.programme", ID, "W W . W W", "programma", r#""boekstrat""#),
    Row("events.line", WORD, "W W W W .", "lijn", ""),
    Row("events.age", OBJECT, "W W . W W", "leeftijd", r#"{"from": 96}"#),
    Row("events.age.from", NUMBER, "W W . W W", "vanaf", "96"),
    Row("events.age.to", NUMBER, "W W . W W", "tot", "960"),
    Row("events.start", MOMENT, "E E . E W", "begin", r#""2027-03-09""#),
    Row("events.end", MOMENT, "W W . W W", "einde", r#""2027-01-14T10:00""#),
    Row("events.all_day", FLAG, "W W . W U", "hele_dag", r#""true""#),
    Row("events.repeat", OBJECT, "E E . E .", "herhaling", ""),
    Row("events.repeat.every", WORD, "E E E E U", "elke", r#""wekelijks""#),
    Row("events.repeat.interval", NUMBER, "E E . E W", "om_de", "52"),
    Row("events.repeat.until", DATE, "E E . E W", "till", r#""2047-06-29""#),
    Row("events.repeat.except", DATES, "E E . E E", "behalve", r#"["2027-01-27"]"#),
    Row("events.repeat.skip_school_holidays", FLAG, "E E . E U", "vakanties", r#""true""#),
    Row("events.sessions", LIST, "E E . E .", "lessen", ""),
    Row("events.sessions.start", MOMENT, "E E . E W", "begin", r#""2029-03-16T10:00""#),
    Row("events.sessions.end", MOMENT, "W W . W W", "einde", r#""2027-05-16T12:00""#),
    Row("events.changes", LIST, "E E . E .", "wijzigingen", ""),
    Row("events.changes.date", DATE, "E E . E E", "datum", r#""2027-02-10""#),
    Row("events.changes.status", WORD, "E E E E U", "afgelast", r#""afgelast""#),
    Row("events.changes.reason", TEXT, "W W . W .", "reden", ""),
    Row("events.changes.start", MOMENT, "E E . E W", "begin", r#""2028-02-10T10:00""#),
    Row("events.changes.end", MOMENT, "W W . W W", "einde", r#""2027-03-10T11:30""#),
    Row("events.changes.branch", BRANCH, "E E E E E", "vestiging", r#""leerdm""#),
    Row("events.changes.availability", WORD, "E E E E U", "plekken", r#""vol""#),
    Row("events.status", WORD, "E E E E U", "geannuleerd", r#""gaat niet door""#),
    Row("events.reason", TEXT, "W W . W .", "reden", ""),
    Row("events.availability", WORD, "E E E E U", "beschikbaar", r#""wachtlijst""#),
    Row("events.registration", OBJECT, "W W . E .", "aanmelden", ""),
    Row("events.registration.need", WORD, "W W W W U", "nodig", r#""verplicht""#),
    Row("events.registration.url", ADDRESS, "W W . W .", "adres", ""),
    Row("events.registration.phone", PHONE, "W W . W W", "telefoon", r#""085 483 543""#),
    Row("events.registration.email", EMAIL, "W W . W .", "mail", ""),
    Row("events.registration.opens", MOMENT, "E E . E E", "vanaf", r#""2027-06-02T09:00""#),
    Row("events.registration.closes", MOMENT, "E E . E E", "deadline", r#""2026-11-01""#),
    Row("events.place", OBJECT, "W W . W .", "plek", ""),
    Row("events.place.branch", BRANCH, "W W W W E", "vestiging", r#""viannen""#),
    Row("events.place.room", TEXT, "W W . W .", "zaal", ""),
    Row("events.place.name", TEXT, "W W . W .", "naam", ""),
    Row("events.place.street", TEXT, "W W . W .", "straat", ""),
    Row("events.place.postcode", TEXT, "W W . W .", "post", ""),
    Row("events.place.city", TEXT, "W W . W .", "stad", ""),
    Row("events.place.online", ADDRESS, "W W . W .", "link", ""),
    Row("events.online", ADDRESS, "W W . W .", "link", ""),
    Row("events.price", OBJECT, "W W . W .", "prijs", ""),
    Row("events.price.amount", NUMBER, "W W . W W", "bedrag", "750"),
    Row("events.price.member_amount", NUMBER, "W W . W W", "leden", "7.5"),
    Row("events.price.note", TEXT, "W W . W .", "toelichting", ""),
    Row("events.languages", TEXTS, "W W . W .", "talen", ""),
    Row("events.language_level", TEXT, "W W . W .", "niveau", ""),
    Row("events.access", OBJECT, "W W . W .", "toegankelijkheid", ""),
    Row("events.access.wheelchair", FLAG, "W W . W U", "rolstoel", r#""true""#),
    Row("events.access.accessible_toilet", FLAG, "W W . W .", "toilet", ""),
    Row("events.access.pushchair", FLAG, "W W . W .", "kinderwagen", ""),
    Row("events.access.hearing_loop", FLAG, "W W . W .", "ringleiding", ""),
    Row("events.access.low_stimulus", FLAG, "W W . W .", "prikkelarm", ""),
    Row("events.access.sign_language", FLAG, "W W . W .", "gebarentolk", ""),
    Row("events.access.parking", FLAG, "W W . W .", "parkeren", ""),
    Row("events.bring", TEXTS, "W W . W .", "meenemen", ""),
    Row("events.partner", TEXT, "W W . W .", "met", ""),
    Row("events.contact", OBJECT, "W W . W .", "vragen", ""),
    Row("events.contact.name", TEXT, "W W . W .", "wie", ""),
    Row("events.contact.phone", PHONE, "W W . W W", "telefoon", r#""085 483 54321""#),
    Row("events.contact.email", EMAIL, "W W . W .", "mail", ""),
    Row("events.contact.url", ADDRESS, "W W . W .", "adres", ""),
    Row("events.image", OBJECT, "W W . W .", "afbeelding", ""),
    Row("events.image.src", ADDRESS, "W W . W E", "bestand", r#""/content/Foto.jpg""#),
    Row("events.image.alt", TEXT, "W W . W .", "tekst", ""),
    Row("events.links", LIST, "W W . W .", "adressen", ""),
    Row("events.links.title", TEXT, "W W . W .", "tekst", ""),
    Row("events.links.url", ADDRESS, "W W . W E", "adres", r#""/content/folder.pdf""#),
    Row("events.example", FLAG, "E E . E U", "voorbeeld", r#""true""#),
];

#[rustfmt::skip]
const LIBRARY: &[Row] = &[
    Row("name", TEXT, "W W . W .", "naam", ""),
    Row("website", ADDRESS, "W W . W .", "adres", ""),
    Row("phone", PHONE, "W W . W W", "telefoon", r#""085 483""#),
    Row("email", EMAIL, "W W . W .", "mail", ""),
    Row("about", OBJECT, "W W . W .", "over_ons", ""),
    Row("about.mission", TEXTS, "W W . W .", "missie", ""),
    Row("about.lines", LIST, "W W . W .", "lijnen", ""),
    Row("about.lines.name", TEXT, "W W . W .", "naam", ""),
    Row("about.lines.text", TEXT, "W W . W .", "uitleg", ""),
    Row("about.values", LIST, "W W . W .", "waarden", ""),
    Row("about.values.name", TEXT, "W W . W .", "naam", ""),
    Row("about.values.text", TEXT, "W W . W .", "uitleg", ""),
    Row("feedback", OBJECT, "W W . W .", "reacties", ""),
    Row("feedback.endpoint", ADDRESS, "W W . W .", "adres", ""),
    Row("feedback.answer_within_days", NUMBER, "W W . W W", "antwoord", "500"),
    Row("feedback.keep_days", NUMBER, "W W . W W", "bewaren", "36000"),
    Row("privacy", OBJECT, "W W . W .", "gegevens", ""),
    Row("privacy.responsible", TEXT, "W W . W .", "verantwoordelijke", ""),
    Row("privacy.street", TEXT, "W W . W .", "straat", ""),
    Row("privacy.postcode", TEXT, "W W . W .", "post", ""),
    Row("privacy.city", TEXT, "W W . W .", "stad", ""),
    Row("privacy.officer", OBJECT, "W W . W .", "functionaris", ""),
    Row("privacy.officer.name", TEXT, "W W . W .", "wie", ""),
    Row("privacy.officer.phone", PHONE, "W W . W W", "telefoon", r#""085 483 543""#),
    Row("privacy.officer.email", EMAIL, "W W . W .", "mail", ""),
    Row("privacy.officer.url", ADDRESS, "W W . W .", "adres", ""),
    Row("privacy.ground", TEXT, "W W . W .", "grondslag", ""),
    Row("privacy.readers", TEXTS, "W W . W .", "lezers", ""),
    Row("privacy.keep_reason", TEXT, "W W . W .", "waarom", ""),
    Row("privacy.updated", DATE, "W W . W W", "bijgewerkt", r#""2096-01-01""#),
    Row("privacy.example", FLAG, "E E . E U", "voorbeeld", r#""true""#),
    Row("license", OBJECT, "W W . W .", "licentie", ""),
    Row("license.title", TEXT, "W W . W .", "tekst", ""),
    Row("license.url", ADDRESS, "W W . W .", "adres", ""),
    Row("accessibility", OBJECT, "W W . W .", "toegankelijkheid", ""),
    Row("accessibility.law", TEXT, "W W . W .", "wet", ""),
    Row("accessibility.status", WORD, "W W W W .", "stand", ""),
    Row("accessibility.research", LIST, "W W . W .", "onderzoek", ""),
    Row("accessibility.research.what", TEXT, "W W . W .", "wat", ""),
    Row("accessibility.research.by", TEXT, "W W . W .", "door", ""),
    Row("accessibility.research.date", DATE, "W W . W W", "datum", r#""2096-01-01""#),
    Row("accessibility.research.url", ADDRESS, "W W . W .", "adres", ""),
    Row("accessibility.deviations", LIST, "W W . W .", "afwijkingen", ""),
    Row("accessibility.deviations.what", TEXT, "W W . W .", "wat", ""),
    Row("accessibility.deviations.cause", TEXT, "W W . W .", "oorzaak", ""),
    Row("accessibility.deviations.consequence", TEXT, "W W . W .", "gevolg", ""),
    Row("accessibility.deviations.measure", TEXT, "W W . W .", "maatregel", ""),
    Row("accessibility.deviations.planned", DATE, "W W . W W", "gepland", r#""2096-01-01""#),
    Row("accessibility.signed_by", TEXT, "W W . W .", "wie", ""),
    Row("accessibility.signed_on", DATE, "W W . W W", "getekend", r#""2096-01-01""#),
    Row("accessibility.example", FLAG, "E E . E U", "voorbeeld", r#""true""#),
    Row("school_holidays", LIST, "E E . E .", "vakanties", ""),
    Row("school_holidays.name", TEXT, "E E . E .", "naam", ""),
    Row("school_holidays.from", DATE, "E E . E W", "vanaf", r#""2027-05-19""#),
    Row("school_holidays.to", DATE, "E E . E W", "tot", r#""2028-02-28""#),
    Row("branches", LIST, "E E . E .", "vestigingen", ""),
    Row("branches.id", ID, "E E . E .", "kenmerk", ""),
    Row("branches.name", TEXT, "E E . E .", "naam", ""),
    Row("branches.municipality", TEXT, "W W . W .", "gemeente", ""),
    Row("branches.street", TEXT, "W W . W .", "straat", ""),
    Row("branches.postcode", TEXT, "W W . W .", "post", ""),
    Row("branches.city", TEXT, "W W . W .", "stad", ""),
    Row("branches.phone", PHONE, "W W . W W", "telefoon", r#""0347 12 34""#),
    Row("branches.email", EMAIL, "W W . W .", "mail", ""),
    Row("branches.location", OBJECT, "W W . W .", "kaart", ""),
    Row("branches.location.lat", NUMBER, "W W . W W", "breedte", "5.09"),
    Row("branches.location.lon", NUMBER, "W W . W W", "lengte", "51.9"),
    Row("branches.hours", LIST, "E E . E .", "openingstijden", ""),
    Row("branches.hours.day", WORD, "E E E E U", "dag", r#""maandag""#),
    Row("branches.hours.from", TIME, "E E . E W", "van", r#""17:25""#),
    Row("branches.hours.until", TIME, "E E . E W", "tot", r#""05:30""#),
    Row("branches.hours.kind", WORD, "E E E E U", "kid", r#""bemand""#),
    Row("branches.exceptions", LIST, "E E . E .", "uitzonderingen", ""),
    Row("branches.exceptions.from", DATE, "E E . E W", "van", r#""2026-12-25""#),
    Row("branches.exceptions.to", DATE, "E E . E W", "tot", r#""2028-12-26""#),
    Row("branches.exceptions.closed", FLAG, "E E . E U", "gesloten", r#""true""#),
    Row("branches.exceptions.hours", LIST, "E E . E .", "tijden", ""),
    Row("branches.exceptions.hours.from", TIME, "E E . E W", "van", r#""15:55""#),
    Row("branches.exceptions.hours.until", TIME, "E E . E W", "tot", r#""05:00""#),
    Row("branches.exceptions.hours.kind", WORD, "E E E E U", "kid", r#""met medewerkers""#),
    Row("branches.exceptions.reason", TEXT, "W W . W .", "reden", ""),
    Row("branches.access", OBJECT, "W W . W .", "toegankelijkheid", ""),
    Row("branches.access.wheelchair", FLAG, "W W . W .", "rolstoel", ""),
    Row("branches.access.accessible_toilet", FLAG, "W W . W .", "toilet", ""),
    Row("branches.access.pushchair", FLAG, "W W . W .", "kinderwagen", ""),
    Row("branches.access.hearing_loop", FLAG, "W W . W .", "ringleiding", ""),
    Row("branches.access.low_stimulus", FLAG, "W W . W .", "prikkelarm", ""),
    Row("branches.access.sign_language", FLAG, "W W . W .", "gebarentolk", ""),
    Row("branches.access.parking", FLAG, "W W . W .", "parkeren", ""),
    Row("branches.features", TEXTS, "W W . W .", "wat_er_is", ""),
    Row("branches.example", FLAG, "E E . E U", "voorbeeld", r#""true""#),
    Row("notices", LIST, "E E . E .", "mededelingen", ""),
    Row("notices.text", TEXT, "E E . E W", "tekst", r#""Dicht &amp; donker""#),
    Row("notices.from", DATE, "E E . E W", "vanaf", r#""2026-01-18""#),
    Row("notices.until", DATE, "E E . E E", "tot", r#""2027-01-10""#),
    Row("notices.level", WORD, "W W W W .", "soort", ""),
    Row("notices.link", OBJECT, "W W . W .", "adres", ""),
    Row("notices.link.title", TEXT, "W W . W .", "tekst", ""),
    Row("notices.link.url", ADDRESS, "W W . W .", "adres", ""),
    Row("notices.branch", BRANCH, "W W W W E", "vestiging", r#""viannen""#),
    Row("notices.example", FLAG, "E E . E U", "voorbeeld", r#""true""#),
];

#[rustfmt::skip]
const TIPS: &[Row] = &[
    Row("updated", MOMENT, "W W . W W", "bijgewerkt", r#""2096-01-01""#),
    Row("groups", LIST, "E E . E .", "groepen", ""),
    Row("groups.id", WORD, "E W W E .", "leeftijd", ""),
    Row("groups.title", TEXT, "E E . E .", "titel", ""),
    Row("groups.intro", TEXT, "W W . W .", "inleiding", ""),
    Row("groups.tips", LIST, "E E . W .", "adviezen", ""),
    Row("groups.tips.id", ID, "E E . E .", "kenmerk", ""),
    Row("groups.tips.title", TEXT, "E E . E .", "titel", ""),
    Row("groups.tips.text", TEXTS, "W W . W W", "tekst", r#"["Caf&eacute;"]"#),
    Row("groups.tips.why", TEXT, "W W . W .", "waarom", ""),
    Row("groups.tips.part", WORD, "W W W W .", "onderdeel", ""),
    Row("groups.tips.links", LIST, "W W . W .", "adressen", ""),
    Row("groups.tips.links.title", TEXT, "W W . W .", "tekst", ""),
    Row("groups.tips.links.url", ADDRESS, "W W . W .", "adres", ""),
    Row("groups.tips.example", FLAG, "E E . E U", "voorbeeld", r#""true""#),
    Row("groups.books", LIST, "W W . W .", "boeken", ""),
    Row("groups.books.title", TEXT, "W W . W .", "titel", ""),
    Row("groups.books.author", TEXT, "W W . W .", "schrijver", ""),
    Row("groups.books.why", TEXT, "W W . W .", "waarom", ""),
    Row("groups.books.age", OBJECT, "W W . W .", "leeftijd", ""),
    Row("groups.books.age.from", NUMBER, "W W . W U", "vanaf", r#""4""#),
    Row("groups.books.age.to", NUMBER, "W W . W U", "tot", r#""8""#),
    Row("groups.programmes", LIST, "E E . W .", "programma_s", ""),
    Row("groups.programmes.id", ID, "E E . E .", "kenmerk", ""),
    Row("groups.programmes.title", TEXT, "E E . E .", "titel", ""),
    Row("groups.programmes.text", TEXTS, "W W . W .", "tekst", ""),
    Row("groups.programmes.steps", TEXTS, "W W . W .", "stappen", ""),
    Row("groups.programmes.in_short", TEXTS, "W W . W .", "in_het_kort", ""),
    Row("groups.programmes.links", LIST, "W W . W .", "adressen", ""),
    Row("groups.programmes.links.title", TEXT, "W W . W .", "tekst", ""),
    Row("groups.programmes.links.url", ADDRESS, "W W . W .", "adres", ""),
    Row("groups.programmes.example", FLAG, "E E . E U", "voorbeeld", r#""true""#),
    Row("groups.contact", OBJECT, "W W . W .", "vragen", ""),
    Row("groups.contact.name", TEXT, "W W . W .", "wie", ""),
    Row("groups.contact.phone", PHONE, "W W . W W", "telefoon", r#""085 483 543""#),
    Row("groups.contact.email", EMAIL, "W W . W .", "mail", ""),
    Row("groups.contact.url", ADDRESS, "W W . W .", "adres", ""),
];

#[rustfmt::skip]
const HELP: &[Row] = &[
    Row("updated", MOMENT, "W W . W W", "bijgewerkt", r#""2096-01-01""#),
    Row("intro", TEXTS, "W W . W .", "inleiding", ""),
    Row("can", TEXTS, "W W . W .", "wel", ""),
    Row("cannot", TEXTS, "W W . W .", "niet", ""),
    Row("bring", TEXTS, "W W . W .", "meenemen", ""),
    Row("privacy", TEXT, "W W . W .", "gegevens", ""),
    Row("warning", TEXT, "W W . W .", "waarschuwing", ""),
    Row("topics", LIST, "E E . E .", "onderwerpen", ""),
    Row("topics.id", ID, "E E . E .", "kenmerk", ""),
    Row("topics.title", TEXT, "E E . E .", "titel", ""),
    Row("topics.questions", TEXTS, "W W . W .", "vragen", ""),
    Row("topics.questions.question", TEXT, "W W . W .", "vraag", ""),
    Row("topics.questions.answer", TEXTS, "W W . W .", "antwoord", ""),
    Row("topics.words", TEXTS, "W W . W .", "woorden", ""),
    Row("topics.text", TEXTS, "W W . W .", "tekst", ""),
    Row("topics.bring", TEXTS, "W W . W .", "meenemen", ""),
    Row("topics.links", LIST, "W W . W .", "adressen", ""),
    Row("topics.links.title", TEXT, "W W . W .", "tekst", ""),
    Row("topics.links.url", ADDRESS, "W W . W .", "adres", ""),
    Row("topics.phones", LIST, "W W . W .", "telefoons", ""),
    Row("topics.phones.name", TEXT, "W W . W .", "naam", ""),
    Row("topics.phones.number", PHONE, "W W . W W", "nummer", r#""0800 054""#),
    Row("topics.phones.hours", TEXT, "W W . W .", "tijden", ""),
    Row("topics.phones.free", FLAG, "W W . W U", "gratis", r#""true""#),
    Row("topics.phones.checked", DATE, "W W . W W", "gecontroleerd", r#""2096-11-20""#),
    Row("topics.phones.url", ADDRESS, "W W . W .", "adres", ""),
    Row("topics.example", FLAG, "E E . E U", "voorbeeld", r#""true""#),
    Row("desks", LIST, "E E . E .", "spreekuren", ""),
    Row("desks.branch", BRANCH, "E E W E E", "vestiging", r#""viannen""#),
    Row("desks.hours", LIST, "E E . E .", "tijden", ""),
    Row("desks.hours.day", WORD, "E E E E U", "dag", r#""maandag""#),
    Row("desks.hours.from", TIME, "E E . E W", "van", r#""11:55""#),
    Row("desks.hours.until", TIME, "E E . E W", "tot", r#""10:05""#),
    Row("desks.hours.kind", WORD, "E E E E U", "kid", r#""bemand""#),
    Row("desks.exceptions", LIST, "E E . E .", "uitzonderingen", ""),
    Row("desks.exceptions.from", DATE, "E E . E W", "van", r#""2026-12-25""#),
    Row("desks.exceptions.to", DATE, "E E . E W", "tot", r#""2028-12-26""#),
    Row("desks.exceptions.closed", FLAG, "E E . E U", "gesloten", r#""true""#),
    Row("desks.exceptions.hours", LIST, "E E . E .", "tijden", ""),
    Row("desks.exceptions.hours.from", TIME, "E E . E W", "van", r#""15:55""#),
    Row("desks.exceptions.hours.until", TIME, "E E . E W", "tot", r#""05:00""#),
    Row("desks.exceptions.hours.kind", WORD, "E E E E U", "kid", r#""bemand""#),
    Row("desks.exceptions.reason", TEXT, "W W . W .", "reden", ""),
    Row("desks.appointment", WORD, "E E E E U", "afspraak", r#""op afspraak""#),
    Row("desks.note", TEXT, "W W . W .", "toelichting", ""),
    Row("desks.example", FLAG, "E E . E U", "voorbeeld", r#""true""#),
];

/// The four files, with each field filled in and nothing to remark.
fn full() -> [(&'static str, Value); 4] {
    let contact = json!({"name": "De balie", "phone": "085 483 5432", "email": "feedback@voorbeeld.nl",
        "url": "https://voorbeeld.nl/"});
    let access = json!({"wheelchair": true, "accessible_toilet": true, "pushchair": true,
        "hearing_loop": false, "low_stimulus": false, "sign_language": false, "parking": true});
    let links = json!([{"title": "Meer", "url": "https://voorbeeld.nl/"}]);
    let principle = json!([{"name": "Open", "text": "je bent welkom."}]);
    let exceptions = json!([
        {"from": "2027-12-25", "to": "2027-12-26", "closed": true, "reason": "Kerst"},
        {"from": "2027-12-24", "hours": [{"from": "10:00", "until": "16:00", "kind": "staffed"}]}]);
    let hours = |until: &str| json!([{"day": "monday", "from": "10:00", "until": until, "kind": "staffed"}]);
    let events = json!({"updated": "2026-11-20", "events": [
        {"id": "cursus", "title": "Klik & Tik", "start": "2027-03-09T10:00", "end": "2027-03-09T12:00",
         "age": {"from": 4, "to": 12}, "all_day": false,
         "sessions": [{"start": "2027-03-16T10:00", "end": "2027-03-16T12:00"},
                      {"start": "2027-03-09T10:00", "end": "2027-03-09T12:00"}],
         "registration": {"need": "required", "url": "https://voorbeeld.nl/", "phone": "085 483 5432",
             "email": "feedback@voorbeeld.nl", "opens": "2027-01-01T09:00", "closes": "2027-03-01T17:00"}},
        {"id": "inloop", "title": "Inloop", "start": "2027-01-11T10:00", "end": "2027-01-11T12:00",
         "repeat": {"every": "week", "interval": 1}},
        {"id": "taalcafe", "title": "Taalcafé", "summary": "Praat mee.", "description": ["Kom langs."],
         "why": "Om te oefenen.", "for_whom": "Voor iedereen", "kind": "meeting", "topics": ["taal"],
         "programme": "boekstart", "line": "self-reliance",
         "start": "2027-01-12T10:00", "end": "2027-01-12T11:30",
         "repeat": {"every": "week", "interval": 2, "until": "2027-06-29", "except": ["2027-01-26"],
             "skip_school_holidays": true},
         "changes": [{"date": "2027-02-09", "status": "moved", "reason": "de zaal is bezet",
             "start": "2027-02-10T10:00", "end": "2027-02-10T11:30", "branch": "leerdam",
             "availability": "few"}],
         "status": "scheduled", "reason": "Het gaat door", "availability": "open",
         "place": {"branch": "vianen", "room": "Leescafé", "name": "De Hoek", "street": "Dorpsstraat 1",
             "postcode": "4131 AB", "city": "Vianen", "online": "https://voorbeeld.nl/"},
         "online": "https://voorbeeld.nl/", "price": {"amount": 5, "member_amount": 2.5, "note": "Met thee"},
         "languages": ["nl"], "language_level": "B1", "access": access, "bring": ["een pen"],
         "partner": "De gemeente", "contact": contact,
         "image": {"src": "/content/foto.jpg", "alt": "Een tafel"}, "links": links, "example": true}]});
    let library = json!({"name": "De Bibliotheek", "website": "https://voorbeeld.nl",
        "phone": "085 483 5432", "email": "feedback@voorbeeld.nl",
        "about": {"mission": ["Lezen."], "lines": principle, "values": principle},
        "feedback": {"endpoint": "/api/feedback", "answer_within_days": 5, "keep_days": 365},
        "privacy": {"responsible": "Stichting Lezen", "street": "Spekdam 2", "postcode": "4131 AB",
            "city": "Vianen", "officer": contact, "ground": "Je stuurt het zelf.", "readers": ["onze balie"],
            "keep_reason": "Om te vergelijken.", "updated": "2026-11-20", "example": true},
        "license": {"title": "CC0 1.0", "url": "https://creativecommons.org/publicdomain/zero/1.0/"},
        "accessibility": {"law": "Het besluit.", "status": "B",
            "research": [{"what": "Alle eisen.", "by": "een bureau", "date": "2026-11-20",
                "url": "https://voorbeeld.nl/"}],
            "deviations": [{"what": "De kaart", "cause": "Zij is nieuw.", "consequence": "Je ziet haar niet.",
                "measure": "We maken een lijst.", "planned": "2027-03-01"}],
            "signed_by": "directeur", "signed_on": "2026-11-20", "example": true},
        "school_holidays": [{"name": "Zomervakantie", "from": "2027-07-19", "to": "2027-08-27"},
            {"name": "Voorjaarsvakantie", "from": "2027-02-22", "to": "2027-02-26"}],
        "branches": [{"id": "vianen", "name": "Vianen", "municipality": "Vijfheerenlanden",
            "street": "Spekdam 2", "postcode": "4131 AB", "city": "Vianen", "phone": "085 483 5432",
            "email": "feedback@voorbeeld.nl", "location": {"lat": 51.99, "lon": 5.09},
            "hours": hours("17:30"), "exceptions": exceptions, "access": access,
            "features": ["koffie"], "example": true}, {"id": "leerdam", "name": "Leerdam"}],
        "notices": [{"text": "We zijn gesloten.", "from": "2027-01-18", "until": "2027-01-25",
            "level": "warning", "link": links[0], "branch": "vianen", "example": true}]});
    let tips = json!({"updated": "2026-11-20", "groups": [{"id": "0-4", "title": "0 tot 4", "intro": "Lees voor.",
        "tips": [{"id": "t", "title": "T", "text": ["Lees."], "why": "Fijn.", "part": "media",
            "links": links, "example": true}],
        "books": [{"title": "B", "author": "A", "why": "Mooi.", "age": {"from": 4, "to": 8}}],
        "programmes": [{"id": "boekstart", "title": "BoekStart", "text": ["Uitleg."], "steps": ["Kom."], "in_short": ["Kom."],
            "links": links, "example": true}],
        "contact": contact}]});
    let help = json!({"updated": "2026-11-20", "intro": ["Welkom."], "can": ["Meekijken."],
        "cannot": ["Invullen."], "bring": ["een brief"], "privacy": "Veilig.", "warning": "Let op.",
        "topics": [{"id": "digid", "title": "DigiD", "questions": [{"question": "Hoe?", "answer": ["Zo."]}], "words": ["inloggen"],
            "text": ["Kom."], "bring": ["je telefoon"], "links": links,
            "phones": [{"name": "DigiD", "number": "088 123 6555", "hours": "Werkdagen", "free": true,
                "checked": "2026-11-20", "url": "https://www.digid.nl/"}], "example": true}],
        "desks": [{"branch": "vianen", "hours": hours("12:00"), "exceptions": exceptions,
            "appointment": "walk-in", "note": "Kom.", "example": true}]});
    [
        ("library.json", library),
        ("events.json", events),
        ("reading-tips.json", tips),
        ("help.json", help),
    ]
}

/// A folder with the full files and the picture that they name.
fn folder() -> TempDir {
    let folder = TempDir::new().expect("a folder");
    for (name, content) in full() {
        write(folder.path(), name, &content);
    }
    fs::write(folder.path().join("foto.jpg"), b"\xff\xd8\xff\xe0 JFIF").expect("a picture");
    folder
}

fn write(folder: &Path, name: &str, content: &Value) {
    fs::write(folder.join(name), content.to_string()).expect("a file");
}

/// The object that has the field, in the first element of each list on the way that leads there.
fn owner<'v>(value: &'v mut Value, steps: &[&str]) -> Option<&'v mut Map<String, Value>> {
    fn leads(value: &Value, steps: &[&str]) -> bool {
        match value {
            Value::Array(list) => list.iter().any(|element| leads(element, steps)),
            _ => match steps {
                [] => true,
                [step, rest @ ..] => value.get(step).is_some_and(|inner| leads(inner, rest)),
            },
        }
    }
    match value {
        Value::Array(list) => {
            let at = list.iter().position(|element| leads(element, steps))?;
            owner(&mut list[at], steps)
        }
        Value::Object(object) => match steps {
            [_] => Some(object),
            [step, rest @ ..] => owner(object.get_mut(*step)?, rest),
            [] => None,
        },
        _ => None,
    }
}

/// The answer to the files in the folder: E, W, or U for what is understood.
fn answer(folder: &Path) -> (char, Vec<String>) {
    let checked = check(folder).expect("a folder");
    let said: Vec<String> = checked
        .findings
        .iter()
        .map(|found| found.message.clone())
        .collect();
    let is_understood = |message: &String| {
        message.starts_with("We lezen dit als") || message.contains("We begrijpen het wel")
    };
    let answer = if checked
        .findings
        .iter()
        .any(|found| found.severity != Severity::Warning)
    {
        'E'
    } else if said.iter().all(is_understood) {
        'U'
    } else {
        'W'
    };
    (answer, said)
}

fn check_rows(file: &str, rows: &[Row]) {
    let (_, content) = full()
        .into_iter()
        .find(|(name, _)| *name == file)
        .expect("one of four");
    let folder = folder();
    let mut wrong = Vec::new();
    for Row(field, (of_type, of_format, of_word), answers, synonym, implausible) in rows {
        let steps: Vec<&str> = field.split('.').collect();
        let key = *steps.last().expect("a field has a name");
        let answers: Vec<char> = answers
            .split_whitespace()
            .map(|word| word.chars().next().expect("a letter"))
            .collect();
        assert_eq!(answers.len(), 5, "{field}");
        let mut ask = |what: &str, expected: char, change: &dyn Fn(&mut Map<String, Value>)| {
            let mut changed = content.clone();
            let object = owner(&mut changed, &steps);
            let object = object.unwrap_or_else(|| panic!("{file} has no {field}"));
            assert!(object.contains_key(key), "{file} has no {field}");
            change(object);
            write(folder.path(), file, &changed);
            let (found, said) = answer(folder.path());
            if found != expected {
                wrong.push(format!(
                    "{field}, {what}: {found}, not {expected}: {said:?}"
                ));
            }
        };
        for (what, value, expected) in [
            ("type", of_type, answers[0]),
            ("format", of_format, answers[1]),
            ("word", of_word, answers[2]),
            ("value", implausible, answers[4]),
        ] {
            assert_eq!(value.is_empty(), expected == '.', "{field} {what}");
            if expected != '.' {
                let value: Value = serde_json::from_str(value).expect("JSON");
                ask(&format!("{what} {value}"), expected, &|object| {
                    object.insert(key.to_owned(), value.clone());
                });
            }
        }
        let near = [
            format!("{key}{}", &key[key.len() - 1..]),
            key[..key.len() - 1].to_owned(),
        ];
        let near = near.into_iter().filter(|_| key.len() > 3);
        for name in near.chain([(*synonym).to_owned()]) {
            ask(&format!("name {name}"), answers[3], &|object| {
                let value = object.remove(key).expect("it is there");
                object.insert(name.clone(), value);
            });
        }
    }
    assert!(wrong.is_empty(), "{file}:\n{}", wrong.join("\n"));
}

#[test]
fn the_full_files_have_no_problems() {
    let folder = folder();
    let (_, said) = answer(folder.path());
    assert!(said.is_empty(), "{said:#?}");
}

#[test]
fn each_mistake_in_events_has_its_answer() {
    check_rows("events.json", EVENTS);
}

#[test]
fn each_mistake_in_the_library_has_its_answer() {
    check_rows("library.json", LIBRARY);
}

#[test]
fn each_mistake_in_reading_tips_has_its_answer() {
    check_rows("reading-tips.json", TIPS);
}

#[test]
fn each_mistake_in_help_has_its_answer() {
    check_rows("help.json", HELP);
}

/// The fields of a schema, each by the names that lead to it.
fn fields(schema: &Value, top: &Value, path: &str, found: &mut BTreeSet<String>) {
    if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
        let place = reference.trim_start_matches('#');
        fields(top.pointer(place).expect("a definition"), top, path, found);
    }
    for (name, field) in schema
        .get("properties")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
    {
        let path = if path.is_empty() {
            name.clone()
        } else {
            format!("{path}.{name}")
        };
        fields(field, top, &path, found);
        found.insert(path);
    }
    if let Some(items) = schema.get("items") {
        fields(items, top, path, found);
    }
    for of in ["anyOf", "allOf", "oneOf"] {
        for one in schema
            .get(of)
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
        {
            fields(one, top, path, found);
        }
    }
}

#[test]
fn each_declared_field_has_a_row() {
    for (name, schema) in schema::all() {
        let schema: Value = serde_json::from_str(&schema).expect("JSON");
        let mut declared = BTreeSet::new();
        fields(&schema, &schema, "", &mut declared);
        let rows = match name.as_str() {
            "events.schema.json" => EVENTS,
            "library.schema.json" => LIBRARY,
            "reading-tips.schema.json" => TIPS,
            _ => HELP,
        };
        let answered: BTreeSet<String> = rows.iter().map(|row| row.0.to_owned()).collect();
        assert!(declared.len() > 30, "{name}: {declared:?}");
        assert_eq!(declared, answered, "{name}: on the left what is declared");
    }
}
