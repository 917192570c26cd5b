//! What people come for stands on the first screen of a phone, and no page goes on for ever.

use serde_json::Value;

use crate::harness::device::Size;
use crate::harness::{Site, Visitor};

/// A common small phone.
const SMALL: Size = (360, 740);
/// How much of an answer must be in sight when staff write twice as much: a line of text and what is around it.
const BEGINNING: f64 = 48.0;

/// What someone asks, on which page, and what answers it.
struct Question(&'static str, &'static str, &'static str);

#[rustfmt::skip]
const QUESTIONS: [Question; 10] = [
    Question("where and when is the help desk?", "/hulp",
        "[...main.querySelectorAll('li')].find(e => e.querySelector('a[href^=\"/vestigingen/\"]'))"),
    Question("the next BoekStart activity", "/boekstart", "main.querySelector('article time')"),
    Question("how do I get the koffertje?", "/boekstart", "main.querySelectorAll('ol > li')[2]"),
    Question("what is there to do today?", "/", "main.querySelector('article')"),
    Question("a tip for tonight, 0-4", "/leestips/0-4", "main.querySelector('h2 + * > p')"),
    Question("a tip for tonight, 4-18", "/leestips/4-18", "main.querySelector('h2 + * > p')"),
    Question("a book for me", "/leestips/volwassenen", "main.querySelector('li:has(> h3 > cite)')"),
    Question("write to the library", "/feedback", "main.querySelector('textarea')"),
    Question("the next activity", "/agenda", "main.querySelector('article')"),
    Question("is my branch open now?", "/vestigingen", "main.querySelector('li:has(h2) p')"),
];

/// How many screens a page may be, as it opens.
const LONGEST: f64 = 8.0;
/// The agenda, which is a list.
const LONGEST_LIST: f64 = 12.0;

const PAGES: [&str; 21] = [
    "/",
    "/agenda",
    "/agenda/taalcafe-leerdam",
    "/agenda/ido-spreekuur-vianen/2026-12-08",
    "/agenda/boekstart-pret-leerdam/2026-12-01",
    "/kalender",
    "/leestips",
    "/leestips/0-4",
    "/leestips/4-18",
    "/leestips/volwassenen",
    "/boekstart",
    "/hulp",
    "/hulp/digid",
    "/feedback",
    "/vestigingen",
    "/vestigingen/vianen",
    "/mijn-lijst",
    "/over",
    "/privacy",
    "/toegankelijkheid",
    "/open-data",
];

/// Whose content.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Content {
    Shipped,
    /// The same, and all its texts twice as long.
    Twice,
    OtherLibrary,
}

fn site(content: Content) -> Site {
    let site = Site::published();
    match content {
        Content::Shipped => {}
        Content::Twice => twice_as_long(&site),
        Content::OtherLibrary => of_another_library(&site),
    }
    site
}

fn of_another_library(site: &Site) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/other-library/");
    for file in FILES {
        let text = std::fs::read_to_string([folder, file].concat());
        site.write(file, &text.expect("the other library has it"));
    }
}

const FILES: [&str; 4] = [
    "library.json",
    "events.json",
    "reading-tips.json",
    "help.json",
];

/// Where staff write in sentences. What they are asked to say in short stays short.
const SENTENCES: [&str; 7] = ["text", "why", "summary", "intro", "steps", "note", "reason"];

fn twice_as_long(site: &Site) {
    for file in FILES {
        let mut content: Value = serde_json::from_str(&site.read(file)).expect("it is JSON");
        double(&mut content, false);
        site.write(file, &content.to_string());
    }
}

fn double(value: &mut Value, is_sentence: bool) {
    match value {
        Value::String(text) if is_sentence => *text = format!("{text} {text}"),
        Value::Array(items) => items.iter_mut().for_each(|item| double(item, is_sentence)),
        Value::Object(fields) => {
            for (name, field) in fields {
                double(field, SENTENCES.contains(&name.as_str()));
            }
        }
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Scripts {
    On,
    Off,
}

fn open(visitor: &Visitor, path: &str, scripts: Scripts) {
    match scripts {
        Scripts::On => visitor.open(path),
        Scripts::Off => visitor.go(path),
    };
}

/// How far down an answer begins and ends, in pixels from the top of the page; the second as far as a bar at the
/// bottom leaves it in sight. Nothing where the page has no such answer.
fn place(visitor: &Visitor, answer: &str) -> Option<(f64, f64)> {
    let place = visitor.js(&format!(
        "(() => {{
            const main = document.querySelector('main');
            const answer = {answer};
            if (!answer) return null;
            const fixed = [...document.querySelectorAll('nav')]
                .filter(nav => getComputedStyle(nav).position === 'fixed')
                .map(nav => nav.getBoundingClientRect().height);
            const bar = Math.max(0, ...fixed);
            const {{ top, bottom }} = answer.getBoundingClientRect();
            return [top + scrollY + bar, bottom + scrollY + bar];
        }})()"
    ));
    Some((place.get(0)?.as_f64()?, place.get(1)?.as_f64()?))
}

/// Each answer that does not stand on the first screens, and how many screens it needs.
fn too_far(visitor: &Visitor, content: Content, scripts: Scripts, screens: f64) -> Vec<String> {
    let mut wrong = Vec::new();
    for Question(asked, page, answer) in &QUESTIONS {
        open(visitor, page, scripts);
        let end = match place(visitor, answer) {
            Some((top, _)) if content == Content::Twice => top + BEGINNING,
            Some((_, bottom)) => bottom,
            // Another library need not have everything.
            None if content == Content::OtherLibrary => continue,
            None => f64::INFINITY,
        };
        if end > screens * f64::from(SMALL.1) {
            let end = end / f64::from(SMALL.1);
            wrong.push(format!(
                "{asked} {page} needs {end:.2} screens, {scripts:?} {content:?}"
            ));
        }
    }
    wrong
}

#[track_caller]
fn check_answers(content: Content) {
    let site = site(content);
    let visitor = Visitor::of(&site);
    visitor.set_size(SMALL);
    let mut wrong = too_far(&visitor, content, Scripts::On, 1.0);
    visitor.switch_scripts_off();
    wrong.extend(too_far(&visitor, content, Scripts::Off, 1.0));
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn ten_answers_stand_on_the_first_screen() {
    check_answers(Content::Shipped);
}

#[test]
fn ten_answers_begin_on_the_first_screen_when_staff_write_twice_as_much() {
    check_answers(Content::Twice);
}

#[test]
fn the_answers_of_another_library_stand_on_the_first_screen() {
    check_answers(Content::OtherLibrary);
}

#[test]
fn ten_answers_stand_on_the_second_screen_in_large_letters() {
    let site = site(Content::Shipped);
    let visitor = Visitor::of(&site);
    visitor.before_each_page("localStorage.setItem('tekstgrootte', 'groot')");
    visitor.set_size(SMALL);
    let wrong = too_far(&visitor, Content::Shipped, Scripts::On, 2.0);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Each page that is longer than it may be.
fn too_long(visitor: &Visitor, content: Content, scripts: Scripts) -> Vec<String> {
    let mut wrong = Vec::new();
    for page in PAGES {
        // Another library has no such activity, topic or branch.
        let is_of_this = page.matches('/').count() > 1 && !page.starts_with("/leestips");
        if content == Content::OtherLibrary && is_of_this {
            continue;
        }
        open(visitor, page, scripts);
        let height = visitor.js("document.documentElement.scrollHeight");
        let screens = height.as_f64().unwrap_or(f64::INFINITY) / f64::from(SMALL.1);
        let most = if page == "/agenda" {
            LONGEST_LIST
        } else {
            LONGEST
        };
        if screens > most {
            wrong.push(format!(
                "{page} is {screens:.1} screens, {scripts:?} {content:?}"
            ));
        }
    }
    wrong
}

#[track_caller]
fn check_lengths(content: Content) {
    let site = site(content);
    let visitor = Visitor::of(&site);
    visitor.set_size(SMALL);
    let mut wrong = too_long(&visitor, content, Scripts::On);
    visitor.switch_scripts_off();
    wrong.extend(too_long(&visitor, content, Scripts::Off));
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_page_goes_on_for_ever() {
    check_lengths(Content::Shipped);
}

#[test]
fn no_page_of_another_library_goes_on_for_ever() {
    check_lengths(Content::OtherLibrary);
}
