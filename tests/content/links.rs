//! Where the tips and the help lead: a link to the agenda with a choice in it must find something.

use bieb::content::*;
use bieb::domain::agenda::Agenda;
use bieb::domain::filter::Filter;
use chrono::NaiveDateTime;

use crate::shipped::read;

/// A moment soon after the content was made.
const NOW: &str = "2026-12-01T09:00:00";

/// All links of the tips and of the help, with the place where each stands.
fn links() -> Vec<(Id, Link)> {
    let tips = read::<ReadingTipsFile>().value.groups;
    let help = read::<HelpFile>().value.topics;
    let mut all = Vec::new();
    let mut add = |id: &Id, links: &[Link]| {
        all.extend(links.iter().map(|link| (id.clone(), link.clone())));
    };
    for group in &tips {
        for tip in &group.tips {
            add(&tip.id, &tip.links);
        }
        for programme in &group.programmes {
            add(&programme.id, &programme.links);
        }
    }
    for topic in &help {
        add(&topic.id, &topic.links);
    }
    all
}

/// The decoded value of a key in a query.
fn value(query: &str, key: &str) -> Option<String> {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let found = pairs.into_iter().find(|(known, _)| *known == key)?;
    let mut pieces = found.1.split('%');
    let mut bytes = pieces.next()?.as_bytes().to_vec();
    for piece in pieces {
        let (code, rest) = piece.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(code, 16).ok()?);
        bytes.extend(rest.as_bytes());
    }
    String::from_utf8(bytes).ok()
}

#[test]
fn each_link_to_the_agenda_finds_what_is_to_come() {
    let library = read::<LibraryFile>().value;
    let events = read::<EventsFile>().value.events;
    let now: NaiveDateTime = NOW.parse().expect("a moment");
    let agenda = Agenda::new(events, Some(&library), now.date());
    let (mut looked, mut empty) = (0, Vec::new());
    for (id, link) in links() {
        let url = link.url.expect("a link of ours has an address");
        let Some(rest) = url.as_str().strip_prefix("/agenda") else {
            continue;
        };
        let query = rest.strip_prefix('?').unwrap_or_default();
        let filter = Filter::from_query(|key| value(query, key));
        looked += 1;
        let understood = filter.query().len() == query.split('&').filter(|p| !p.is_empty()).count();
        if !understood || agenda.find(&filter, now).is_empty() {
            empty.push(format!("{id}: {}", url.as_str()));
        }
    }
    assert!(looked > 25, "only {looked} links to the agenda");
    assert!(empty.is_empty(), "these find nothing: {empty:#?}");
}

#[test]
fn a_query_is_decoded_as_a_browser_does() {
    let query = "q=caf%C3%A9%20%26%20thee&leeftijd=15";
    assert_eq!(value(query, "q").as_deref(), Some("café & thee"));
    assert_eq!(value(query, "leeftijd").as_deref(), Some("15"));
    assert_eq!(value(query, "soort"), None);
}
