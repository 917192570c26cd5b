//! All facts of an activity, for the pages of an event and of one of its occurrences.

use chrono::NaiveDateTime;

use crate::app::components::access_list::access_list;
use crate::app::components::address::address_lines;
use crate::app::components::facts::Fact;
use crate::app::components::links::{email, link_list, phone};
use crate::app::components::text_list::text_list;
use crate::app::components::words::words;
use crate::app::html::{IntoNode, Node, html};
use crate::app::route::Route;
use crate::app::texts::texts;
use crate::content::{Branch, Event, Facility, LibraryFile, Need, Registration};
use crate::domain::dutch;
use crate::domain::occurrence::Occurrence;

/// What most visitors ask about access is said in any case; the rest only where it is known.
const ASKED: [Facility; 2] = [Facility::Wheelchair, Facility::AccessibleToilet];

/// The facts that are the same each time, from "waar" to "meer informatie". `occurrence` says where it
/// is this time; without one the planned place counts.
pub fn facts(
    event: &Event,
    occurrence: Option<&Occurrence>,
    library: Option<&LibraryFile>,
    now: NaiveDateTime,
) -> Vec<Fact> {
    let text = &texts().event;
    let mut facts = Vec::new();
    if let Some(place) = place(event, occurrence, library) {
        facts.push(Fact::new(text.place, place));
    }
    facts.push(Fact::new(text.for_whom, for_whom(event)));
    if let Some(why) = &event.why {
        facts.push(Fact::new(text.why, words(why)));
    }
    let price = dutch::price(event.price.as_ref());
    facts.push(Fact::new(
        text.cost,
        price.unwrap_or_else(|| text.cost_unknown.to_owned()),
    ));
    facts.push(Fact::new(text.register, registration(event, library, now)));
    if !event.bring.is_empty() {
        facts.push(Fact::new(text.bring, text_list(&event.bring)));
    }
    facts.push(Fact::new(
        text.access,
        access_list(event.access.as_ref(), &ASKED),
    ));
    if let Some(language) = language(event) {
        facts.push(Fact::new(text.language, language));
    }
    if let Some(partner) = &event.partner {
        facts.push(Fact::new(text.partner, words(partner)));
    }
    if !event.links.is_empty() {
        facts.push(Fact::new(text.more_information, link_list(&event.links)));
    }
    facts
}

fn place(
    event: &Event,
    occurrence: Option<&Occurrence>,
    library: Option<&LibraryFile>,
) -> Option<Node> {
    let text = &texts().event;
    let planned = event.place.as_ref();
    let id = match occurrence {
        Some(occurrence) => occurrence.branch(event),
        None => planned.and_then(|place| place.branch.as_ref()),
    };
    let branch = id.and_then(|id| library?.branch(id)).map(branch_lines);
    let elsewhere = occurrence.is_some_and(|occurrence| occurrence.is_elsewhere(event));
    let own = planned.filter(|_| !elsewhere).map(|place| {
        let room = place
            .room
            .as_ref()
            .map(|room| html! { p { (words(room)) } });
        let name = place
            .name
            .as_ref()
            .map(|name| html! { p { (words(name)) } });
        let address = address_lines(&place.street, &place.postcode, &place.city);
        html! { (room) (name) (address) }
    });
    let online = event.online.as_ref().map(|url| {
        let hybrid = planned.is_some().then(|| html! { p { (text.hybrid) } });
        let href = url.as_str().to_owned();
        let note = texts().site.external;
        html! {
            (hybrid)
            p {
                a(href=href, rel="external noopener") { (text.online_join) }
                " " span(class="quiet") { (note) }
            }
        }
    });
    let anything = branch.is_some() || own.is_some() || online.is_some();
    anything.then(|| html! { (branch) (own) (online) })
}

fn branch_lines(branch: &Branch) -> Node {
    let page = Route::Branch(branch.id.clone()).href();
    html! {
        p { a(href=page) { (words(&branch.name)) } }
        (address_lines(&branch.street, &branch.postcode, &branch.city))
    }
}

fn for_whom(event: &Event) -> Node {
    let age = event.age.filter(|age| !age.is_all()).map(dutch::age);
    match (&event.for_whom, age) {
        (None, None) => texts().event.all_welcome.into_node(),
        (None, Some(age)) => age.into_node(),
        (Some(whom), None) => words(whom),
        // Staff who name the age need not be repeated.
        (Some(whom), Some(age)) if whom.as_str().contains(&age) => words(whom),
        (Some(whom), Some(age)) => html! { (words(whom)) " (" (age) ")" },
    }
}

fn registration(event: &Event, library: Option<&LibraryFile>, now: NaiveDateTime) -> Node {
    let (text, phrase) = (&texts().standing, &texts().phrase);
    let Some(registration) = &event.registration else {
        return text.walk_in.into_node();
    };
    let need = match registration.need {
        None => text.ask,
        Some(Need::None) => text.walk_in,
        Some(Need::Recommended) => text.register_if_you_can,
        Some(Need::Required) => text.register,
    };
    let say = |moment: NaiveDateTime| {
        [
            &dutch::date(moment.date(), now.date()),
            ", ",
            &dutch::hours(moment.time(), None),
        ]
        .concat()
    };
    let opens = registration.opens.filter(|opens| now < *opens);
    let opens = opens.map(|opens| html! { p { ((phrase.registration_opens)(&say(opens))) } });
    let closes = registration.closes.filter(|closes| now < *closes);
    let closes = closes.map(|closes| html! { p { ((phrase.registration_closes)(&say(closes))) } });
    let ways =
        (registration.need != Some(Need::None)).then(|| ways_to_register(registration, library));
    html! { p { (need) } (opens) (closes) (ways) }
}

fn ways_to_register(registration: &Registration, library: Option<&LibraryFile>) -> Node {
    let text = &texts().event;
    let online = registration.url.as_ref().map(|url| {
        let href = url.as_str().to_owned();
        html! { li { a(href=href, rel="external noopener") { (text.register_online) } } }
    });
    // Without a way of its own, the library's phone and mail are the way.
    let none =
        registration.url.is_none() && registration.phone.is_none() && registration.email.is_none();
    let fallback = library.filter(|_| none);
    let number = registration
        .phone
        .as_ref()
        .or_else(|| fallback?.phone.as_ref());
    let address = registration
        .email
        .as_ref()
        .or_else(|| fallback?.email.as_ref());
    let number = number.map(|number| html! { li { (texts().site.phone) ": " (phone(number)) } });
    let address =
        address.map(|address| html! { li { (texts().site.email) ": " (email(address)) } });
    html! { ul(class="plain-list") { (online) (number) (address) } }
}

fn language(event: &Event) -> Option<Node> {
    let names: Vec<&str> = event
        .languages
        .iter()
        .map(|code| (texts().phrase.language)(code.as_str()))
        .collect();
    let level = event
        .language_level
        .as_ref()
        .map(|level| [texts().event.level, " ", level.as_str()].concat());
    match (names.is_empty(), level) {
        (true, None) => None,
        (true, Some(level)) => Some(level.into_node()),
        (false, None) => Some(dutch::list(&names).into_node()),
        (false, Some(level)) => Some(
            [&dutch::list(&names), " (", &level, ")"]
                .concat()
                .into_node(),
        ),
    }
}
