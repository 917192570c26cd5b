//! The month of a branch on paper, to hang up: what there is to do, when the doors are open, how to
//! reach us.

use chrono::{NaiveDate, NaiveDateTime};
use leptos::prelude::*;

use crate::app::components::address::AddressLines;
use crate::app::components::brand_mark::BrandMark;
use crate::app::components::date_leaf::DateLeaf;
use crate::app::components::hours_table::HoursTable;
use crate::app::components::links::{EmailLink, PhoneLink};
use crate::app::components::words::{ExampleMark, Words};
use crate::app::describe;
use crate::app::route::{Route, Sheet};
use crate::app::sheets::Drawn;
use crate::app::store::Store;
use crate::app::texts::{sheets, texts};
use crate::content::{Branch, Event, Id, LibraryFile, SafeUrl, Text};
use crate::domain::agenda::{Agenda, listed_day};
use crate::domain::dutch;
use crate::domain::filter::{Day, Filter};
use crate::domain::month::Month;
use crate::domain::occurrence::Occurrence;
use crate::domain::standing::Standing;

/// `other` is the sheet of the other month. `None`: there is no such branch.
pub fn draw(store: Store, branch: &Id, month: Month, other: &Sheet) -> Option<Drawn> {
    let library = store.library.get();
    let library: &LibraryFile = library.value()?;
    let branch = library.branch(branch)?;
    // The year stands in it whatever year it is: paper may hang for long.
    let name = dutch::month(month.first, NaiveDate::MIN);
    let heading = [sheets::month().title, " ", &name].concat();
    let agenda = store.agenda.get();
    let now = store.now.get();
    let days = agenda.map(|agenda| planned_days(&agenda, library, branch, month, now));
    let title = [heading.as_str(), branch.name.as_str()];
    let view = view! {
        <Tools branch=branch.id.clone() other=other.clone()/>
        <main class="poster" id="inhoud">
            <Head branch=branch.name.clone() example=branch.example heading=heading.clone()/>
            {days.map(|days| view! { <Days days today=now.date()/> })}
        </main>
        <Foot branch=with_library(branch, library) site=library.website.clone() month/>
    };
    Some(Drawn::new(store, &title, view))
}

/// The branch; what it has no phone or mail of its own for goes to the library.
fn with_library(branch: &Branch, library: &LibraryFile) -> Branch {
    let mut branch = branch.clone();
    branch.phone = branch.phone.or_else(|| library.phone.clone());
    branch.email = branch.email.or_else(|| library.email.clone());
    branch
}

/// What is for the screen only.
#[component]
fn Tools(branch: Id, other: Sheet) -> impl IntoView {
    let text = sheets::month();
    let label = match other {
        Sheet::ThisMonth(_) => text.this_month,
        Sheet::NextMonth(_) | Sheet::Gallery => text.next_month,
    };
    view! {
        <header class="poster-tools screen-only">
            <p class="back"><a href=Route::Branch(branch).href()>{text.back}</a></p>
            <p class="actions">
                <button type="button" class="button button--primary" data-prints="">{text.print}</button>
                <a class="button" href=other.href()>{label}</a>
            </p>
        </header>
    }
}

#[component]
fn Head(branch: Text, example: bool, heading: String) -> impl IntoView {
    view! {
        <div class="poster__head">
            <div>
                <p class="poster__branch"><Words text=branch/> " " <ExampleMark example/></p>
                <h1>{heading}</h1>
                <p class="lead">{sheets::month().lead}</p>
            </div>
            <BrandMark/>
        </div>
    }
}

/// What there is to do on a day.
struct PlannedDay {
    day: NaiveDate,
    activities: Vec<Planned>,
}

/// An activity of a day, as plain values.
struct Planned {
    title: Text,
    takes_place: bool,
    /// When it begins, for machines and for people. `None` for what takes days.
    start: Option<(String, String)>,
    /// What stops one from coming, and what is not as planned. Each stands on a line of its own.
    marks: Vec<String>,
    facts: Vec<String>,
    example: bool,
}

/// The days of the month on which there is something to do.
fn planned_days(
    agenda: &Agenda,
    library: &LibraryFile,
    branch: &Branch,
    month: Month,
    now: NaiveDateTime,
) -> Vec<PlannedDay> {
    let filter = Filter {
        branch: Some(branch.id.clone()),
        from: Some(Day::On(month.first)),
        until: Some(Day::On(month.last)),
        ..Filter::default()
    };
    let mut days: Vec<PlannedDay> = Vec::new();
    for found in agenda.find(&filter, now) {
        let (event, occurrence) = agenda.get(found);
        let on = listed_day(occurrence, month.first);
        let planned = Planned::new(event, occurrence, library, &branch.id, now);
        match days.last_mut() {
            Some(last) if last.day == on => last.activities.push(planned),
            Some(_) | None => days.push(PlannedDay {
                day: on,
                activities: vec![planned],
            }),
        }
    }
    days
}

impl Planned {
    fn new(
        event: &Event,
        occurrence: &Occurrence,
        library: &LibraryFile,
        branch: &Id,
        now: NaiveDateTime,
    ) -> Self {
        let today = now.date();
        let standing = Standing::new(event, occurrence, now);
        // Whoever reads the poster stands in the branch that it left.
        let has_left = occurrence.has_left(event, branch);
        let is_long =
            occurrence.is_all_day(event) || occurrence.last_day() > occurrence.start.date();
        let start = || {
            let said = dutch::time(occurrence.start.time());
            (describe::machine_time(occurrence.start), said)
        };
        let facts = [
            until(event, occurrence, today),
            event.age.filter(|age| !age.is_all()).map(dutch::age),
            dutch::price(event.price.as_ref()),
            way_in(standing).filter(|_| !has_left).map(str::to_owned),
        ];
        let has_mark = way_in(standing).is_none();
        let mark = has_mark.then(|| describe::standing(event, occurrence, now));
        let warning = describe::call_first(event, occurrence, Some(library));
        let warning = warning.map(|number| describe::warning(number.as_ref()));
        let time_follows = occurrence
            .lacks_time()
            .then(|| dutch::capital(texts().standing.time_follows));
        let moved = describe::moved_to(event, occurrence, Some(library), now).filter(|_| has_left);
        let moves = match has_left {
            // Where it is now has been said.
            true => {
                let reason = occurrence.reason(event);
                reason
                    .map(|reason| dutch::capital(reason.as_str()))
                    .into_iter()
                    .collect()
            }
            false => describe::moves(event, occurrence, Some(library), today),
        };
        let moves = (!moves.is_empty()).then(|| moves.join(": "));
        Planned {
            title: event.title.clone(),
            takes_place: standing.takes_place() && !has_left,
            start: (!is_long).then(start),
            marks: [warning, time_follows, mark, moved, moves]
                .into_iter()
                .flatten()
                .collect(),
            facts: facts.into_iter().flatten().collect(),
            example: event.example,
        }
    }
}

#[component]
fn Days(days: Vec<PlannedDay>, today: NaiveDate) -> impl IntoView {
    if days.is_empty() {
        return view! { <p>{sheets::month().no_activities}</p> }.into_any();
    }
    let mut days = days;
    let all_examples = mark_examples(&mut days);
    let all_examples = all_examples.then(|| view! { <p>{sheets::month().all_examples}</p> });
    let days = days.into_iter();
    let days = days.map(|planned| view! { <DaySection planned today/> });
    view! {
        {all_examples}
        <div class="poster__days">{days.collect_view()}</div>
    }
    .into_any()
}

/// Says of each example that it is one; where all are, that is said once. Tells whether they are.
fn mark_examples(days: &mut [PlannedDay]) -> bool {
    let all = |day: &PlannedDay| day.activities.iter().all(|planned| planned.example);
    if days.iter().all(all) {
        return true;
    }
    let activities = days.iter_mut().flat_map(|day| &mut day.activities);
    for planned in activities.filter(|planned| planned.example) {
        planned.facts.push(texts().site.example.to_owned());
    }
    false
}

#[component]
fn DaySection(planned: PlannedDay, today: NaiveDate) -> impl IntoView {
    let PlannedDay { day, activities } = planned;
    let items = activities.into_iter();
    let items = items.map(|planned| view! { <Activity planned/> });
    view! {
        <section class="poster__day">
            <DateLeaf day/>
            <div>
                <h2 class="spoken-only">{dutch::date(day, today)}</h2>
                <ul class="poster__list">{items.collect_view()}</ul>
            </div>
        </section>
    }
}

#[component]
fn Activity(planned: Planned) -> impl IntoView {
    let start = planned.start.map(|(machine, said)| {
        view! { <time class="poster__time" datetime=machine>{said}</time> " " }
    });
    let text = planned.title;
    let title = match planned.takes_place {
        true => view! { <strong><Words text/></strong> }.into_any(),
        false => view! { <s><Words text/></s> }.into_any(),
    };
    let marks = planned.marks.into_iter();
    let marks = marks.map(|mark| view! { <p class="poster__mark">{mark}</p> });
    view! {
        <li>
            <p class="poster__what">{start} {title}</p>
            {marks.collect_view()}
            <p class="poster__facts">{planned.facts.join(" · ")}</p>
        </li>
    }
}

/// `tot 12.00 uur`, or `tot en met 20 december` for what takes days.
fn until(event: &Event, occurrence: &Occurrence, today: NaiveDate) -> Option<String> {
    let (first, last) = (occurrence.start.date(), occurrence.last_day());
    if last > first {
        return Some((texts().phrase.until_day)(&dutch::day(last, today)));
    }
    let end = occurrence
        .end
        .filter(|end| !occurrence.is_all_day(event) && *end > occurrence.start)?;
    Some([sheets::month().until, " ", &dutch::hours(end.time(), None)].concat())
}

/// What one has to do to come, where one can: short, because it stands with everything.
fn way_in(standing: Standing) -> Option<&'static str> {
    let text = sheets::month();
    match standing {
        Standing::WalkIn => Some(text.walk_in),
        Standing::Register => Some(text.register),
        Standing::RegisterIfYouCan => Some(text.register_if_you_can),
        Standing::Over
        | Standing::Cancelled
        | Standing::Postponed
        | Standing::Full
        | Standing::WaitingList
        | Standing::OpensAt(_)
        | Standing::Closed
        | Standing::Few
        | Standing::Ask => None,
    }
}

#[component]
fn Foot(branch: Branch, site: Option<SafeUrl>, month: Month) -> impl IntoView {
    let text = sheets::month();
    let site = site.map(|site| {
        let shown = site
            .as_str()
            .trim_start_matches("https://")
            .trim_end_matches('/');
        view! { <p>{text.changes} " " <strong>{shown.to_owned()}</strong> "."</p> }
    });
    let (phone, email) = (texts().site.phone, texts().site.email);
    let phone = branch
        .phone
        .map(|number| view! { <p>{phone} ": " <PhoneLink number/></p> });
    let email = branch
        .email
        .map(|address| view! { <p>{email} ": " <EmailLink address/></p> });
    view! {
        <footer class="poster__foot">
            <section>
                <h2>{text.open}</h2>
                <HoursTable hours=branch.hours today=month.first/>
            </section>
            <section>
                <h2>{text.contact}</h2>
                <AddressLines street=branch.street postcode=branch.postcode city=branch.city whose=""/>
                {phone}
                {email}
                {site}
            </section>
        </footer>
    }
}
