//! The month of a branch on paper, to hang up: what there is to do, when the doors are open, how to
//! reach us.

use chrono::NaiveDate;

use crate::app::components::address::address_lines;
use crate::app::components::brand_mark::brand_mark;
use crate::app::components::date_leaf::date_leaf;
use crate::app::components::hours_table::hours_table;
use crate::app::components::links::{email, phone};
use crate::app::components::words::{example_mark, words};
use crate::app::describe;
use crate::app::html::{IntoNode, Node, html};
use crate::app::route::{Route, Sheet};
use crate::app::sheets::Drawn;
use crate::app::store::Store;
use crate::app::texts::{sheets, texts};
use crate::content::{Branch, Event, Id, LibraryFile};
use crate::domain::agenda::{Agenda, listed_day};
use crate::domain::dutch;
use crate::domain::filter::{Day, Filter};
use crate::domain::month::Month;
use crate::domain::occurrence::Occurrence;
use crate::domain::standing::Standing;

/// An activity of a day.
type Planned<'a> = (&'a Event, &'a Occurrence);

/// `other` is the sheet of the other month. `None`: there is no such branch.
pub fn draw(store: Store, branch: &Id, month: Month, other: &Sheet) -> Option<Drawn> {
    let library = store.library.get();
    let library: &LibraryFile = library.value()?;
    let branch = library.branch(branch)?;
    let text = sheets::month();
    // The year stands in it whatever year it is: paper may hang for long.
    let name = dutch::month(month.first, NaiveDate::MIN);
    let heading = [text.title, " ", &name].concat();
    let agenda = store.agenda.get();
    let days = agenda
        .as_deref()
        .map(|agenda| days(store, agenda, branch, month));
    let view = html! {
        (tools(branch, other))
        main(class="poster", id="inhoud") {
            div(class="poster__head") {
                div {
                    p(class="poster__branch") {
                        (words(&branch.name)) " " (example_mark(branch.example))
                    }
                    h1 { (heading.clone()) }
                    p(class="lead") { (text.lead) }
                }
                (brand_mark())
            }
            (days)
        }
        (foot(library, branch, month))
    };
    let title = [heading.as_str(), branch.name.as_str()];
    Some(Drawn::new(store, &title, view.into_node()))
}

/// What is for the screen only.
fn tools(branch: &Branch, other: &Sheet) -> Node {
    let text = sheets::month();
    let label = match other {
        Sheet::ThisMonth(_) => text.this_month,
        Sheet::NextMonth(_) | Sheet::Gallery => text.next_month,
    };
    let back = Route::Branch(branch.id.clone()).href();
    html! {
        header(class="poster-tools screen-only") {
            p(class="back") { a(href=back) { (text.back) } }
            p(class="actions") {
                button(type="button", class="button button--primary", data-prints="") {
                    (text.print)
                }
                a(class="button", href=other.href()) { (label) }
            }
        }
    }
}

fn days(store: Store, agenda: &Agenda, branch: &Branch, month: Month) -> Node {
    let filter = Filter {
        branch: Some(branch.id.clone()),
        from: Some(Day::On(month.first)),
        until: Some(Day::On(month.last)),
        ..Filter::default()
    };
    let mut days: Vec<(NaiveDate, Vec<Planned>)> = Vec::new();
    for found in agenda.find(&filter, store.now.get()) {
        let planned = agenda.get(found);
        let on = listed_day(planned.1, month.first);
        match days.last_mut() {
            Some((day, list)) if *day == on => list.push(planned),
            Some(_) | None => days.push((on, vec![planned])),
        }
    }
    if days.is_empty() {
        return html! { p { (sheets::month().no_activities) } };
    }
    let days: Vec<Node> = days
        .iter()
        .map(|(on, list)| day(store, *on, list))
        .collect();
    html! { div(class="poster__days") { (days) } }
}

fn day(store: Store, day: NaiveDate, list: &[Planned]) -> Node {
    let items: Vec<Node> = list
        .iter()
        .map(|(event, occurrence)| item(store, event, occurrence))
        .collect();
    let today = store.today.get();
    html! {
        section(class="poster__day") {
            (date_leaf(day))
            div {
                h2(class="spoken-only") { (dutch::date(day, today)) }
                ul(class="poster__list") { (items) }
            }
        }
    }
}

fn item(store: Store, event: &Event, occurrence: &Occurrence) -> Node {
    let (now, today) = (store.now.get(), store.today.get());
    let library = store.library.get();
    let library = library.value().map(|library| &**library);
    let standing = Standing::of(event, occurrence, now);
    let is_long = event.all_day || occurrence.last_day() > occurrence.start.date();
    let from = (!is_long).then(|| {
        let machine = describe::machine_time(occurrence.start);
        let said = dutch::time(occurrence.start.time());
        html! { time(class="poster__time", datetime=machine) { (said) } " " }
    });
    let facts = [
        until(event, occurrence, today),
        event.age.filter(|age| !age.is_all()).map(dutch::age),
        dutch::price(event.price.as_ref()),
        way_in(standing).map(str::to_owned),
        event.example.then(|| texts().site.example.to_owned()),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    // What stops one from coming stands on a line of its own; so does what is not as planned.
    let marked = way_in(standing).is_none();
    let marks = marked.then(|| describe::standing(event, occurrence, now));
    let moves = describe::moves(event, occurrence, library, today);
    let moves = (!moves.is_empty()).then(|| moves.join(": "));
    let marks = marks.into_iter().chain(moves);
    let marks = marks.map(|mark| html! { p(class="poster__mark") { (mark) } });
    let title = match standing.takes_place() {
        true => html! { strong { (words(&event.title)) } },
        false => html! { s { (words(&event.title)) } },
    };
    html! {
        li {
            p(class="poster__what") { (from) (title) }
            (marks.collect::<Vec<Node>>())
            p(class="poster__facts") { (facts.join(" · ")) }
        }
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
        .filter(|end| !event.all_day && *end > occurrence.start)?;
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

fn foot(library: &LibraryFile, branch: &Branch, month: Month) -> Node {
    let text = sheets::month();
    let number = branch.phone.as_ref().or(library.phone.as_ref());
    let address = branch.email.as_ref().or(library.email.as_ref());
    let site = library.website.as_ref().map(|site| {
        let shown = site
            .as_str()
            .trim_start_matches("https://")
            .trim_end_matches('/');
        html! { p { (text.changes) " " strong { (shown.to_owned()) } "." } }
    });
    html! {
        footer(class="poster__foot") {
            section { h2 { (text.open) } (hours_table(&branch.hours, month.first)) }
            section {
                h2 { (text.contact) }
                (address_lines(&branch.street, &branch.postcode, &branch.city))
                (number.map(|number| html! { p { (texts().site.phone) ": " (phone(number)) } }))
                (address.map(|address| html! { p { (texts().site.email) ": " (email(address)) } }))
                (site)
            }
        }
    }
}
