//! What the content names of its own folder: whether it is there, and a picture can be shown.

use std::collections::HashSet;

use jsonc_parser::ast::Value;
use percent_encoding::percent_decode_str;

use super::folder::{Folder, OwnFile};
use super::picture;
use super::walk::Here;
use crate::content::{Fault, Problem, Severity, nearest};

/// Where the content folder stands on the site.
const FOLDER: &str = "/content/";

/// The file of the folder that a text is the address of.
fn name_in(value: &Value) -> Option<String> {
    let Value::StringLit(text) = value else {
        return None;
    };
    let name = text.value.trim().strip_prefix(FOLDER)?;
    let name = name.split(['?', '#']).next().unwrap_or_default();
    Some(percent_decode_str(name).decode_utf8_lossy().into_owned())
}

/// Adds what is named and is not there, and pictures that do not show. `named` gathers all names.
pub fn check(
    here: &Here,
    value: &Value,
    folder: &Folder,
    named: &mut HashSet<String>,
    problems: &mut Vec<Problem>,
) {
    let Some(name) = name_in(value) else {
        return;
    };
    match folder.file(&name) {
        None => problems.push(here.problem(Severity::Misleading, missing(&name, folder))),
        Some(own) if here.key() == "src" => problems.extend(judge(here, own)),
        Some(_) => {}
    }
    named.insert(name);
}

fn missing(name: &str, folder: &Folder) -> Fault {
    let other_case = folder
        .names()
        .find(|known| known.eq_ignore_ascii_case(name));
    Fault::Noted(match other_case {
        Some(known) => format!(
            "Dit bestand is er niet. Er is wel een bestand met andere hoofdletters. Schrijf: \"{FOLDER}{known}\"."
        ),
        None => match nearest(name, folder.names()) {
            Some(known) => format!(
                "Dit bestand is er niet. Bedoel je {known}? Schrijf dan: \"{FOLDER}{known}\"."
            ),
            None => format!(
                "Dit bestand is er niet. Zet het als {name} in de map van events.json, of haal dit weg."
            ),
        },
    })
}

fn judge(here: &Here, own: &OwnFile) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut note = |words| problems.push(here.problem(Severity::Warning, Fault::Noted(words)));
    if own.bytes > picture::MOST_BYTES {
        note(format!(
            "Deze afbeelding is {}. Op een telefoon duurt het laden lang. Maak de afbeelding kleiner dan {}.",
            size(own.bytes),
            size(picture::MOST_BYTES)
        ));
    }
    let named = picture::kind_of_name(&own.name);
    let found = picture::kind_of_bytes(&own.path).ok().flatten();
    match (named, found) {
        (Some(named), Some(found)) if named == found => {}
        (Some(named), Some(found)) => note(format!(
            "Deze afbeelding heet {named}, maar is {found}. Bewaar de afbeelding opnieuw als JPEG, PNG of WebP."
        )),
        (Some(_), None) => note(
            "Dit bestand is geen afbeelding die we kennen. Bewaar de afbeelding opnieuw als JPEG, PNG of WebP.".to_owned(),
        ),
        (None, _) => note(
            "Niet elke browser kan deze afbeelding tonen. Bewaar de afbeelding als JPEG, PNG of WebP, met een naam als taalcafe.jpg.".to_owned(),
        ),
    }
    problems
}

/// `4,2 MB`, `500 kB`.
fn size(bytes: u64) -> String {
    match bytes {
        ..1_000_000 => format!("{} kB", bytes / 1000),
        _ => format!("{},{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}
