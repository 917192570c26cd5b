//! What the law asks the library to tell on `/privacy` and `/toegankelijkheid`, and staff did not write yet.

use super::pointer::Pointer;
use crate::content::{Deviation, Fault, LibraryFile, Privacy, Problem, Statement};

/// Files that do not even name the library are only begun: there is more to fill in first.
pub fn check(library: Option<&LibraryFile>) -> Vec<Problem> {
    let Some(library) = library.filter(|library| library.name.is_some()) else {
        return Vec::new();
    };
    let top = Pointer::in_file::<LibraryFile>();
    let mut problems = privacy(library, &top);
    problems.extend(accessibility(library.accessibility.as_ref(), &top));
    problems
}

fn privacy(library: &LibraryFile, top: &Pointer) -> Vec<Problem> {
    let place = top.field("privacy");
    let Some(own) = &library.privacy else {
        return vec![note(
            place,
            "De wet (AVG) vraagt wie verantwoordelijk is, waarom het mag en wie berichten leest. Schrijf dat in \
             privacy.",
        )];
    };
    let mut problems: Vec<Problem> = missing_in_privacy(own)
        .map(|(field, what)| asks(place.field(field), "De wet (AVG) vraagt", what))
        .collect();
    let keeps = library
        .feedback
        .as_ref()
        .is_none_or(|feedback| feedback.endpoint.is_none() || feedback.keep_days.is_some());
    if !keeps {
        let place = top.field("feedback").field("keep_days");
        problems.push(asks(
            place,
            "De wet (AVG) vraagt",
            "hoeveel dagen we een bericht bewaren",
        ));
    }
    problems
}

fn missing_in_privacy(own: &Privacy) -> impl Iterator<Item = (&'static str, &'static str)> {
    let asked = [
        (
            own.responsible.is_some(),
            "responsible",
            "wie verantwoordelijk is",
        ),
        (
            own.street.is_some(),
            "street",
            "waar die organisatie te vinden is",
        ),
        (
            own.city.is_some(),
            "city",
            "waar die organisatie te vinden is",
        ),
        (
            own.ground.is_some(),
            "ground",
            "een reden waarom het mag (een grondslag)",
        ),
        (
            !own.readers.is_empty(),
            "readers",
            "wie de berichten leest, ook welke bedrijven helpen",
        ),
        (
            own.keep_reason.is_some(),
            "keep_reason",
            "waarom we berichten zo lang bewaren",
        ),
    ];
    unsaid(asked)
}

fn accessibility(declared: Option<&Statement>, top: &Pointer) -> Vec<Problem> {
    let place = top.field("accessibility");
    let Some(declared) = declared else {
        return vec![note(
            place,
            "De toegankelijkheidsverklaring ontbreekt: de status, het onderzoek, wat nog niet goed is en wie tekent. \
             Schrijf die in accessibility.",
        )];
    };
    let own = missing_in_statement(declared).map(|(field, what)| (place.field(field), what));
    let of_deviations = declared
        .deviations
        .iter()
        .enumerate()
        .flat_map(|(at, deviation)| {
            let place = place.element("deviations", at);
            missing_in_deviation(deviation).map(move |(field, what)| (place.field(field), what))
        });
    own.chain(of_deviations)
        .map(|(place, what)| asks(place, "In een toegankelijkheidsverklaring hoort", what))
        .collect()
}

fn missing_in_statement(own: &Statement) -> impl Iterator<Item = (&'static str, &'static str)> {
    unsaid([
        (
            own.law.is_some(),
            "law",
            "of de wet zo'n verklaring van ons vraagt",
        ),
        (own.status.is_some(), "status", "de status, A tot en met E"),
        (
            !own.research.is_empty(),
            "research",
            "het onderzoek waar de status op rust",
        ),
        (
            own.signed_by.is_some(),
            "signed_by",
            "wie de verklaring tekent",
        ),
        (
            own.signed_on.is_some(),
            "signed_on",
            "wanneer die is getekend",
        ),
    ])
}

fn missing_in_deviation(own: &Deviation) -> impl Iterator<Item = (&'static str, &'static str)> {
    unsaid([
        (own.cause.is_some(), "cause", "de oorzaak van een afwijking"),
        (
            own.consequence.is_some(),
            "consequence",
            "het gevolg van een afwijking",
        ),
        (
            own.measure.is_some(),
            "measure",
            "wat we aan een afwijking doen",
        ),
        (
            own.planned.is_some(),
            "planned",
            "wanneer een afwijking is opgelost",
        ),
    ])
}

/// The fields that are not there, each with what it would say.
fn unsaid<const N: usize>(
    asked: [(bool, &'static str, &'static str); N],
) -> impl Iterator<Item = (&'static str, &'static str)> {
    let missing = asked.into_iter().filter(|(is_said, ..)| !is_said);
    missing.map(|(_, field, what)| (field, what))
}

fn asks(place: Pointer, who: &str, what: &str) -> Problem {
    note(
        place,
        &format!("{who} {what}. Dat staat er nog niet. Vul het in."),
    )
}

fn note(place: Pointer, words: &str) -> Problem {
    place.warn(Fault::Noted(words.to_owned()))
}
