//! A branch and its hours: <https://schema.org/Library>.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, NaiveTime};
use serde::Serialize;
use serde_with::skip_serializing_none;

use super::place::{Address, GeoCoordinates};
use crate::app::route::Route;
use crate::app::texts::texts;
use crate::content::{Branch, HoursKind, LibraryFile, Weekday};
use crate::domain::dutch;
use crate::domain::opening_hours::{self, DayTimes, Times};
use crate::tool::publish::base_url::BaseUrl;

/// How many days ahead other hours are told: as far as the agenda goes.
const DAYS_AHEAD: u64 = 366;

#[skip_serializing_none]
#[derive(Serialize)]
#[serde(tag = "@type", rename = "Library", rename_all = "camelCase")]
pub struct LibraryData<'c> {
    name: &'c str,
    url: Option<String>,
    telephone: Option<&'c str>,
    email: Option<&'c str>,
    address: Option<Address<'c>>,
    geo: Option<GeoCoordinates>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    opening_hours_specification: Vec<HoursData>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    special_opening_hours_specification: Vec<HoursData>,
    parent_organization: Option<Organization<'c>>,
}

#[derive(Serialize)]
#[serde(tag = "@type")]
struct Organization<'c> {
    name: &'c str,
}

/// A span of time, on days of the week or on dates. One that ends before it begins ends on the next day.
#[skip_serializing_none]
#[derive(Serialize)]
#[serde(
    tag = "@type",
    rename = "OpeningHoursSpecification",
    rename_all = "camelCase"
)]
struct HoursData {
    /// With or without staff, in the words of the app.
    name: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    day_of_week: Vec<&'static str>,
    opens: String,
    closes: String,
    valid_from: Option<String>,
    valid_through: Option<String>,
}

impl<'c> LibraryData<'c> {
    /// The branch with what is different from `today` on.
    pub fn new(
        branch: &'c Branch,
        library: Option<&'c LibraryFile>,
        today: NaiveDate,
        base: Option<&BaseUrl>,
    ) -> Self {
        let phone = branch.phone.as_ref();
        let phone = phone.or_else(|| library?.phone.as_ref());
        let email = branch.email.as_ref();
        let email = email.or_else(|| library?.email.as_ref());
        let name = library.and_then(|library| library.name.as_ref());
        LibraryData {
            name: branch.name.as_str(),
            url: base.map(|base| base.join(&Route::Branch(branch.id.clone()).href())),
            telephone: phone.map(|phone| phone.as_str()),
            email: email.map(|email| email.as_str()),
            address: Address::of_branch(branch),
            geo: branch.location.as_ref().map(GeoCoordinates::new),
            opening_hours_specification: regular(branch),
            special_opening_hours_specification: special(branch, today),
            parent_organization: name.map(|name| Organization {
                name: name.as_str(),
            }),
        }
    }
}

/// The spans of a day, each with its kind.
fn spans(day: &DayTimes) -> Vec<(HoursKind, Times)> {
    let of =
        |kind, times: &[Times]| -> Vec<_> { times.iter().map(|times| (kind, *times)).collect() };
    [
        of(HoursKind::Staffed, &day.staffed),
        of(HoursKind::SelfService, &day.self_service),
    ]
    .concat()
}

/// The regular week: days with the same span together.
fn regular(branch: &Branch) -> Vec<HoursData> {
    let mut days: BTreeMap<(HoursKind, NaiveTime, NaiveTime), Vec<&'static str>> = BTreeMap::new();
    for (weekday, day) in opening_hours::week(&branch.hours) {
        for (kind, times) in spans(&day) {
            let same = days.entry((kind, times.from, times.until)).or_default();
            same.push(day_of_week(weekday));
        }
    }
    let days = days.into_iter();
    days.map(|((kind, from, until), day_of_week)| HoursData {
        day_of_week,
        ..HoursData::new(label(kind), from, until)
    })
    .collect()
}

/// Days on which it is different: those that follow each other and are the same together.
fn special(branch: &Branch, today: NaiveDate) -> Vec<HoursData> {
    let exceptions = &branch.exceptions;
    let known = opening_hours::upcoming_exceptions(exceptions, today, DAYS_AHEAD);
    let dates = today.iter_days().take(1 + DAYS_AHEAD as usize);
    let is_different = |date: &NaiveDate| {
        known
            .iter()
            .any(|one| one.from <= *date && *date <= one.last())
    };
    let mut runs: Vec<(NaiveDate, NaiveDate, DayTimes)> = Vec::new();
    for date in dates.filter(is_different) {
        let day = opening_hours::day(&branch.hours, exceptions, date);
        match runs.last_mut() {
            Some((_, last, same)) if *last + Days::new(1) == date && *same == day => *last = date,
            Some(_) | None => runs.push((date, date, day)),
        }
    }
    runs.iter().flat_map(run).collect()
}

/// What is so from the first to the last date. From midnight to midnight is closed (Google, "Local business").
fn run((first, last, day): &(NaiveDate, NaiveDate, DayTimes)) -> Vec<HoursData> {
    let mut told: Vec<HoursData> = match day.is_closed() {
        true => vec![HoursData::new(
            &dutch::capital(texts().hours.closed),
            NaiveTime::MIN,
            NaiveTime::MIN,
        )],
        false => spans(day)
            .into_iter()
            .map(|(kind, times)| HoursData::new(label(kind), times.from, times.until))
            .collect(),
    };
    for hours in &mut told {
        hours.valid_from = Some(first.to_string());
        hours.valid_through = Some(last.to_string());
    }
    told
}

impl HoursData {
    fn new(name: &str, opens: NaiveTime, closes: NaiveTime) -> Self {
        let clock = |time: NaiveTime| time.format("%H:%M").to_string();
        HoursData {
            name: name.to_owned(),
            day_of_week: Vec::new(),
            opens: clock(opens),
            closes: clock(closes),
            valid_from: None,
            valid_through: None,
        }
    }
}

fn label(kind: HoursKind) -> &'static str {
    match kind {
        HoursKind::Staffed => texts().hours.staffed,
        HoursKind::SelfService => texts().hours.self_service,
    }
}

fn day_of_week(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "https://schema.org/Monday",
        Weekday::Tuesday => "https://schema.org/Tuesday",
        Weekday::Wednesday => "https://schema.org/Wednesday",
        Weekday::Thursday => "https://schema.org/Thursday",
        Weekday::Friday => "https://schema.org/Friday",
        Weekday::Saturday => "https://schema.org/Saturday",
        Weekday::Sunday => "https://schema.org/Sunday",
    }
}
