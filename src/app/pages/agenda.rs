//! The agenda: search, choose, and a list by day.

use std::time::Duration;

use chrono::NaiveDate;
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};

use crate::app::components::empty_result::EmptyResult;
use crate::app::components::field::SelectOption;
use crate::app::components::filter_bar::{FilterBar, Options};
use crate::app::components::filter_chips::FilterChips;
use crate::app::components::load_state::{LeftOut, LoadFailed, Loading};
use crate::app::components::occurrence_card::Card;
use crate::app::components::occurrence_list::{DayGroup, OccurrencesByDay};
use crate::app::components::result_count::ResultCount;
use crate::app::list_window::{ListWindow, PAGE};
use crate::app::pages::use_title;
use crate::app::published::published;
use crate::app::route;
use crate::app::store::{Loaded, Store, use_store};
use crate::app::texts::texts;
use crate::browser::page;
use crate::content::{Branch, LibraryFile, sort_short};
use crate::domain::agenda::{Agenda, Found, listed_day};
use crate::domain::dutch;
use crate::domain::filter::{Filter, Part};

/// After this pause the words that are typed stand in the address. Not at each keystroke: browsers
/// refuse to write the address more than a few times a second.
const PAUSE: Duration = Duration::from_millis(400);

#[component]
pub fn AgendaPage() -> impl IntoView {
    let store = use_store();
    use_title(|| vec![texts().agenda.title.into()]);
    let (filter, set_filter, set_words) = use_filter();
    Effect::new(|| page::unfold_when_wide(".filter__more"));

    let found = Memo::new(move |_| {
        let agenda = store.agenda.get();
        agenda
            .map(|agenda| filter.with(|filter| agenda.find(filter, store.now.get())))
            .unwrap_or_default()
    });
    let options = Signal::derive(move || filter_options(store));
    let choices = Signal::derive(move || {
        let library = store.library.get();
        filter.with(|filter| {
            choices(
                filter,
                library.value().map(|library| &**library),
                store.today.get(),
            )
        })
    });
    // The button that was pressed goes with its choice: the focus goes to what it was about.
    let choose_from_results = move |filter| {
        set_filter.run(filter);
        page::focus("#resultaten");
    };
    let drop_part = Callback::new(move |part| {
        choose_from_results(filter.get_untracked().without(part));
    });
    let clear = Callback::new(move |()| choose_from_results(Filter::default()));
    let phrase = Signal::derive(move || match store.events.get() {
        Loaded::Here { .. } => (texts().phrase.found)(
            found.with(Vec::len),
            choices.with(|choices| !choices.is_empty()),
        ),
        Loaded::Waiting | Loaded::Failed => String::new(),
    });

    view! {
        <h1 tabindex="-1">{texts().agenda.title}</h1>
        <div class="agenda">
            <FilterBar filter options today=store.today on_words=set_words on_choose=set_filter/>
            <section class="agenda__results" aria-labelledby="resultaten">
                <div class="agenda__summary">
                    <h2 class="agenda__heading" id="resultaten" tabindex="-1">{texts().agenda.results}</h2>
                    <ResultCount phrase/>
                </div>
                <FilterChips choices on_drop=drop_part on_clear=clear/>
                {move || match store.events.get() {
                    Loaded::Waiting => Loading().into_any(),
                    Loaded::Failed => {
                        let retry = Callback::new(move |()| store.events.retry());
                        view! { <LoadFailed on_retry=retry/> }.into_any()
                    }
                    Loaded::Here { left_out, .. } => view! {
                        <LeftOut count=left_out/>
                        {move || results(store, filter, found, choices, drop_part, clear)}
                    }
                    .into_any(),
                }}
            </section>
        </div>
    }
}

/// The filter in the address, and two ways to change it: at once, and while typing.
///
/// The address is the truth. What is being typed stands before it until it is written there.
fn use_filter() -> (Memo<Filter>, Callback<Filter>, Callback<String>) {
    let query = use_query_map();
    let navigate = use_navigate();
    let typed = RwSignal::new(None::<String>);
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let filter = Memo::new(move |_| {
        let mut filter = query.with(|query| Filter::from_query(|key| query.get(key)));
        if let Some(words) = typed.get() {
            filter.words = words;
        }
        filter
    });
    let stop_waiting = move || {
        if let Some(handle) = waiting.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    };
    let write = move |filter: &Filter| {
        stop_waiting();
        let options = NavigateOptions {
            replace: true,
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate(&route::agenda(filter), options);
        typed.set(None);
    };
    let set_filter = {
        let write = write.clone();
        Callback::new(move |filter: Filter| write(&filter))
    };
    let set_words = Callback::new(move |words: String| {
        typed.set(Some(words));
        stop_waiting();
        let write = write.clone();
        let handle = set_timeout_with_handle(move || write(&filter.get_untracked()), PAUSE);
        waiting.set_value(handle.ok());
    });
    on_cleanup(stop_waiting);
    (filter, set_filter, set_words)
}

/// Branches, the visitor's own first, and topics.
fn filter_options(store: Store) -> Options {
    let library = store.library.get();
    let mine = store.my_branch.get();
    let is_mine = |branch: &Branch| mine.as_ref() == Some(&branch.id);
    let mut branches: Vec<&Branch> = library
        .value()
        .into_iter()
        .flat_map(|library| &library.branches)
        .collect();
    sort_short(&mut branches, |branch| !is_mine(branch));
    let branch_option = |branch: &Branch| {
        let suffix = if is_mine(branch) {
            texts().filter.my_branch_suffix
        } else {
            ""
        };
        SelectOption::new(branch.id.as_str(), [branch.name.as_str(), suffix].concat())
    };
    let agenda = store.agenda.get();
    let topics = agenda.iter().flat_map(|agenda| agenda.topics());
    Options {
        branches: branches.into_iter().map(branch_option).collect(),
        topics: topics
            .map(|topic| SelectOption::new(topic.to_lowercase(), topic))
            .collect(),
    }
}

/// The choices in use, each as a visitor reads it.
fn choices(
    filter: &Filter,
    library: Option<&LibraryFile>,
    today: NaiveDate,
) -> Vec<(Part, String)> {
    let phrase = &texts().phrase;
    let say = |part| match part {
        Part::Words => filter.words.trim().to_owned(),
        Part::Branch => {
            let id = filter.branch.as_ref();
            let name = id
                .and_then(|id| library?.branch(id))
                .map(|branch| branch.name.to_string());
            name.or(id.map(|id| id.to_string())).unwrap_or_default()
        }
        Part::Dates => dates(filter, today),
        Part::Age => filter.age.map(phrase.age_wish).unwrap_or_default(),
        Part::Kind => filter.kind.map(phrase.kind).unwrap_or_default().to_owned(),
        Part::Topic => filter.topic.clone().unwrap_or_default(),
        Part::Free => texts().filter.free.to_owned(),
        Part::WalkIn => texts().filter.walk_in.to_owned(),
        Part::Access => {
            let names: Vec<&str> = filter
                .access
                .iter()
                .map(|facility| (phrase.facility)(*facility))
                .collect();
            dutch::list(&names)
        }
    };
    filter
        .parts()
        .into_iter()
        .map(|part| (part, say(part)))
        .filter(|(_, said)| !said.is_empty())
        .collect()
}

fn dates(filter: &Filter, today: NaiveDate) -> String {
    let text = &texts().filter;
    let say = |day: NaiveDate| dutch::relative_day(day, today);
    let from = filter.from.map(|day| day.date(today));
    let until = filter.until.map(|day| day.date(today));
    match (from, until) {
        (Some(from), Some(until)) if from == until => say(from),
        (Some(from), Some(until)) => dutch::days(from, until, today),
        (Some(from), None) => [text.from, " ", &say(from)].concat(),
        (None, Some(until)) => [text.until, " ", &say(until)].concat(),
        (None, None) => String::new(),
    }
}

fn results(
    store: Store,
    filter: Memo<Filter>,
    found: Memo<Vec<Found>>,
    choices: Signal<Vec<(Part, String)>>,
    on_drop: Callback<Part>,
    on_clear: Callback<()>,
) -> AnyView {
    let Some(agenda) = store.agenda.get() else {
        return ().into_any();
    };
    let now = store.now.get();
    let choices = choices.get();
    if found.with(Vec::is_empty) {
        if choices.is_empty() {
            return view! { <p class="empty">{texts().agenda.empty_all}</p> }.into_any();
        }
        let said = |part| {
            choices
                .iter()
                .find(|(other, _)| *other == part)
                .map(|(_, said)| said.clone())
                .unwrap_or_default()
        };
        let ways_out = filter.with(|filter| agenda.relaxations(filter, now));
        let ways_out = ways_out
            .into_iter()
            .map(|(part, count)| (part, said(part), count))
            .collect();
        return view! { <EmptyResult ways_out on_drop on_clear/> }.into_any();
    }
    let address = filter.with(route::agenda);
    let total = found.with(Vec::len);
    let window = store.list_window.with(|known| known.on(&address, total));
    let library = store.library.get();
    let library = library.value().map(|library| &**library);
    let first = filter
        .with(|filter| filter.from.map_or(now.date(), |day| day.date(now.date())))
        .max(now.date());
    let days = found.with(|found| {
        by_day(
            &agenda,
            &found[window.from..window.until],
            library,
            now,
            first,
        )
    });

    // The button that was pressed may go: the focus goes to the first activity that came.
    let shown_until = window.until;
    let slide = move |window: ListWindow| {
        let before = shown_until.saturating_sub(window.from);
        let known = if window.until > shown_until {
            before
        } else {
            0
        };
        store.list_window.set(window);
        page::focus_nth("article a", u32::try_from(known).unwrap_or(0));
    };
    let later = window.later(total).map(|later| {
        let label = (texts().phrase.more)((total - window.until).min(PAGE));
        let later = StoredValue::new(later);
        view! {
            <button type="button" class="button button--wide"
                on:click=move |_| slide(later.get_value())>
                {label}
            </button>
        }
    });
    let earlier = window.earlier().map(|earlier| {
        let earlier = StoredValue::new(earlier);
        view! {
            <button type="button" class="button button--wide"
                on:click=move |_| slide(earlier.get_value())>
                {texts().agenda.earlier}
            </button>
        }
    });
    view! { {earlier} <OccurrencesByDay days/> {later} }.into_any()
}

fn by_day(
    agenda: &Agenda,
    found: &[Found],
    library: Option<&LibraryFile>,
    now: chrono::NaiveDateTime,
    first: NaiveDate,
) -> Vec<DayGroup> {
    let mut days: Vec<DayGroup> = Vec::new();
    for found in found {
        let (event, occurrence) = agenda.get(*found);
        let day = listed_day(occurrence, first);
        let card = Card::of(event, occurrence, library, now);
        match days.last_mut() {
            Some(last) if last.day == day => last.cards.push(card),
            Some(_) | None => {
                days.push(DayGroup {
                    day,
                    title: day_title(day, now.date()),
                    cards: vec![card],
                });
            }
        }
    }
    days
}

/// `Vandaag, zondag 22 november`.
fn day_title(day: NaiveDate, today: NaiveDate) -> String {
    let date = dutch::date(day, today);
    match (day - today).num_days() {
        // A published page is read on other days too.
        _ if published().is_some() => dutch::capital(&date),
        0 => [texts().agenda.today, ", ", &date].concat(),
        1 => [texts().agenda.tomorrow, ", ", &date].concat(),
        _ => dutch::capital(&date),
    }
}
