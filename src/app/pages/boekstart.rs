//! BoekStart: how to get the suitcase with books, and where to read together with a baby or toddler.

use std::collections::HashSet;

use chrono::NaiveDateTime;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::app::address::use_address;
use crate::app::components::age_form::AgeForm;
use crate::app::components::contact::ContactInfo;
use crate::app::components::fold::Fold;
use crate::app::components::live::Remount;
use crate::app::components::occurrence_list::OccurrenceList;
use crate::app::components::programme::{ProgrammeBody, Steps};
use crate::app::components::result_count::ResultCount;
use crate::app::components::words::Words;
use crate::app::pages::by_place::{PER_BRANCH, PlaceList, by_place};
use crate::app::pages::loaded::with_file;
use crate::app::pages::upcoming::{AgendaReady, cards, with_agenda};
use crate::app::pages::use_title;
use crate::app::route::{self, Route};
use crate::app::store::use_store;
use crate::app::texts::texts;
use crate::content::{Branch, Event, GroupId, Id, Programme, ReadingTipsFile};
use crate::domain::agenda::{Agenda, Hit};
use crate::domain::filter::{AgeWish, Filter};
use crate::domain::search::fold;
use crate::domain::standing::Standing;

/// The id of the programme, in the tips and on activities.
const PROGRAMME: &str = "boekstart";
/// How a branch says that it has a corner for babies and toddlers.
const CORNER: &str = "boekstarthoek";
/// How many steps tell it in short, where staff did not.
const IN_SHORT: usize = 3;

#[component]
pub fn BoekStartPage() -> impl IntoView {
    let store = use_store();
    let text = texts().boekstart;
    use_title(|| vec![texts().boekstart.title.into()]);
    let suitcase = with_file(store.tips, |tips| {
        view! { <Suitcase programme=programme(tips)/> }
    });
    let all = move || {
        let programme = programme(&*store.tips.get().value().cloned()?)?;
        let heading = texts().boekstart.suitcase_all;
        Some(view! {
            <Fold id="koffertje-alles" heading>
                <ProgrammeBody programme here=Route::BoekStart.href()/>
            </Fold>
        })
    };
    view! {
        <h1 tabindex="-1">{text.title}</h1>
        <div class="answer-page">
            <section class="answer-page__first">
                <h2 tabindex="-1" id="koffertje">{text.suitcase}</h2>
                {suitcase}
            </section>
            <div class="answer-page__way"><Activities/></div>
            <div class="answer-page__rest">
                <Remount>{all()}</Remount>
                <p class="lead">{text.lead}</p>
                <Corner/>
                <Questions/>
            </div>
        </div>
    }
}

fn programme(tips: &ReadingTipsFile) -> Option<Programme> {
    tips.programme(&Id::new(PROGRAMME)?).cloned()
}

/// How to get the suitcase, as the tips say it, in short.
#[component]
fn Suitcase(programme: Option<Programme>) -> impl IntoView {
    let text = texts().boekstart;
    let Some(programme) = programme else {
        return view! { <p>{text.suitcase_unknown}</p> }.into_any();
    };
    let short = match programme.in_short.is_empty() {
        true => programme.steps.iter().take(IN_SHORT).cloned().collect(),
        false => programme.in_short.clone(),
    };
    view! {
        <Steps steps=short/>
    }
    .into_any()
}

/// The age in the address, and the way to change it there.
fn use_age() -> (Memo<Option<AgeWish>>, Callback<Option<AgeWish>>) {
    let query = use_query_map();
    let set_address = use_address();
    let age = Memo::new(move |_| {
        let filter = query.with(|query| Filter::from_query(|key| query.get(key)));
        filter.age.filter(|age| !matches!(age, AgeWish::Group(_)))
    });
    let set_age = Callback::new(move |age| {
        set_address(&route::boekstart(age));
    });
    (age, set_age)
}

/// The activities for one age or for all, by branch.
#[component]
fn Activities() -> impl IntoView {
    let store = use_store();
    let text = texts().boekstart;
    let (age, set_age) = use_age();
    let found = Memo::new(move |_| {
        with_agenda(store, |agenda, _, now| find(agenda, age.get(), now)).unwrap_or_default()
    });
    let events = Memo::new(move |_| {
        with_agenda(store, |agenda, _, _| {
            found.with(|found| count(agenda, found))
        })
        .unwrap_or_default()
    });
    let next = Memo::new(move |_| {
        with_agenda(store, |agenda, library, now| {
            let mine = store.my_branch.get();
            let next = found.with(|found| next(agenda, mine.as_ref(), found, now));
            cards(agenda, library, next, now)
        })
        .unwrap_or_default()
    });
    let places = Memo::new(move |_| {
        with_agenda(store, |agenda, library, now| {
            let mine = store.my_branch.get();
            found.with(|found| by_place(agenda, library, mine.as_ref(), found, now))
        })
        .unwrap_or_default()
    });
    let phrase = Signal::derive(move || {
        let phrase = texts().phrase;
        let count = (phrase.activities)(events.get());
        let count = match age.get() {
            Some(age) => (phrase.for_age)(&count, &(phrase.age_wish)(age)),
            None => count,
        };
        match events.get() {
            0 => count,
            // An activity counts once, and comes back in the list on other dates and in other places.
            _ => (phrase.first_dates)(&count, PER_BRANCH),
        }
    });
    let question = Signal::derive(move || route::boekstart(age.get()));
    view! {
        <section>
            <h2 tabindex="-1" id="activiteiten">{text.activities}</h2>
            <AgendaReady>
                <Show when=move || next.with(|cards| !cards.is_empty())>
                    <OccurrenceList cards=next/>
                </Show>
            </AgendaReady>
            <AgeForm age on_choose=set_age/>
            <ResultCount phrase question/>
            <Show when=move || store.agenda.with(Option::is_some)>
                <PlaceList places age set_age/>
            </Show>
        </section>
    }
}

fn find(agenda: &Agenda, age: Option<AgeWish>, now: NaiveDateTime) -> Vec<Hit> {
    let filter = Filter {
        age,
        ..Filter::default()
    };
    let is_of = |event: &Event| {
        event
            .programme
            .as_ref()
            .is_some_and(|id| id.as_str() == PROGRAMME)
    };
    let mut found = agenda.find(&filter, now);
    found.retain(|found| is_of(agenda.get(*found).0));
    found
}

/// The first one that takes place: in the visitor's own branch, or else anywhere.
fn next(agenda: &Agenda, mine: Option<&Id>, found: &[Hit], now: NaiveDateTime) -> Option<Hit> {
    let takes_place = |found: &&Hit| {
        let (event, occurrence) = agenda.get(**found);
        Standing::new(event, occurrence, now).takes_place()
    };
    let is_mine = |found: &&Hit| {
        let (event, occurrence) = agenda.get(**found);
        mine.is_some() && occurrence.branch(event) == mine
    };
    let mut coming = found.iter().filter(takes_place);
    let first = coming.clone().next();
    coming.find(is_mine).or(first).copied()
}

/// How many different activities these are; one that comes back counts once.
fn count(agenda: &Agenda, found: &[Hit]) -> usize {
    let ids = found.iter().map(|found| agenda.get(*found).0.id.as_str());
    ids.collect::<HashSet<&str>>().len()
}

/// Which branches have a corner for babies and toddlers, as far as staff wrote it down.
#[component]
fn Corner() -> impl IntoView {
    let store = use_store();
    let text = texts().boekstart;
    let list = move || {
        let library = store.library.get();
        let branches = library.value()?.branches.iter();
        let links = branches.filter(|branch| has_corner(branch)).map(|branch| {
            let href = Route::Branch(branch.id.clone()).href();
            view! { <li><a href=href><Words text=branch.name.clone()/></a></li> }
        });
        let links: Vec<_> = links.collect();
        (!links.is_empty()).then(|| {
            view! {
                <p>{text.corner_here}</p>
                <ul role="list" class="link-list">{links}</ul>
            }
        })
    };
    view! {
        <section>
            <h2 tabindex="-1" id="hoek">{text.corner}</h2>
            <Remount>{list()}</Remount>
            <p>{text.corner_ask}</p>
        </section>
    }
}

fn has_corner(branch: &Branch) -> bool {
    let mut features = branch.features.iter();
    features.any(|feature| fold(feature.as_str()).contains(CORNER))
}

/// The person who knows most about it: that of the youngest group, else the library.
#[component]
fn Questions() -> impl IntoView {
    let store = use_store();
    let text = texts().boekstart;
    let info = move || {
        let tips = store.tips.get();
        let group = tips.value().and_then(|tips| tips.group(GroupId::Baby));
        let own = group.and_then(|group| group.contact.clone());
        let library = store.library.get().value().cloned();
        view! { <ContactInfo own library/> }
    };
    view! {
        <section>
            <h2 tabindex="-1" id="vragen">{text.questions}</h2>
            <Remount>{info()}</Remount>
            <p><a href=Route::TipsFor(GroupId::Baby).href()>{text.tips}</a></p>
        </section>
    }
}
