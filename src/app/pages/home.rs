//! The front page: what there is today and soon, and the quickest way to everything else.

use std::borrow::Cow;

use leptos::prelude::*;

use crate::app::components::branch_choice::BranchChoice;
use crate::app::components::drawing::{Drawing, book_street};
use crate::app::components::entrance::entrance;
use crate::app::components::field::SelectOption;
use crate::app::components::load_state::{LoadFailed, Loading};
use crate::app::components::occurrence_card::Card;
use crate::app::components::occurrence_list::OccurrenceList;
use crate::app::pages::use_title;
use crate::app::published::published;
use crate::app::route::{self, Route};
use crate::app::store::{Store, use_store};
use crate::app::texts::texts;
use crate::content::GroupId;
use crate::domain::dutch;
use crate::domain::filter::{AgeWish, Day, Filter};
use crate::domain::occurrence::Occurrence;

/// How many activities of the coming days stand on the front page.
const SOON: usize = 6;

#[component]
pub fn HomePage() -> impl IntoView {
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

    view! {
        <div class="hero">
            <div class="hero__words">
                <h1 tabindex="-1">{text.title}</h1>
                <p class="lead">{text.lead}</p>
            </div>
            {book_street()}
        </div>
        {quick_entrances()}
        {move || activities(store)}
        <BranchChoice branches chosen=store.my_branch on_choose=choose/>
    }
}

/// What there is today and in the coming days, in the visitor's own branch when there is one.
fn activities(store: Store) -> AnyView {
    let text = &texts().home;
    let Some(agenda) = store.agenda.get() else {
        let retry = Callback::new(move |()| store.events.retry());
        return match store.events.get().has_failed() {
            true => view! { <LoadFailed on_retry=retry/> }.into_any(),
            false => Loading().into_any(),
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
        true => view! { <p class="quiet">{nothing}</p> }.into_any(),
        false => view! { <OccurrenceList cards=today/> }.into_any(),
    };
    let here = branch_name
        .as_ref()
        .map(|name| view! { " " <span class="quiet">{name.clone()}</span> });
    let in_branch = branch_name.map(|name| {
        let label = (texts().phrase.all_in)(&name);
        view! { <a class="button" href=route::agenda(&filter)>{label}</a> }
    });
    view! {
        <section aria-labelledby="vandaag">
            <h2 id="vandaag">{today_title} {here}</h2>
            {today}
        </section>
        <section aria-labelledby="binnenkort">
            <h2 id="binnenkort">{text.this_week}</h2>
            <OccurrenceList cards=soon/>
            <p class="actions">
                <a class="button button--primary" href=Route::Agenda.href()>{text.all_activities}</a>
                {in_branch}
            </p>
        </section>
    }
    .into_any()
}

/// The ways in: by time, by age, and to help.
fn quick_entrances() -> AnyView {
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
    let time = |(href, label): (String, &'static str)| view! { <li><a class="button" href=href>{label}</a></li> };
    let way_in = |(href, sign, label, hint)| entrance(href, sign, label, hint);
    view! {
        <nav class="entrances" aria-label=text.entrances>
            <h2 class="entrances__title">{text.when}</h2>
            <ul class="entrances__times">{times.map(time).collect_view()}</ul>
            <h2 class="entrances__title">{text.ages}</h2>
            <ul class="entrances__list">{ages.map(way_in).collect_view()}</ul>
            <h2 class="entrances__title">{text.help_title}</h2>
            <ul class="entrances__list">{helps.map(way_in).collect_view()}</ul>
        </nav>
    }
    .into_any()
}
