//! What an entry says in words.

use chrono::NaiveDateTime;

use crate::app::describe;
use crate::app::texts::texts;
use crate::content::{Availability, Event, LibraryFile, Need, Registration, Status, Text};
use crate::domain::dutch;
use crate::domain::occurrence::Occurrence;

/// `Taalcafé`; before it stands what must not be missed in a calendar where only titles show: `Gaat niet
/// door: Taalcafé`.
pub fn title(event: &Event, occurrence: &Occurrence) -> String {
    let text = texts();
    let mark = match occurrence.status(event) {
        Status::Cancelled => Some(text.standing.cancelled),
        Status::Postponed => Some(text.standing.postponed),
        Status::Scheduled | Status::Moved => {
            let is_uncertain = occurrence.is_uncertain(event);
            is_uncertain.then_some(text.calendar.call_first)
        }
    };
    let example = event.example.then_some(text.calendar.example);
    let marks = [example, mark].into_iter().flatten();
    let marks: String = marks.flat_map(|mark| [mark, ": "]).collect();
    marks + event.title.as_str()
}

/// What someone who sees only their calendar must know: first what is different, then what it is, then what to
/// do for it.
pub fn description(
    event: &Event,
    occurrence: &Occurrence,
    library: Option<&LibraryFile>,
) -> String {
    let text = texts();
    let mut lines = different(event, occurrence, library);
    if occurrence.lacks_time() {
        lines.push(text.calendar.time_follows.to_owned());
    }
    lines.extend(event.summary.as_ref().map(Text::to_string));
    match occurrence.status(event) {
        // There is nothing to pay or to bring.
        Status::Cancelled | Status::Postponed => {}
        Status::Scheduled | Status::Moved => lines.extend(facts(event, occurrence, library)),
    }
    lines.join("\n")
}

/// For whom it is, what it costs, and what to do for it.
fn facts(event: &Event, occurrence: &Occurrence, library: Option<&LibraryFile>) -> Vec<String> {
    let text = texts();
    let mut facts = Vec::new();
    let mut fact = |label: &str, value: String| facts.push([label, ": ", &value].concat());
    if let Some(whom) = &event.for_whom {
        fact(text.event.for_whom, whom.to_string());
    }
    let price = dutch::price(event.price.as_ref());
    fact(
        text.event.cost,
        price.unwrap_or_else(|| text.event.cost_unknown.to_owned()),
    );
    fact(
        text.event.register,
        registration(event, occurrence, library),
    );
    if !event.bring.is_empty() {
        let things: Vec<&str> = event.bring.iter().map(Text::as_str).collect();
        fact(text.event.bring, things.join(", "));
    }
    if let Some(url) = &event.online {
        fact(text.event.online_join, url.as_str().to_owned());
    }
    if let Some(phone) = event
        .contact
        .as_ref()
        .and_then(|contact| contact.phone.as_ref())
    {
        fact(text.event.contact, phone.to_string());
    }
    facts
}

/// Why it does not take place, what is different from the plan, and whom to call where that is not sure.
fn different(event: &Event, occurrence: &Occurrence, library: Option<&LibraryFile>) -> Vec<String> {
    let phrase = texts().phrase;
    let reason = || occurrence.reason(event).map_or("", Text::as_str);
    let stops = match occurrence.status(event) {
        Status::Cancelled => Some((phrase.cancelled)(reason())),
        Status::Postponed => Some((phrase.postponed)(reason())),
        Status::Scheduled | Status::Moved => None,
    };
    let uncertain = describe::call_first(event, occurrence, library)
        .map(|number| describe::warning(number.as_ref()));
    // The year of a date is left out where it is that of the activity itself.
    let moves = describe::moves(event, occurrence, library, occurrence.start.date());
    stops.into_iter().chain(uncertain).chain(moves).collect()
}

/// Whether one registers, where, and until when: `Meld je van tevoren aan. Aanmelden kan tot …`.
fn registration(event: &Event, occurrence: &Occurrence, library: Option<&LibraryFile>) -> String {
    let text = texts();
    let few = match occurrence.availability(event) {
        Some(Availability::Full) => return text.standing.full.to_owned(),
        Some(Availability::WaitingList) => Some(text.standing.waiting_list),
        Some(Availability::Few) => Some(text.standing.few),
        Some(Availability::Open) | None => None,
    };
    let is_only_online = occurrence.is_only_online(event);
    let own = event.registration.as_ref();
    let need = match own.map(|own| own.need) {
        None | Some(Some(Need::None)) if is_only_online => text.standing.join_in,
        None | Some(Some(Need::None)) => text.standing.walk_in,
        Some(Some(Need::Recommended)) if is_only_online => text.standing.rather_register,
        Some(Some(Need::Recommended)) => text.standing.register_if_you_can,
        Some(Some(Need::Required)) => text.standing.register,
        Some(None) => text.standing.ask,
    };
    let mut sentences = vec![few.unwrap_or(need).to_owned()];
    if let Some(own) = own.filter(|own| own.need != Some(Need::None)) {
        sentences.extend(window(own, occurrence));
        sentences.extend(ways(own, library));
    }
    sentences.join(". ")
}

/// From when and until when one can register.
fn window(own: &Registration, occurrence: &Occurrence) -> impl Iterator<Item = String> {
    let phrase = texts().phrase;
    let day = occurrence.start.date();
    let say = move |moment: NaiveDateTime| dutch::span(moment, None, false, day);
    let opens = own
        .opens
        .map(|opens| (phrase.registration_opens)(&say(opens)));
    let closes = own
        .closes
        .map(|closes| (phrase.registration_closes)(&say(closes)));
    opens.into_iter().chain(closes)
}

/// Where one registers. Without a way of its own, the library's phone is the way.
fn ways(own: &Registration, library: Option<&LibraryFile>) -> Vec<String> {
    let url = own.url.as_ref().map(|url| url.as_str().to_owned());
    let phone = own.phone.as_ref().map(ToString::to_string);
    let email = own.email.as_ref().map(|email| email.as_str().to_owned());
    let ways: Vec<String> = [url, phone, email].into_iter().flatten().collect();
    if !ways.is_empty() {
        return ways;
    }
    let general = library.and_then(|library| library.phone.as_ref());
    general.map(ToString::to_string).into_iter().collect()
}

/// Where it is, so that a map finds it: `leescafé, Bibliotheek Vianen, Spekdam 2, 4131 AB, Vianen`.
pub fn place(event: &Event, occurrence: &Occurrence, library: Option<&LibraryFile>) -> String {
    let branch = occurrence.branch(event).and_then(|id| library?.branch(id));
    let planned = event.place.as_ref();
    // A room belongs to the place where it was planned.
    let own = planned.filter(|_| !occurrence.is_elsewhere(event));
    let mut parts: Vec<&str> = Vec::new();
    if let Some(own) = own {
        parts.extend(
            [&own.room, &own.name]
                .into_iter()
                .flatten()
                .map(Text::as_str),
        );
    }
    if let Some(branch) = branch {
        parts.push(branch.name.as_str());
        let lines = [&branch.street, &branch.postcode, &branch.city];
        parts.extend(lines.into_iter().flatten().map(Text::as_str));
    }
    if let Some(own) = own {
        let lines = [&own.street, &own.postcode, &own.city];
        parts.extend(lines.into_iter().flatten().map(Text::as_str));
    }
    if parts.is_empty() && event.online.is_some() {
        parts.push(texts().event.online);
    }
    parts.join(", ")
}

/// What it is about, and for which ages, for calendars that sort by it.
pub fn categories(event: &Event) -> Vec<String> {
    let kind = event
        .kind
        .map(|kind| (texts().phrase.kind)(kind).to_owned());
    let age = match event.age.filter(|age| !age.is_all()) {
        Some(age) => dutch::age(age),
        None => texts().calendar.for_everyone.to_owned(),
    };
    kind.into_iter().chain([age]).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::content::{Content, EventsFile};

    /// The title and the description of an activity, and whether something in it could not be read.
    fn said(more: Value) -> (String, String) {
        let mut event = json!({"id": "een", "title": "Taalcafé", "start": "2027-01-12T10:00"});
        for (key, value) in more.as_object().expect("fields") {
            event[key] = value.clone();
        }
        let file = EventsFile::parse(&json!({ "events": [event] }).to_string());
        let events = file.expect("it is JSON").value.events;
        let event = &events[0];
        let occurrence = Occurrence::new(event, event.start, event.end);
        (
            title(event, &occurrence),
            description(event, &occurrence, None),
        )
    }

    #[test]
    fn a_title_says_what_must_not_be_missed() {
        #[track_caller]
        fn check(more: Value, expected: &str) {
            assert_eq!(said(more).0, expected);
        }
        check(json!({}), "Taalcafé");
        check(json!({"availability": "full"}), "Taalcafé");
        check(
            json!({"status": "moved", "reason": "de zaal is bezet"}),
            "Taalcafé",
        );
        check(json!({"status": "cancelled"}), "Gaat niet door: Taalcafé");
        check(json!({"status": "postponed"}), "Uitgesteld: Taalcafé");
        check(json!({"example": true}), "Voorbeeld: Taalcafé");
        check(
            json!({"example": true, "status": "cancelled"}),
            "Voorbeeld: Gaat niet door: Taalcafé",
        );
        // It cannot be read, and may mean that nobody is there.
        check(json!({"status": "misschien"}), "Bel even: Taalcafé");
    }

    #[test]
    fn a_description_says_what_to_do() {
        #[track_caller]
        fn check(more: Value, expected: &str) {
            assert_eq!(said(more).1, expected);
        }
        check(json!({}), "Kosten: Gratis\nAanmelden: Loop gewoon binnen");
        check(
            json!({"status": "cancelled", "reason": "de docent is ziek", "summary": "Praat mee."}),
            "Gaat niet door: de docent is ziek\nPraat mee.",
        );
        check(
            json!({"price": {"amount": 5}, "bring": ["pen", "papier"], "registration": {
                "need": "required", "phone": "0348 41 22 06", "closes": "2027-01-10T17:00"
            }}),
            "Kosten: €\u{a0}5\nAanmelden: Meld je van tevoren aan. Aanmelden kan tot zondag 10 januari, 17.00 uur. \
             0348 41 22 06\nMeenemen: pen, papier",
        );
        check(
            json!({"start": "2027-01-12"}),
            "De tijd volgt nog.\nKosten: Gratis\nAanmelden: Loop gewoon binnen",
        );
    }
}
