//! The front page: what there is today and soon, and the quickest way to everything else.

use std::borrow::Cow;

use crate::app::components::branch_choice::BranchChoice;
use crate::app::components::drawing::{Drawing, book_street};
use crate::app::components::entrance::entrance;
use crate::app::components::field::SelectOption;
use crate::app::components::load_state::{load_failed, loading};
use crate::app::components::occurrence_card::Card;
use crate::app::components::occurrence_list::occurrence_list;
use crate::app::html::{Node, html};
use crate::app::pages::use_title;
use crate::app::published::published;
use crate::app::route::{self, Route};
use crate::app::signals::{Callback, Signal};
use crate::app::store::{Store, use_store};
use crate::app::texts::texts;
use crate::content::GroupId;
use crate::domain::dutch;
use crate::domain::filter::{AgeWish, Day, Filter};
use crate::domain::occurrence::Occurrence;

/// How many activities of the coming days stand on the front page.
const SOON: usize = 6;

pub fn home_page() -> Node {
    let store = use_store();
    let text = &texts().home;
    use_title(|| vec![texts().home.title.into()]);

    let branches = Signal::derive(move || {
        let library = store.library.get();
        let branches = library
            .value()
            .into_iter()
            .flat_map(|library| &library.branches);
        branches
            .map(|branch| SelectOption::new(branch.id.as_str(), branch.name.as_str()))
            .collect()
    });
    let choose = Callback::new(move |branch| store.choose_branch(branch));

    html! {
        div(class="hero") {
            div(class="hero__words") {
                h1(tabindex="-1") { (text.title) }
                p(class="lead") { (text.lead) }
            }
            (book_street())
        }
        (quick_entrances())
        (move || activities(store))
        (BranchChoice {
                branches,
                chosen: store.my_branch.into(),
                on_choose: choose,
            })
    }
}

/// What there is today and in the coming days, in the visitor's own branch when there is one.
fn activities(store: Store) -> Node {
    let text = &texts().home;
    let Some(agenda) = store.agenda.get() else {
        let retry = Callback::new(move |()| store.events.retry());
        return match store.events.get().has_failed() {
            true => load_failed(retry),
            false => loading(),
        };
    };
    let now = store.now.get();
    let library = store.library.get();
    let library = library.value().map(|library| &**library);
    let branch = store.my_branch.get();
    let branch_name = branch
        .as_ref()
        .and_then(|id| library?.branch(id))
        .map(|b| b.name.to_string());

    let filter = Filter {
        branch,
        ..Filter::default()
    };
    let found = agenda.find(&filter, now);
    let is_today = |occurrence: &Occurrence| occurrence.start.date() <= now.date();
    let (today, soon): (Vec<_>, Vec<_>) = found
        .into_iter()
        .map(|found| agenda.get(found))
        .partition(|(_, occurrence)| is_today(occurrence));
    let card = |(event, occurrence)| Card::of(event, occurrence, library, now);
    let today: Vec<Card> = today.into_iter().map(card).collect();
    let soon: Vec<Card> = soon.into_iter().take(SOON).map(card).collect();

    // A published page is read on other days too: it says which day it means.
    let (today_title, nothing) = match published() {
        Some(made) => (
            dutch::capital(&dutch::date(made.date(), made.date())).into(),
            texts().published.nothing_that_day,
        ),
        None => (Cow::Borrowed(text.today), text.nothing_today),
    };
    let today = match today.is_empty() {
        true => html! { p(class="quiet") { (nothing) } },
        false => occurrence_list(today, Default::default()),
    };
    let here = branch_name
        .as_ref()
        .map(|name| html! { " " span(class="quiet") { (name.clone()) } });
    let in_branch = branch_name.map(|name| {
        let label = (texts().phrase.all_in)(&name);
        html! { a(class="button", href=route::agenda(&filter)) { (label) } }
    });
    html! {
        section(aria-labelledby="vandaag") { h2(id="vandaag") { (today_title) (here) } (today) }
        section(aria-labelledby="binnenkort") {
            h2(id="binnenkort") { (text.this_week) }
            (occurrence_list(soon, Default::default()))
            p(class="actions") {
                a(class="button button--primary", href=Route::Agenda.href()) {
                    (text.all_activities)
                }
                (in_branch)
            }
        }
    }
}

/// The ways in: by time, by age, and to help.
fn quick_entrances() -> Node {
    let text = &texts().home;
    let between = |from, until| {
        route::agenda(&Filter {
            from: Some(from),
            until: Some(until),
            ..Filter::default()
        })
    };
    let times = [
        (between(Day::Today, Day::Today), text.today_link),
        (between(Day::Today, Day::Sunday), text.week_link),
        (between(Day::Saturday, Day::Sunday), text.weekend_link),
    ];
    let for_group = |group| {
        route::agenda(&Filter {
            age: Some(AgeWish::Group(group)),
            ..Filter::default()
        })
    };
    let ages = [
        (
            for_group(GroupId::Baby),
            Drawing::Baby,
            text.baby,
            text.baby_hint,
        ),
        (
            for_group(GroupId::Young),
            Drawing::Youth,
            text.young,
            text.young_hint,
        ),
        (
            for_group(GroupId::Adults),
            Drawing::Adults,
            text.adults,
            text.adults_hint,
        ),
    ];
    let helps = [
        (Route::Help.href(), Drawing::Help, text.help, text.help_hint),
        (
            Route::BoekStart.href(),
            Drawing::Suitcase,
            text.boekstart,
            text.boekstart_hint,
        ),
        (
            Route::Feedback.href(),
            Drawing::Speech,
            text.feedback,
            text.feedback_hint,
        ),
    ];
    let time = |(href, label): (String, &'static str)| {
        html! {
            li { a(class="button", href=href) { (label) } }
        }
    };
    let way_in = |(href, sign, label, hint)| entrance(href, sign, label, hint);
    html! {
        nav(class="entrances", aria-label=text.entrances) {
            h2(class="entrances__title") { (text.when) }
            ul(class="entrances__times") { (times.map(time)) }
            h2(class="entrances__title") { (text.ages) }
            ul(class="entrances__list") { (ages.map(way_in)) }
            h2(class="entrances__title") { (text.help_title) }
            ul(class="entrances__list") { (helps.map(way_in)) }
        }
    }
}
