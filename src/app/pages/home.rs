//! The front page: what there is today and soon, and the quickest way to everything else.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::app::components::branch_choice::BranchChoice;
use crate::app::components::drawing::{Drawing, book_street};
use crate::app::components::entrance::entrance;
use crate::app::components::field::SelectOption;
use crate::app::components::words::words;
use crate::app::html::{Node, html};
use crate::app::pages::loaded::{no_agenda, without_library};
use crate::app::pages::{coming, use_title};
use crate::app::published::published;
use crate::app::route::{self, Route};
use crate::app::signals::{Callback, Signal};
use crate::app::store::{Store, use_store};
use crate::app::texts::texts;
use crate::content::GroupId;
use crate::domain::dutch;
use crate::domain::filter::{AgeWish, Day, Filter};

/// How many activities of today stand on the front page: on an old phone more would take long.
const TODAY: usize = 6;
/// How many of the days after it.
const SOON: usize = 4;

pub fn home_page() -> Node {
    let store = use_store();
    let text = texts().home;
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

/// What there is today, in the rest of this week, or else soon; in the visitor's own branch when there is
/// one.
fn activities(store: Store) -> Node {
    let text = texts().home;
    let Some(agenda) = store.agenda.get() else {
        return no_agenda(store);
    };
    let (now, today) = (store.now.get(), store.today.get());
    let sunday = Day::Sunday.date(today);
    let library = store.library.get();
    let library = library.value().map(|library| &**library);
    let all = Filter {
        branch: store.my_branch.get(),
        ..Filter::default()
    };
    let found = agenda.find(&all, now);
    let until =
        |day: NaiveDate| found.partition_point(|found| agenda.get(*found).1.start.date() <= day);
    let (of_today, of_week) = (until(today), until(sunday));
    let card_list = |from: usize, until: usize, most: usize, none| {
        let shown = found[from..until].iter().take(most).copied();
        coming::cards(store, &agenda, library, shown.collect(), none)
    };

    // A published page is read on other days too: it says which days it means.
    let made = published().is_some();
    let (today_title, week_title, nothing) = match made {
        true => (
            dutch::capital(&dutch::date(today, today)).into(),
            (texts().phrase.until_day)(&dutch::date(sunday, today)).into(),
            texts().published.nothing_that_day,
        ),
        false => (
            Cow::Borrowed(text.today),
            Cow::Borrowed(text.this_week),
            text.nothing_today,
        ),
    };
    let all_until = |count: usize, until: Day, of: &str| {
        let last = until.date(today);
        let (from, until, of) = match made {
            true => (
                Day::On(today),
                Day::On(last),
                dutch::days(today, last, today),
            ),
            false => (Day::Today, until, of.to_owned()),
        };
        let href = route::agenda(&Filter {
            from: Some(from),
            until: Some(until),
            ..all.clone()
        });
        let label = (texts().phrase.all_of)(count, &of);
        html! { p(class="actions") { a(class="button", href=href) { (label) } } }
    };
    let more_today = (of_today > TODAY).then(|| all_until(of_today, Day::Today, text.of_today));
    let (later_title, later) = match of_week > of_today {
        true => (week_title, card_list(of_today, of_week, SOON, "")),
        false => (
            Cow::Borrowed(text.soon),
            card_list(of_week, found.len(), SOON, text.nothing_soon),
        ),
    };
    let is_cut = of_week > of_today + SOON;
    let more_week = is_cut.then(|| all_until(of_week, Day::Sunday, text.of_week));

    let branch = all.branch.as_ref().and_then(|id| library?.branch(id));
    let here = branch.map(|branch| html! { " " span(class="quiet") { (words(&branch.name)) } });
    let in_branch = branch.map(|branch| {
        let label = (texts().phrase.all_in)(branch.name.as_str());
        html! { a(class="button", href=route::agenda(&all)) { (label) } }
    });
    html! {
        (without_library(store))
        section(aria-labelledby="vandaag") {
            h2(id="vandaag") { (today_title) (here) }
            (card_list(0, of_today, TODAY, nothing))
            (more_today)
        }
        section(aria-labelledby="daarna") {
            h2(id="daarna") { (later_title) }
            (later)
            (more_week)
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
    let text = texts().home;
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
