//! One time of an activity as schema.org knows it: <https://schema.org/Event>.

use serde::Serialize;
use serde_with::skip_serializing_none;

use super::offer::Offer;
use super::place::{Address, Place, VirtualLocation};
use crate::app::route::Route;
use crate::content::{Age, Event, LibraryFile, Status, Text};
use crate::domain::instant;
use crate::domain::occurrence::Occurrence;
use crate::tool::publish::base_url::BaseUrl;

#[skip_serializing_none]
#[derive(Serialize)]
#[serde(tag = "@type", rename = "Event", rename_all = "camelCase")]
pub struct EventData<'c> {
    name: &'c str,
    description: Option<String>,
    url: Option<String>,
    image: Option<String>,
    event_status: &'static str,
    start_date: String,
    end_date: Option<String>,
    previous_start_date: Option<String>,
    event_attendance_mode: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    location: Vec<Location<'c>>,
    offers: Option<Offer>,
    is_accessible_for_free: Option<bool>,
    audience: Option<Audience<'c>>,
    organizer: Option<Organization<'c>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    in_language: Vec<&'c str>,
    super_event: Option<Series<'c>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Location<'c> {
    Place(Box<Place<'c>>),
    Virtual(VirtualLocation<'c>),
}

#[skip_serializing_none]
#[derive(Serialize)]
#[serde(tag = "@type", rename = "PeopleAudience", rename_all = "camelCase")]
struct Audience<'c> {
    audience_type: Option<&'c str>,
    suggested_min_age: Option<f64>,
    suggested_max_age: Option<f64>,
}

#[skip_serializing_none]
#[derive(Serialize)]
#[serde(tag = "@type", rename = "Organization")]
struct Organization<'c> {
    name: &'c str,
    url: Option<&'c str>,
}

/// What the times of one activity have in common.
#[skip_serializing_none]
#[derive(Serialize)]
#[serde(tag = "@type", rename = "EventSeries")]
struct Series<'c> {
    name: &'c str,
    url: Option<String>,
}

impl<'c> EventData<'c> {
    pub fn new(
        event: &'c Event,
        occurrence: &Occurrence,
        library: Option<&'c LibraryFile>,
        base: Option<&BaseUrl>,
    ) -> Self {
        let whole = |route: Route| base.map(|base| base.join(&route.href()));
        let url = whole(Route::Occurrence(event.id.clone(), occurrence.date));
        let said: Vec<&str> = event
            .summary
            .iter()
            .chain(&event.description)
            .map(Text::as_str)
            .collect();
        let location = locations(event, occurrence, library, base);
        let picture = event.image.as_ref();
        EventData {
            name: event.title.as_str(),
            description: (!said.is_empty()).then(|| said.join(" ")),
            image: picture.and_then(|picture| Some(base?.join(picture.src.as_str()))),
            event_status: status(event, occurrence),
            start_date: start(event, occurrence),
            end_date: end(event, occurrence),
            previous_start_date: previous_start(event, occurrence),
            event_attendance_mode: attendance(&location),
            location,
            offers: Offer::new(event, occurrence, url.as_deref()),
            url,
            is_accessible_for_free: is_free(event),
            audience: audience(event),
            organizer: library.and_then(organization),
            in_language: event.languages.iter().map(Text::as_str).collect(),
            super_event: event.is_series().then(|| Series {
                name: event.title.as_str(),
                url: whole(Route::Event(event.id.clone())),
            }),
        }
    }
}

/// `https://schema.org/EventStatusType`. That an activity moved online is not told: the content has no way to say
/// where it was before.
fn status(event: &Event, occurrence: &Occurrence) -> &'static str {
    match occurrence.status(event) {
        Status::Cancelled => "https://schema.org/EventCancelled",
        Status::Postponed => "https://schema.org/EventPostponed",
        // Another place alone is no other time.
        Status::Moved | Status::Scheduled => match occurrence.planned_otherwise(event) {
            Some(_) => "https://schema.org/EventRescheduled",
            None => "https://schema.org/EventScheduled",
        },
    }
}

fn start(event: &Event, occurrence: &Occurrence) -> String {
    match occurrence.is_all_day(event) {
        true => occurrence.start.date().to_string(),
        false => instant::text(occurrence.start),
    }
}

fn end(event: &Event, occurrence: &Occurrence) -> Option<String> {
    let end = occurrence.end?;
    if occurrence.is_all_day(event) {
        return Some(occurrence.last_day().to_string());
    }
    // In the hour that is skipped an end may come before its beginning.
    let runs_forward = instant::of(end) > instant::of(occurrence.start);
    runs_forward.then(|| instant::text(end))
}

fn previous_start(event: &Event, occurrence: &Occurrence) -> Option<String> {
    let planned = occurrence.planned_otherwise(event)?;
    // What is cancelled has no new time.
    let is_moved = matches!(occurrence.status(event), Status::Scheduled | Status::Moved);
    is_moved.then(|| match event.all_day {
        true => planned.date().to_string(),
        false => instant::text(planned),
    })
}

fn locations<'c>(
    event: &'c Event,
    occurrence: &Occurrence,
    library: Option<&'c LibraryFile>,
    base: Option<&BaseUrl>,
) -> Vec<Location<'c>> {
    // A change of the branch leaves the rest of the planned place behind.
    let branch = occurrence
        .branch(event)
        .and_then(|id| library?.branch(id))
        .map(|branch| Place::of_branch(branch, base));
    let own = || {
        let place = event.place.as_ref()?;
        let address = Address::new(
            place.street.as_ref(),
            place.postcode.as_ref(),
            place.city.as_ref(),
        );
        let name = place.name.as_ref().or(place.city.as_ref())?;
        Some(Place::elsewhere(name, address))
    };
    let place = branch.or_else(own).map(Box::new).map(Location::Place);
    let online = event.online.as_ref();
    let online = online.map(|url| Location::Virtual(VirtualLocation::new(url.as_str())));
    place.into_iter().chain(online).collect()
}

/// `https://schema.org/EventAttendanceModeEnumeration`.
fn attendance(locations: &[Location]) -> Option<&'static str> {
    let is_online = |location: &Location| match location {
        Location::Virtual(_) => true,
        Location::Place(_) => false,
    };
    let online = locations.iter().any(is_online);
    let offline = locations.iter().any(|location| !is_online(location));
    match (offline, online) {
        (true, true) => Some("https://schema.org/MixedEventAttendanceMode"),
        (true, false) => Some("https://schema.org/OfflineEventAttendanceMode"),
        (false, true) => Some("https://schema.org/OnlineEventAttendanceMode"),
        (false, false) => None,
    }
}

/// `None` where a price is there that nobody can read.
fn is_free(event: &Event) -> Option<bool> {
    match &event.price {
        None => Some(true),
        Some(price) => price.amount.map(|_| price.is_free()),
    }
}

fn audience(event: &Event) -> Option<Audience<'_>> {
    let years = |months: u16| f64::from(months) / 12.0;
    let age = event.age.filter(|age| !age.is_all()).unwrap_or(Age {
        from: None,
        to: None,
    });
    let audience = Audience {
        audience_type: event.for_whom.as_ref().map(Text::as_str),
        suggested_min_age: age.from.map(years),
        suggested_max_age: age.to.map(years),
    };
    let says_something = audience.audience_type.is_some() || age.from.is_some() || age.to.is_some();
    says_something.then_some(audience)
}

fn organization(library: &LibraryFile) -> Option<Organization<'_>> {
    Some(Organization {
        name: library.name.as_ref()?.as_str(),
        url: library.website.as_ref().map(|url| url.as_str()),
    })
}
