//! All facts of an activity, for the pages of an event and of one of its occurrences.

use std::sync::Arc;

use chrono::NaiveDateTime;
use leptos::prelude::*;

use crate::app::components::access_list::AccessList;
use crate::app::components::address::AddressLines;
use crate::app::components::facts::{Fact, FactList};
use crate::app::components::links::{EmailLink, LinkList, PhoneLink};
use crate::app::components::live::Remount;
use crate::app::components::text_list::TextList;
use crate::app::components::when::When;
use crate::app::components::words::Words;
use crate::app::describe;
use crate::app::route::Route;
use crate::app::store::use_store;
use crate::app::texts::texts;
use crate::content::{Branch, Event, Facility, LibraryFile, Place, Registration};
use crate::domain::dutch;
use crate::domain::occurrence::Occurrence;
use crate::domain::standing::Standing;

/// What most visitors ask about access is said in any case; the rest only where it is known.
const ASKED: [Facility; 2] = [Facility::Wheelchair, Facility::AccessibleToilet];

/// The facts from "wanneer" to "meer informatie".
#[component]
pub fn EventFacts(
    event: Memo<Arc<Event>>,
    /// Says where it is this time and whether one can still register; without one the planned place
    /// counts, and it is over.
    #[prop(into)]
    occurrence: Signal<Option<Occurrence>>,
    /// When it is, in words; `None` when there are no dates any more.
    #[prop(into)]
    when: Signal<Option<String>>,
) -> impl IntoView {
    let store = use_store();
    let registering = Memo::new(move |_| {
        let (occurrence, now) = (occurrence.get()?, store.now.get());
        Some(event.with(|event| Registering::new(event, &occurrence, now)))
    });
    let facts = move || {
        let (event, library) = (event.get(), store.library.get().value().cloned());
        let when = match when.get() {
            Some(said) => view! { <When said/> }.into_any(),
            None => texts().event.no_dates.into_any(),
        };
        let mut facts = vec![Fact::new(texts().event.when, when)];
        facts.extend(place_and_price(&event, occurrence.get(), library.as_ref()));
        let register = match registering.get() {
            Some(registering) => {
                let own = event.registration.clone();
                view! { <WaysIn registering own library/> }.into_any()
            }
            None => texts().standing.over.into_any(),
        };
        facts.push(Fact::new(texts().event.register, register));
        let is_only_online = occurrence.get().map_or_else(
            || event.is_only_online(),
            |occurrence| occurrence.is_only_online(&event),
        );
        facts.extend(practical(&event, is_only_online));
        view! { <FactList facts/> }
    };
    view! { <Remount>{facts()}</Remount> }
}

/// Where it is, for whom, why, and what it costs.
fn place_and_price(
    event: &Arc<Event>,
    occurrence: Option<Occurrence>,
    library: Option<&Arc<LibraryFile>>,
) -> Vec<Fact> {
    let text = texts().event;
    let place = {
        let (event, library) = (Arc::clone(event), library.cloned());
        view! { <Where event occurrence library/> }
    };
    let whom = Arc::clone(event);
    let why = event.why.clone();
    let price = dutch::price(event.price.as_ref());
    let facts = [
        Some(Fact::new(text.place, place)),
        Some(Fact::new(text.for_whom, view! { <ForWhom event=whom/> })),
        why.map(|why| Fact::new(text.why, view! { <Words text=why/> })),
        Some(Fact::new(
            text.cost,
            price.unwrap_or_else(|| text.cost_unknown.to_owned()),
        )),
    ];
    facts.into_iter().flatten().collect()
}

/// What to bring, access, language, with whom, and where to read more.
fn practical(event: &Event, is_only_online: bool) -> Vec<Fact> {
    let text = texts().event;
    // Nobody comes in anywhere.
    let asked: &[Facility] = if is_only_online { &[] } else { &ASKED };
    let Event {
        bring,
        access,
        partner,
        links,
        ..
    } = event.clone();
    let says_access = !asked.is_empty() || access.is_some();
    let access = view! { <AccessList known=access asked=asked.to_vec()/> };
    let facts = [
        (!bring.is_empty()).then(|| Fact::new(text.bring, view! { <TextList items=bring/> })),
        says_access.then(|| Fact::new(text.access, access)),
        language(event).map(|language| Fact::new(text.language, language)),
        partner.map(|partner| Fact::new(text.partner, view! { <Words text=partner/> })),
        (!links.is_empty()).then(|| Fact::new(text.more_information, view! { <LinkList links/> })),
    ];
    facts.into_iter().flatten().collect()
}

#[component]
fn Where(
    event: Arc<Event>,
    occurrence: Option<Occurrence>,
    library: Option<Arc<LibraryFile>>,
) -> impl IntoView {
    let text = texts().event;
    let planned = event.place.as_ref();
    let id = match &occurrence {
        Some(occurrence) => occurrence.branch(&event),
        None => planned.and_then(|place| place.branch.as_ref()),
    };
    let branch = id.and_then(|id| library.as_ref()?.branch(id)).cloned();
    let elsewhere = occurrence.is_some_and(|occurrence| occurrence.is_elsewhere(&event));
    let own = planned
        .filter(|place| !elsewhere && place.says_where())
        .cloned();
    let is_known = branch.is_some() || own.is_some();
    // Only online is a place too.
    let is_somewhere = is_known || id.is_some() || event.online.is_none();
    let unknown = (is_somewhere && !is_known).then(|| view! { <p>{text.place_unknown}</p> });
    let online = event.online.as_ref().map(|url| {
        let hybrid = is_somewhere.then(|| view! { <p>{text.hybrid}</p> });
        view! {
            {hybrid}
            <p>
                <a href=url.as_str().to_owned() rel="external noopener">{text.online_join}</a>
                " " <span class="quiet">{texts().site.external}</span>
            </p>
        }
    });
    view! {
        {branch.map(|branch| view! { <BranchLines branch/> })}
        {own.map(|place| view! { <OwnPlace place/> })}
        {unknown}
        {online}
    }
}

/// What staff wrote about a place, beside its branch.
#[component]
fn OwnPlace(place: Place) -> impl IntoView {
    let Place {
        room,
        name,
        street,
        postcode,
        city,
        ..
    } = place;
    let whose = name.as_ref().map(ToString::to_string).unwrap_or_default();
    let lines = [room, name].into_iter().flatten();
    let lines = lines.map(|text| view! { <p><Words text/></p> });
    view! { {lines.collect_view()} <AddressLines street postcode city whose/> }
}

#[component]
fn BranchLines(branch: Branch) -> impl IntoView {
    let page = Route::Branch(branch.id).href();
    let whose = branch.name.to_string();
    view! {
        <p><a href=page><Words text=branch.name/></a></p>
        <AddressLines street=branch.street postcode=branch.postcode city=branch.city whose/>
    }
}

#[component]
fn ForWhom(event: Arc<Event>) -> impl IntoView {
    let age = event.age.filter(|age| !age.is_all()).map(dutch::age);
    match (event.for_whom.clone(), age) {
        (None, None) => texts().event.all_welcome.into_any(),
        (None, Some(age)) => age.into_any(),
        (Some(whom), None) => view! { <Words text=whom/> }.into_any(),
        // Staff who name the age need not be repeated.
        (Some(whom), Some(age)) if whom.as_str().contains(&age) => {
            view! { <Words text=whom/> }.into_any()
        }
        (Some(whom), Some(age)) => view! { <Words text=whom/> " (" {age} ")" }.into_any(),
    }
}

/// Whether one can register, as plain values.
#[derive(Clone, PartialEq)]
struct Registering {
    /// `Meld je van tevoren aan`
    stands: String,
    /// `Aanmelden kan tot zondag 10 januari, 17.00 uur`
    closes: Option<String>,
    /// Whether the ways to register lead somewhere.
    is_open: bool,
}

impl Registering {
    fn new(event: &Event, occurrence: &Occurrence, now: NaiveDateTime) -> Self {
        let phrase = texts().phrase;
        let say = |moment: NaiveDateTime| dutch::span(moment, None, false, now.date());
        let own = event.registration.as_ref();
        let closes = own
            .and_then(|own| own.closes)
            .filter(|closes| now < *closes);
        let closes = closes.map(|closes| (phrase.registration_closes)(&say(closes)));
        let stands = describe::standing(event, occurrence, now);
        let (stands, closes, is_open) = match Standing::new(event, occurrence, now) {
            Standing::Over
            | Standing::Cancelled
            | Standing::Postponed
            | Standing::Full
            | Standing::Closed
            | Standing::WalkIn => (stands, None, false),
            Standing::OpensAt(moment) => ((phrase.registration_opens)(&say(moment)), closes, false),
            Standing::WaitingList
            | Standing::Few
            | Standing::Register
            | Standing::RegisterIfYouCan
            | Standing::Ask => (stands, closes, true),
        };
        Registering {
            stands,
            closes,
            is_open,
        }
    }
}

/// Whether one can register, and how: ways only where they lead somewhere.
#[component]
fn WaysIn(
    registering: Registering,
    own: Option<Registration>,
    library: Option<Arc<LibraryFile>>,
) -> impl IntoView {
    let Registering {
        stands,
        closes,
        is_open,
    } = registering;
    if closes.is_none() && !is_open {
        return stands.into_any();
    }
    let closes = closes.map(|closes| view! { <p>{closes}</p> });
    let ways = is_open.then(|| view! { <WaysToRegister own library/> });
    view! { <p>{stands}</p> {closes} {ways} }.into_any()
}

#[component]
fn WaysToRegister(
    own: Option<Registration>,
    /// Without a way of its own, the library's phone and mail are the way.
    library: Option<Arc<LibraryFile>>,
) -> impl IntoView {
    let (url, phone, email) = match own {
        Some(own) => (own.url, own.phone, own.email),
        None => (None, None, None),
    };
    let none = url.is_none() && phone.is_none() && email.is_none();
    let fallback = library.filter(|_| none);
    let phone = phone.or_else(|| fallback.as_ref()?.phone.clone());
    let email = email.or_else(|| fallback.as_ref()?.email.clone());
    let url = url.map(|url| {
        let label = texts().event.register_online;
        let href = url.as_str().to_owned();
        view! { <li><a href=href rel="external noopener">{label}</a></li> }
    });
    let phone = phone.map(|number| {
        view! { <li>{texts().site.phone} ": " <PhoneLink number/></li> }
    });
    let email = email.map(|address| {
        view! { <li>{texts().site.email} ": " <EmailLink address/></li> }
    });
    view! { <ul role="list" class="plain-list">{url} {phone} {email}</ul> }
}

/// In which language it is, and at which level; `None` when staff do not say.
fn language(event: &Event) -> Option<String> {
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
        (true, Some(level)) => Some(level),
        (false, None) => Some(dutch::list(&names)),
        (false, Some(level)) => Some([&dutch::list(&names), " (", &level, ")"].concat()),
    }
}
