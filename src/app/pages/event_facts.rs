//! All facts of an activity, for the pages of an event and of one of its occurrences.

use chrono::NaiveDateTime;

use crate::app::components::access_list::access_list;
use crate::app::components::address::address_lines;
use crate::app::components::facts::Fact;
use crate::app::components::links::{email, link_list, phone};
use crate::app::components::text_list::text_list;
use crate::app::components::words::words;
use crate::app::describe;
use crate::app::html::{IntoNode, Node, html};
use crate::app::route::Route;
use crate::app::texts::texts;
use crate::content::{Branch, Event, Facility, LibraryFile, Place, Registration};
use crate::domain::dutch;
use crate::domain::occurrence::Occurrence;
use crate::domain::standing::Standing;

/// What most visitors ask about access is said in any case; the rest only where it is known.
const ASKED: [Facility; 2] = [Facility::Wheelchair, Facility::AccessibleToilet];

/// The facts from "waar" to "meer informatie". `occurrence` says where it is this time and whether one can
/// still register; without one the planned place counts, and it is over.
pub fn facts(
    event: &Event,
    occurrence: Option<&Occurrence>,
    library: Option<&LibraryFile>,
    now: NaiveDateTime,
) -> Vec<Fact> {
    let text = texts().event;
    let mut facts = Vec::new();
    facts.push(Fact::new(text.place, place(event, occurrence, library)));
    facts.push(Fact::new(text.for_whom, for_whom(event)));
    if let Some(why) = &event.why {
        facts.push(Fact::new(text.why, words(why)));
    }
    let price = dutch::price(event.price.as_ref());
    facts.push(Fact::new(
        text.cost,
        price.unwrap_or_else(|| text.cost_unknown.to_owned()),
    ));
    let register = match occurrence {
        Some(occurrence) => registration(event, occurrence, library, now),
        None => texts().standing.over.into_node(),
    };
    facts.push(Fact::new(text.register, register));
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

fn place(event: &Event, occurrence: Option<&Occurrence>, library: Option<&LibraryFile>) -> Node {
    let text = texts().event;
    let planned = event.place.as_ref();
    let id = match occurrence {
        Some(occurrence) => occurrence.branch(event),
        None => planned.and_then(|place| place.branch.as_ref()),
    };
    let branch = id.and_then(|id| library?.branch(id)).map(branch_lines);
    let elsewhere = occurrence.is_some_and(|occurrence| occurrence.is_elsewhere(event));
    let own = planned.filter(|_| !elsewhere).and_then(own_place);
    let is_known = branch.is_some() || own.is_some();
    // Only online is a place too.
    let is_somewhere = is_known || id.is_some() || event.online.is_none();
    let unknown = (is_somewhere && !is_known).then(|| html! { p { (text.place_unknown) } });
    let online = event.online.as_ref().map(|url| {
        let hybrid = is_somewhere.then(|| html! { p { (text.hybrid) } });
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
    html! { (branch) (own) (unknown) (online) }
}

/// What staff wrote about a place, beside its branch. `None`: nothing.
fn own_place(place: &Place) -> Option<Node> {
    let lines = [&place.room, &place.name].into_iter().flatten();
    let lines: Vec<Node> = lines.map(|line| html! { p { (words(line)) } }).collect();
    let address = address_lines(&place.street, &place.postcode, &place.city);
    (!lines.is_empty() || address.is_some()).then(|| html! { (lines) (address) })
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

/// Whether one can register, and how: ways only where they lead somewhere.
fn registration(
    event: &Event,
    occurrence: &Occurrence,
    library: Option<&LibraryFile>,
    now: NaiveDateTime,
) -> Node {
    let phrase = texts().phrase;
    let say = |moment: NaiveDateTime| dutch::span(moment, None, false, now.date());
    let own = event.registration.as_ref();
    let closes = own
        .and_then(|own| own.closes)
        .filter(|closes| now < *closes)
        .map(|closes| html! { p { ((phrase.registration_closes)(&say(closes))) } });
    let stands = describe::standing(event, occurrence, now);
    match Standing::of(event, occurrence, now) {
        Standing::Over
        | Standing::Cancelled
        | Standing::Postponed
        | Standing::Full
        | Standing::Closed
        | Standing::WalkIn => stands.into_node(),
        Standing::OpensAt(moment) => {
            html! { p { ((phrase.registration_opens)(&say(moment))) } (closes) }
        }
        Standing::WaitingList
        | Standing::Few
        | Standing::Register
        | Standing::RegisterIfYouCan
        | Standing::Ask => html! { p { (stands) } (closes) (ways_to_register(own, library)) },
    }
}

fn ways_to_register(own: Option<&Registration>, library: Option<&LibraryFile>) -> Node {
    let text = texts().event;
    let online = own.and_then(|own| own.url.as_ref());
    let number = own.and_then(|own| own.phone.as_ref());
    let address = own.and_then(|own| own.email.as_ref());
    // Without a way of its own, the library's phone and mail are the way.
    let none = online.is_none() && number.is_none() && address.is_none();
    let fallback = library.filter(|_| none);
    let number = number.or_else(|| fallback?.phone.as_ref());
    let address = address.or_else(|| fallback?.email.as_ref());
    let online = online.map(|url| {
        let href = url.as_str().to_owned();
        html! { li { a(href=href, rel="external noopener") { (text.register_online) } } }
    });
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
