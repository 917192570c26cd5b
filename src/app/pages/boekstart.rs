//! BoekStart: how to get the suitcase with books, and where to read together with a baby or toddler.

use std::collections::HashSet;

use chrono::NaiveDateTime;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::app::address::use_address;
use crate::app::components::age_form::AgeForm;
use crate::app::components::contact::ContactInfo;
use crate::app::components::contents::Contents;
use crate::app::components::live::Remount;
use crate::app::components::occurrence_card::{Card, Level};
use crate::app::components::occurrence_list::OccurrenceList;
use crate::app::components::programme::ProgrammeBody;
use crate::app::components::result_count::ResultCount;
use crate::app::components::words::{LiveWords, Words};
use crate::app::pages::loaded::with_file;
use crate::app::pages::upcoming::{AgendaReady, cards, with_agenda};
use crate::app::pages::use_title;
use crate::app::route::{self, Route};
use crate::app::store::use_store;
use crate::app::texts::texts;
use crate::content::{Branch, Event, GroupId, Id, LibraryFile, Programme, Text, sort_short};
use crate::domain::agenda::{Agenda, Hit};
use crate::domain::filter::{AgeWish, Filter};
use crate::domain::search::fold;

/// The id of the programme, in the tips and on activities.
const PROGRAMME: &str = "boekstart";
/// How a branch says that it has a corner for babies and toddlers.
const CORNER: &str = "boekstarthoek";
/// How many activities of each branch are shown.
const PER_BRANCH: usize = 2;

#[component]
pub fn BoekStartPage() -> impl IntoView {
    let store = use_store();
    let text = texts().boekstart;
    use_title(|| vec![texts().boekstart.title.into()]);
    let suitcase = with_file(store.tips, |tips| {
        let programme = Id::new(PROGRAMME).and_then(|id| tips.programme(&id).cloned());
        view! { <Suitcase programme/> }
    });
    view! {
        <h1 tabindex="-1">{text.title}</h1>
        <p class="lead">{text.lead}</p>
        <Contents parts=vec![
            ("koffertje".into(), text.suitcase),
            ("activiteiten".into(), text.activities),
            ("hoek".into(), text.corner),
            ("vragen".into(), text.questions),
        ]/>
        <section class="prose">
            <h2 tabindex="-1" id="koffertje">{text.suitcase}</h2>
            {suitcase}
        </section>
        <Activities/>
        <Corner/>
        <Questions/>
    }
}

/// How to get the suitcase, as the tips say it.
#[component]
fn Suitcase(programme: Option<Programme>) -> impl IntoView {
    match programme {
        Some(programme) => {
            view! { <ProgrammeBody programme here=Route::BoekStart.href()/> }.into_any()
        }
        None => view! { <p>{texts().boekstart.suitcase_unknown}</p> }.into_any(),
    }
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
    let places = Memo::new(move |_| {
        with_agenda(store, |agenda, library, now| {
            let mine = store.my_branch.get();
            found.with(|found| by_place(agenda, library, mine.as_ref(), found, now))
        })
        .unwrap_or_default()
    });
    let phrase = Signal::derive(move || {
        let count = (texts().phrase.activities)(events.get());
        match age.get() {
            Some(age) => (texts().phrase.for_age)(&count, &(texts().phrase.age_wish)(age)),
            None => count,
        }
    });
    view! {
        <section>
            <h2 tabindex="-1" id="activiteiten">{text.activities}</h2>
            <AgeForm age on_choose=set_age/>
            <ResultCount phrase/>
            <AgendaReady>
                <PlaceList places age set_age/>
            </AgendaReady>
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

/// How many different activities these are; one that comes back counts once.
fn count(agenda: &Agenda, found: &[Hit]) -> usize {
    let ids = found.iter().map(|found| agenda.get(*found).0.id.as_str());
    ids.collect::<HashSet<&str>>().len()
}

/// The first activities in one place.
#[derive(Clone, PartialEq)]
struct PlaceCards {
    /// `None`: in none of the branches.
    branch: Option<Id>,
    name: Text,
    cards: Vec<Card>,
}

/// The first activities in each branch, the visitor's own branch first; those elsewhere at the end.
fn by_place(
    agenda: &Agenda,
    library: Option<&LibraryFile>,
    mine: Option<&Id>,
    found: &[Hit],
    now: NaiveDateTime,
) -> Vec<PlaceCards> {
    let branches = library.iter().flat_map(|library| &library.branches);
    let mut places: Vec<Option<&Branch>> = branches.map(Some).collect();
    sort_short(&mut places, |branch| {
        branch.map(|branch| &branch.id) != mine
    });
    places.push(None);
    let in_place = |place: Option<&Branch>| {
        let is_here = |found: &Hit| {
            let (event, occurrence) = agenda.get(*found);
            let is_known = |id: &Id| library.is_some_and(|library| library.branch(id).is_some());
            match place {
                Some(place) => occurrence.concerns(event, &place.id),
                None => !occurrence.branch(event).is_some_and(is_known),
            }
        };
        let here = found.iter().copied().filter(is_here).take(PER_BRANCH);
        PlaceCards {
            branch: place.map(|place| place.id.clone()),
            name: place.map_or_else(
                || texts().boekstart.elsewhere.into(),
                |place| place.name.clone(),
            ),
            cards: cards(agenda, library, here, now),
        }
    };
    let places = places.into_iter().map(in_place);
    places.filter(|place| !place.cards.is_empty()).collect()
}

/// The activities under the name of their branch; a way to those for all ages when there are none.
#[component]
fn PlaceList(
    places: Memo<Vec<PlaceCards>>,
    age: Memo<Option<AgeWish>>,
    set_age: Callback<Option<AgeWish>>,
) -> impl IntoView {
    let has_any = move || places.with(|places| !places.is_empty());
    view! {
        <Show when=has_any fallback=move || view! { <NoActivities age set_age/> }>
            <For each=move || places.get() key=|place| place.branch.clone() let(place)>
                <PlaceSection place places/>
            </For>
        </Show>
    }
}

#[component]
fn PlaceSection(place: PlaceCards, places: Memo<Vec<PlaceCards>>) -> impl IntoView {
    let place = Memo::new(move |_| {
        places.with(|places| {
            let same = places.iter().find(|known| known.branch == place.branch);
            same.unwrap_or(&place).clone()
        })
    });
    let name = Memo::new(move |_| place.with(|place| place.name.clone()));
    let cards = Memo::new(move |_| place.with(|place| place.cards.clone()));
    view! {
        <section class="day">
            <h3 class="day__title"><Remount><LiveWords text=name.get()/></Remount></h3>
            <OccurrenceList cards level=Level::Fourth/>
        </section>
    }
}

#[component]
fn NoActivities(age: Memo<Option<AgeWish>>, set_age: Callback<Option<AgeWish>>) -> impl IntoView {
    let text = texts().boekstart;
    view! {
        <div class="empty">
            <p>{text.no_activities}</p>
            <Show when=move || age.get().is_some()>
                <button type="button" class="button" on:click=move |_| set_age.run(None)>
                    {text.all_ages}
                </button>
            </Show>
        </div>
    }
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
